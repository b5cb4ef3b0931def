import type { PageTexts } from '../messages/stored-keys.ts';
import { text } from '../platform/text.ts';
import { pageLooks } from './page-looks.ts';

export const pageTexts = (): PageTexts => ({
  panelTitle: text('extension_name'),
  dismiss: text('notice_dismiss'),
  unsaved: text('notice_unsaved'),
  reload: text('notice_reload'),
  looks: pageLooks,
  unasked: {
    'panel-not-visible': text('notice_unasked_panel_not_visible'),
    'extension-updated': text('notice_unasked_extension_updated'),
    'desk-not-recognised': text('notice_unasked_desk_not_recognised'),
    'could-not-hold': text('notice_unasked_could_not_hold'),
    'only-observed': text('unasked_only_observed'),
    'not-answered': text('unasked_not_answered'),
    error: text('notice_unasked_error'),
  },
});
