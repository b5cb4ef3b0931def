/**
 * The only way in which imports, their undoing and deletion change closures: inside a transaction over {@link closureTables}.
 * Whatever is kept beside the closures (aggregates) is brought along here.
 */
import type { Table } from 'dexie';
import type { Closure } from '../outcomes/closure.ts';
import type { ClientLensDatabase } from './database.ts';

export const closureTables = (database: ClientLensDatabase): readonly Table[] => [database.closures];

/** None of them is there yet. */
export async function addClosures(database: ClientLensDatabase, closures: readonly Closure[]): Promise<void> {
  await database.closures.bulkAdd([...closures]);
}

/** `before` is what stands there now, in the same order. */
export async function replaceClosures(
  database: ClientLensDatabase,
  changes: readonly { readonly before: Closure; readonly after: Closure }[],
): Promise<void> {
  await database.closures.bulkPut(changes.map(({ after }) => after));
}

export async function removeClosures(database: ClientLensDatabase, closures: readonly Closure[]): Promise<void> {
  await database.closures.bulkDelete(closures.map(({ id }) => id));
}
