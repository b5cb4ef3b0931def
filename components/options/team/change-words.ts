import { deskById } from '../../../lib/desks/list.ts';
import type { PreviewItem } from '../../../lib/messages/team-calls.ts';
import { text } from '../../../lib/platform/text.ts';

/** What a record is called; some have no name of their own. */
export function itemTitle({ kind, title }: PreviewItem): string {
  switch (kind) {
    case 'client':
    case 'site':
      return title || text('team_no_title');
    case 'visit':
      return text('team_item_visit', title);
    case 'purpose':
      return text('team_item_purpose');
    case 'reflection':
      return text('team_item_reflection');
  }
}

/** A value with what it is the value of; a line of a card speaks for itself. */
export function changeText({ kind }: PreviewItem, path: string, value: string): string {
  const [folder, ...rest] = path.split('/');
  if (kind === 'site' && folder === 'closed')
    return text(value === 'true' ? 'team_status_closed' : 'team_status_open', rest.join('/'));
  if (kind === 'site') return text('team_desk', deskById(value)?.name ?? value);
  if (folder === 'name') return text('team_named', value);
  if (folder === 'aliases') return text('team_alias', value);
  if (folder === 'domains') return text('team_domain', rest.join('/'));
  return value;
}
