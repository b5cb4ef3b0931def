import { daysIn } from '../holding/acts.ts';
import type { Holding } from '../holding/holding.ts';
import { askableSpan, isAskable } from '../holding/prompt.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { ClientLensDatabase } from './database.ts';

/** All acts on one ticket, in the order of time. */
export async function actsOn(database: ClientLensDatabase, site: string, ticketId: string): Promise<Closure[]> {
  const acts = await database.closures.where('[site+ticket.id]').equals([site, ticketId]).toArray();
  return acts.sort((one, other) => one.at - other.at);
}

/**
 * The closes that may be asked about, newest first, until there are enough. A ticket that was acted on again afterwards has answered by itself.
 * A day at a time: with colleagues' closures here, one day has a thousand, and mostly its first few will do.
 */
export async function closesToAsk(database: ClientLensDatabase, now: number, most: number): Promise<Closure[]> {
  const [from, to] = askableSpan(now);
  const found: Closure[] = [];
  for (let end = to; end > from && found.length < most; end -= daysIn(1)) {
    const closes = await unansweredBetween(database, Math.max(from, end - daysIn(1)), end);
    for (const closure of closes) {
      if (found.length === most) break;
      const acts = await actsOn(database, closure.site, closure.ticket.id);
      if (acts.every(({ at }) => at <= closure.at)) found.push(closure);
    }
  }
  return found;
}

async function unansweredBetween(database: ClientLensDatabase, from: number, to: number): Promise<Closure[]> {
  // Read in one go and sifted here: a cursor that goes backwards, row by row, takes several times as long.
  const closures = await database.closures.where('at').between(from, to, true, false).toArray();
  const candidates = closures.filter(isAskable).reverse();
  const ids = candidates.map(({ id }) => id);
  const answered = new Set(await database.holdings.where('id').anyOf(ids).primaryKeys());
  return candidates.filter(({ id }) => !answered.has(id));
}

/** The answer to "Did it hold?". Each closure is answered once: a second window's answer changes nothing. False: it was known already, or is gone. */
export function saveHeld(
  database: ClientLensDatabase,
  { id, held, at, who }: Pick<Holding, 'id' | 'held' | 'at' | 'who'>,
): Promise<boolean> {
  return database.transaction('rw', database.closures, database.holdings, async () => {
    const [closure, known] = await Promise.all([database.closures.get(id), database.holdings.get(id)]);
    if (closure === undefined || known !== undefined) return false;
    await database.holdings.add({ id, site: closure.site, ticketId: closure.ticket.id, held, how: 'asked', at, who });
    return true;
  });
}

/** A close whose ticket was seen open again did not hold, whatever anybody said of it before; what is known already stays. */
export function saveSeenOpen(
  database: ClientLensDatabase,
  { id, site, ticket }: Pick<Closure, 'id' | 'site' | 'ticket'>,
  { at, who }: Pick<Holding, 'at' | 'who'>,
): Promise<void> {
  return database.transaction('rw', database.holdings, async () => {
    const known = await database.holdings.get(id);
    if (known?.held === false) return;
    await database.holdings.put({ id, site, ticketId: ticket.id, held: false, how: 'seen-open-again', at, who });
  });
}
