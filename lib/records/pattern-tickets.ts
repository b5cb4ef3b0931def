import { findClient, indexClients } from '../clients/match.ts';
import type { TicketLife } from '../history/ticket-life.ts';
import type { PatternFilter } from '../messages/pattern-calls.ts';
import type { Closure } from '../outcomes/closure.ts';
import { clientChoiceOf } from '../outcomes/filter.ts';
import { type IssueTicket, momentOf, ticketsOfClosures, ticketsOfHistory } from '../patterns/issue-ticket.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import type { Course } from './calls.ts';

/** As many tickets as can be grouped while somebody waits; years of a mid-sized desk. */
export const mostTickets = 50_000;
const atATime = 5000;

export interface Gathered {
  readonly tickets: readonly IssueTicket[];
  /** There are older ones that were not looked at. */
  readonly cut: boolean;
}

/** The newest tickets of a filter, of closures and of history alike. */
export async function gatherTickets(
  database: ClientLensDatabase,
  filter: PatternFilter,
  { signal, progress }: Course,
): Promise<Gathered> {
  const { closures, cut } = await newestClosures(database, filter, { signal, progress });
  const history = await historyTickets(database, filter, signal);
  const own = ticketsOfClosures(closures);
  // A desk's export may reach into the time in which closes were recorded here.
  const alike = ({ id, terms }: IssueTicket): string => JSON.stringify([id, terms]);
  const recorded = new Set(own.map(alike));
  const tickets = [...own, ...history.filter((ticket) => !recorded.has(alike(ticket)))].sort(
    (one, other) => other.at - one.at || (one.id < other.id ? -1 : 1),
  );
  return { tickets: tickets.slice(0, mostTickets), cut: cut || tickets.length > mostTickets };
}

async function newestClosures(
  database: ClientLensDatabase,
  { from, to, client }: PatternFilter,
  { signal, progress }: Course,
): Promise<{ closures: Closure[]; cut: boolean }> {
  const passes = (closure: Closure): boolean =>
    (from === null || closure.at >= from) &&
    (to === null || closure.at < to) &&
    (client === null || clientChoiceOf(closure) === client);
  if (client !== null && (await database.clients.where({ id: client }).count()) > 0) {
    const own = (await database.closures.where({ clientId: client }).toArray()).filter(passes);
    return { closures: own, cut: false };
  }
  const found: Closure[] = [];
  const tickets = new Set<string>();
  for (let before = to ?? Number.POSITIVE_INFINITY, known = new Set<string>(); ; ) {
    signal.throwIfAborted();
    // By the time of the last one that was read, not by an offset: an offset is walked through anew each time.
    const part = await database.closures
      .where('at')
      .between(from ?? Number.NEGATIVE_INFINITY, before, true, known.size > 0)
      .reverse()
      .limit(atATime + known.size)
      .toArray();
    const fresh = part.filter(({ id }) => !known.has(id));
    for (const closure of fresh) {
      if (!passes(closure)) continue;
      found.push(closure);
      tickets.add(`${closure.site}#${closure.ticket.id}`);
    }
    const last = fresh.at(-1);
    if (last === undefined) return { closures: found, cut: false };
    if (tickets.size > mostTickets) return { closures: found, cut: true };
    if (fresh.length >= atATime) progress({ done: tickets.size, of: null });
    known = new Set(part.filter(({ at }) => at === last.at).map(({ id }) => id));
    before = last.at;
  }
}

async function historyTickets(
  database: ClientLensDatabase,
  { from, to, client }: PatternFilter,
  signal: AbortSignal,
): Promise<IssueTicket[]> {
  const index = indexClients(await database.clients.toArray());
  const choices = new Map<string, string>();
  const clientOf = (name: string | null): string | null => {
    if (name === null) return null;
    const before = choices.get(name);
    if (before !== undefined) return before;
    const match = findClient({ client: name, requester: null }, index);
    const choice = match.kind === 'known' ? match.client.id : name;
    choices.set(name, choice);
    return choice;
  };
  let found: TicketLife[] = [];
  for (const key of await database.history.toCollection().primaryKeys()) {
    signal.throwIfAborted();
    for (const life of (await database.history.get(key))?.lives ?? []) {
      const at = momentOf(life);
      if (at === null || (from !== null && at < from) || (to !== null && at >= to)) continue;
      if (client === null || clientOf(life.client) === client) found.push(life);
    }
    // A million lives are read, but never kept at once.
    if (found.length > 2 * mostTickets) found = newest(found);
  }
  return ticketsOfHistory(newest(found), clientOf);
}

const newest = (lives: readonly TicketLife[]): TicketLife[] =>
  lives.toSorted((one, other) => (momentOf(other) ?? 0) - (momentOf(one) ?? 0)).slice(0, mostTickets + 1);
