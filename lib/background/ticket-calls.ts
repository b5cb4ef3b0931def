import { findClient } from '../clients/match.ts';
import { clientIndex } from '../store/client-index.ts';
import { listLines } from '../store/clients.ts';
import { fillInMissing } from '../store/closure-writes.ts';
import { readNote, saveNote } from '../store/notes.ts';
import { readPurpose } from '../store/purpose.ts';
import { readSettings } from '../store/settings.ts';
import { withShown } from '../store/shown.ts';
import { listVisits } from '../store/visits.ts';
import { lastAndNext } from '../visits/last-and-next.ts';
import type { Handlers } from './calls.ts';
import { ownDay } from './clock.ts';
import type { BackgroundContext } from './context.ts';
import { noteSeenOpen } from './seen-open.ts';
import { trueNowHere } from './true-now-here.ts';

/** What the panel shows and keeps beside a ticket. */
export function ticketCalls(context: BackgroundContext): Handlers<'ticket-context' | 'save-outcome' | 'save-missing'> {
  const { database, now, emptyOutbox } = context;
  return {
    async 'ticket-context'({ site, ticket }) {
      const at = now();
      // Nobody waits for it: the card comes first.
      void noteSeenOpen(context, { site, ticket }).catch(console.error);
      const [index, note, allVisits, purpose, { you }] = await Promise.all([
        clientIndex(database),
        readNote(database, { site, ticketId: ticket.id, at }),
        listVisits(database),
        readPurpose(database),
        readSettings(database),
      ]);
      const match = findClient(ticket, index);
      const clientId = match.kind === 'known' ? match.client.id : null;
      const lines = clientId === null ? [] : await withShown(database, await listLines(database, clientId));
      const visits = lastAndNext(clientId === null ? [] : allVisits, clientId ?? '', ownDay(at));
      const { outcome = null, missing = null } = note ?? {};
      return { match, lines, now: trueNowHere(lines, at), visits, outcome, missing, purpose: purpose?.text ?? null, you };
    },
    async 'save-outcome'({ site, ticketId, outcome }) {
      await saveNote(database, { site, ticketId, outcome, at: now() });
      return null;
    },
    async 'save-missing'({ site, ticketId, attempt, missing }) {
      // The closures that it belongs to may still be on their way.
      await emptyOutbox();
      await database.transaction('rw', database.notes, database.closures, async () => {
        await saveNote(database, { site, ticketId, missing, at: now() });
        await fillInMissing(database, { site, ticketId, attempt, missing: missing.trim() });
      });
      return null;
    },
  };
}
