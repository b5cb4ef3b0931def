import { deskDefinitions } from '../desks/list.ts';
import { parseSiteAddress } from '../desks/site-address.ts';
import { readOrigin, recogniseInTab } from '../platform/look-at-tab.ts';
import { readStructure } from '../platform/page-structure.ts';
import { sendScript } from '../platform/sites.ts';
import { text } from '../platform/text.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';
import { learnStatuses } from './learned-statuses.ts';
import { Refusal } from './refusal.ts';
import { changeSite, recogniseSender, removeSite, turnOn, viewSite } from './sites.ts';

type SiteCall =
  | 'recognise-me'
  | 'send-part'
  | 'learned-statuses'
  | 'list-sites'
  | 'turn-on'
  | 'set-site'
  | 'remove-site'
  | 'look-at-tab'
  | 'page-structure';

export function siteCalls(context: BackgroundContext): Handlers<SiteCall> {
  const { database, inTurn } = context;
  return {
    async 'recognise-me'(_, caller) {
      if (caller.kind !== 'desk-page') throw new Refusal(text('error_caller_refused'));
      return { desk: await inTurn(() => recogniseSender(context, caller.origin, caller.tabId)) };
    },
    async 'send-part'({ part }, caller) {
      if (caller.kind !== 'desk-page') throw new Refusal(text('error_caller_refused'));
      await sendScript(part, caller.tabId, caller.frameId);
      return null;
    },
    async 'learned-statuses'(news, caller) {
      if (caller.kind !== 'desk-page') throw new Refusal(text('error_caller_refused'));
      return { learned: await inTurn(() => learnStatuses(context, caller.origin, news)) };
    },
    'list-sites': async () => Promise.all((await database.sites.orderBy('origin').toArray()).map(viewSite)),
    async 'turn-on'({ origin, desk }) {
      const address = parseSiteAddress(origin);
      if (!address.ok) throw new Refusal(text(address.reason), 'origin');
      return inTurn(() => turnOn(context, address.origin, desk));
    },
    'set-site': (change) => inTurn(() => changeSite(context, change)),
    async 'remove-site'({ origin }) {
      await inTurn(() => removeSite(context, origin));
      return null;
    },
    'page-structure': async ({ origin }) => ({ text: await readStructure(origin) }),
    async 'look-at-tab'({ tabId }) {
      const [origin, desk] = await Promise.all([readOrigin(tabId), recogniseInTab(tabId, deskDefinitions)]);
      const site = origin === null ? undefined : await database.sites.get(origin);
      return { origin, desk: origin === null ? null : desk, site: site === undefined ? null : await viewSite(site) };
    },
  };
}
