import { Dexie } from 'dexie';
import type { Closure } from '../outcomes/closure.ts';
import { type ClosureFilter, passesFilter } from '../outcomes/filter.ts';
import type { ClientLensDatabase } from './database.ts';

/** Adds those that are not there yet, all or none; what is there stays as it is. Gives how many were new. */
export function addNewClosures(database: ClientLensDatabase, closures: readonly Closure[]): Promise<number> {
  return database.transaction('rw', database.closures, async () => {
    const unique = [...new Map(closures.map((closure) => [closure.id, closure])).values()];
    const known = await database.closures.bulkGet(unique.map(({ id }) => id));
    const added = unique.filter((_, index) => known[index] === undefined);
    await database.closures.bulkAdd(added);
    return added.length;
  });
}

const between = (database: ClientLensDatabase, { from, to }: ClosureFilter) =>
  database.closures.where('at').between(from ?? -Infinity, to ?? Infinity, true, false);

const onlyDates = ({ client, answer, desk }: ClosureFilter): boolean => client === null && answer === null && desk === null;

/** In no particular order. */
export async function findClosures(database: ClientLensDatabase, filter: ClosureFilter): Promise<Closure[]> {
  const closures = await between(database, filter).toArray();
  return onlyDates(filter) ? closures : closures.filter((closure) => passesFilter(closure, filter));
}

/** All that happened on one site, in no particular order. */
export const closuresOfSite = (database: ClientLensDatabase, site: string): Promise<Closure[]> =>
  database.closures.where('[site+ticket.id]').between([site, Dexie.minKey], [site, Dexie.maxKey]).toArray();

/** One page of them, newest first, and how many there are in all. */
export async function listClosures(
  database: ClientLensDatabase,
  { filter, offset, limit }: { readonly filter: ClosureFilter; readonly offset: number; readonly limit: number },
): Promise<{ closures: Closure[]; total: number }> {
  if (onlyDates(filter)) {
    const [closures, total] = await Promise.all([
      between(database, filter).reverse().offset(offset).limit(limit).toArray(),
      between(database, filter).count(),
    ]);
    return { closures, total };
  }
  // One pass over the index: counting has to look at each of them anyway.
  const found = (await findClosures(database, filter)).reverse();
  return { closures: found.slice(offset, offset + limit), total: found.length };
}

export interface FilterChoices {
  readonly clients: { readonly value: string; readonly name: string }[];
  readonly desks: string[];
}

/** The clients and desks that occur; a client that is not known stands there as the desk wrote it. */
export async function filterChoices(database: ClientLensDatabase): Promise<FilterChoices> {
  const [clients, closures] = await Promise.all([database.clients.toArray(), database.closures.toArray()]);
  const names = new Map(clients.map(({ id, name }) => [id, name]));
  const found = new Map<string, string>();
  for (const { clientId, ticket } of closures) {
    const value = clientId ?? ticket.client;
    if (value !== null) found.set(value, (clientId === null ? undefined : names.get(clientId)) ?? ticket.client ?? value);
  }
  return {
    clients: [...found].map(([value, name]) => ({ value, name })).sort((one, other) => one.name.localeCompare(other.name)),
    desks: [...new Set(closures.map(({ desk }) => desk))].filter((desk) => desk !== '').sort(),
  };
}

/** Writes what is missing into the "not yet" closures of one ticket in one attempt. */
export async function fillInMissing(
  database: ClientLensDatabase,
  {
    site,
    ticketId,
    attempt,
    missing,
  }: { readonly site: string; readonly ticketId: string; readonly attempt: string; readonly missing: string },
): Promise<void> {
  await database.closures.where({ attempt }).modify((closure) => {
    if (closure.site !== site || closure.ticket.id !== ticketId || closure.answer?.kind !== 'not-yet') return;
    closure.answer = { ...closure.answer, missing };
  });
}
