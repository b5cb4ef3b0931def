import { Dexie } from 'dexie';
import type { Closure } from '../outcomes/closure.ts';
import { type ClosureFilter, passesFilter } from '../outcomes/filter.ts';
import { addClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';
import { closureTables } from './figure-parts.ts';

/** Adds those that are not there yet, all or none; what is there stays as it is. Gives how many were new. */
export function addNewClosures(database: ClientLensDatabase, closures: readonly Closure[]): Promise<number> {
  return database.transaction('rw', closureTables(database), async () => {
    const unique = [...new Map(closures.map((closure) => [closure.id, closure])).values()];
    const known = await database.closures.bulkGet(unique.map(({ id }) => id));
    const added = unique.filter((_, index) => known[index] === undefined);
    await addClosures(database, added);
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

/** Newest first. */
export const newestClosures = (database: ClientLensDatabase, offset: number, limit: number): Promise<Closure[]> =>
  database.closures.orderBy('at').reverse().offset(offset).limit(limit).toArray();

/** All that happened at one of these moments, to the millisecond. */
export const closuresAt = (database: ClientLensDatabase, moments: readonly number[]): Promise<Closure[]> =>
  database.closures.where('at').anyOf(moments).toArray();

/**
 * Names for the clients that occur, each by its id or as the desk wrote it, and the desks in their order. A client that is not known stands
 * there as the desk wrote it.
 */
export async function filterChoices(
  database: ClientLensDatabase,
  choices: readonly string[],
  desks: readonly string[],
): Promise<FilterChoices> {
  const clients = await database.transaction('r', database.clients, database.closures, async () => {
    const names = new Map((await database.clients.toArray()).map(({ id, name }) => [id, name]));
    return Promise.all(
      choices.map(async (value) => ({ value, name: names.get(value) ?? (await writtenName(database, value)) ?? value })),
    );
  });
  return {
    clients: clients.sort((one, other) => one.name.localeCompare(other.name)),
    desks: [...new Set(desks)].filter((desk) => desk !== '').sort(),
  };
}

/** As a desk wrote the client of which nothing is left but closures. A name is no id, so it finds none. */
const writtenName = async (database: ClientLensDatabase, clientId: string): Promise<string | undefined> =>
  (await database.closures.where({ clientId }).first())?.ticket.client ?? undefined;
