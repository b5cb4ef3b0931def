import { text } from '../platform/text.ts';
import { listClosures } from '../store/closures.ts';
import type { Caller, DeskPage, Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';
import { sendWaiting } from './late-closes.ts';
import { giveToken, takeOrphans } from './orphans.ts';
import { Refusal } from './refusal.ts';

type ClosureCall = 'empty-outbox' | 'orphan-token' | 'own-tab' | 'orphaned-closures' | 'list-closures';

/** Tokens are for the script in a desk's page: they vouch for its origin. */
function deskPage(caller: Caller): DeskPage {
  if (caller.kind !== 'desk-page') throw new Refusal(text('error_caller_refused'));
  return caller;
}

export function closureCalls(context: BackgroundContext): Handlers<ClosureCall> {
  const { database, emptyOutbox } = context;
  return {
    'empty-outbox': async () => ({ stored: await emptyOutbox() }),
    async 'orphan-token'(_, caller) {
      const page = deskPage(caller);
      // Asked for once by every page of a desk, when it has settled.
      void sendWaiting(page).catch(console.error);
      return { token: await giveToken(context, page) };
    },
    // A page cannot know it by itself.
    'own-tab': async (_, caller) => ({ tabId: deskPage(caller).tabId }),
    'orphaned-closures': async ({ token, closures }, caller) => ({
      stored: await takeOrphans(context, deskPage(caller).origin, token, closures),
    }),
    'list-closures': (query) => listClosures(database, query),
  };
}
