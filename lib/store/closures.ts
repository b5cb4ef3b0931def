import { Dexie } from 'dexie';
import type { Closure } from '../outcomes/closure.ts';
import { type ClosureFilter, passesFilter } from '../outcomes/filter.ts';
import type { ClientLensDatabase } from './database.ts';

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

/** Newest first. */
export const newestClosures = (database: ClientLensDatabase, offset: number, limit: number): Promise<Closure[]> =>
  database.closures.orderBy('at').reverse().offset(offset).limit(limit).toArray();

/** All that happened at each of these moments, to the millisecond. Asked for all at once: stepping from one to the next takes longer. */
export const closuresAt = (database: ClientLensDatabase, moments: readonly number[]): Promise<Closure[]> =>
  database.transaction('r', database.closures, async () => {
    const found = await Promise.all(moments.map((at) => database.closures.where({ at }).toArray()));
    return found.flat();
  });

/** What desks wrote for clients that nobody knows, as it was looked up: it is the same until closures are written. */
export type WrittenNames = Map<string, string>;

/**
 * Names for the clients that occur, each by its id or as the desk wrote it, and the desks in their order. A client that is not known stands
 * there as the desk wrote it.
 */
export async function filterChoices(
  database: ClientLensDatabase,
  choices: readonly string[],
  desks: readonly string[],
  written: WrittenNames,
): Promise<FilterChoices> {
  const names = await database.transaction('r', database.clients, database.closures, async () => {
    const known = new Map((await database.clients.toArray()).map(({ id, name }) => [id, name]));
    const unknown = choices.filter((value) => !known.has(value) && !written.has(value));
    const found = await Promise.all(unknown.map((clientId) => database.closures.where({ clientId }).first()));
    // A name is no id, so nothing is found for it: it stands for itself.
    for (const [index, value] of unknown.entries()) written.set(value, found[index]?.ticket.client ?? value);
    return known;
  });
  return {
    clients: choices
      .map((value) => ({ value, name: names.get(value) ?? written.get(value) ?? value }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    desks: [...new Set(desks)].filter((desk) => desk !== '').sort(),
  };
}
