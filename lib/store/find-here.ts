import type { EntityTable, Table } from 'dexie';

const atATime = 1000;

/** Many records a thousand at a time. */
export function* lumps<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += atATime) yield all.slice(from, from + atATime);
}

/** More than these, and to read them all takes longer than to look for each that is wanted. */
const mostBetween = 5000;

/**
 * What is here under each of these keys, in its place. Ids begin with the time, so those of a lump lie beside each other: the browser names all
 * that it has between the first and the last of them in a fraction of the time in which it looks for each.
 */
export async function findHere<T extends object, K extends keyof T & string>(
  table: EntityTable<T, K>,
  wanted: readonly string[],
): Promise<(T | undefined)[]> {
  const inOrder = wanted.toSorted();
  const range = table.where(':id').between(inOrder[0], inOrder.at(-1), true, true);
  const between = await range.limit(mostBetween).primaryKeys();
  if (between.length === mostBetween) return bulkGet(table, wanted);
  const known = new Set<unknown>(between);
  const there = wanted.filter((key) => known.has(key));
  if (there.length === 0) return wanted.map(() => undefined);
  const found = await bulkGet(table, there);
  const byKey = new Map(there.map((key, index) => [key, found[index]]));
  return wanted.map((key) => byKey.get(key));
}

const bulkGet = <T extends object, K extends keyof T & string>(
  table: EntityTable<T, K>,
  keys: readonly string[],
): Promise<(T | undefined)[]> => (table as unknown as Table<T, string>).bulkGet([...keys]);
