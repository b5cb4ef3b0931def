/**
 * The only way in which imports, their undoing and deletion change closures: inside a transaction over {@link closureTables}.
 * Whatever is counted of closures and kept beside them is brought along here.
 */
import type { Table } from 'dexie';
import type { Closure } from '../outcomes/closure.ts';
import type { ClientLensDatabase } from './database.ts';

export const closureTables = (database: ClientLensDatabase): Table[] => [database.closures];

/** Those whose ids are not there yet; otherwise nothing is written. */
export async function addClosures(database: ClientLensDatabase, closures: readonly Closure[]): Promise<void> {
  await database.closures.bulkAdd(closures);
}

/** New ones, and others in place of what stood there. */
export async function putClosures(database: ClientLensDatabase, closures: readonly Closure[]): Promise<void> {
  await database.closures.bulkPut(closures);
}

/** Ids that are not there do no harm. */
export async function removeClosures(database: ClientLensDatabase, ids: readonly string[]): Promise<void> {
  await database.closures.bulkDelete([...ids]);
}

/** After all of a deletion, in its transaction: what was counted of those that went goes too. Nothing is counted beside closures yet. */
export async function dropRetracted(_database: ClientLensDatabase): Promise<void> {}
