import { type Forgotten, nothingForgotten } from '../outcomes/forgetting.ts';
import { keptSince } from '../outcomes/kept-since.ts';
import { closureTables, removeClosures } from './closure-changes.ts';
import type { ClientLensDatabase } from './database.ts';
import { forget } from './forget.ts';

const atATime = 2000;

/**
 * Deletes what is older than so many months. Closures go in steps of their own: the background may be stopped at any moment, and goes on from
 * there the next time. `said` hears after each step what has gone so far.
 */
export async function deleteOlder(
  database: ClientLensDatabase,
  { months, now }: { readonly months: number; readonly now: number },
  said: (deleted: Forgotten) => Promise<void> = async () => undefined,
): Promise<Forgotten> {
  const since = keptSince(now, months);
  const deleted = { ...nothingForgotten };
  for (;;) {
    const step = await deleteOldest(database, since);
    deleted.closures += step.closures;
    deleted.holdings += step.holdings;
    if (step.closures < atATime) break;
    await said(deleted);
  }
  const rest = await forget(database, { kind: 'days', from: null, to: since }, { write: true, step: () => undefined });
  for (const key of Object.keys(rest) as (keyof Forgotten)[]) deleted[key] += rest[key];
  await said(deleted);
  return deleted;
}

function deleteOldest(database: ClientLensDatabase, since: number): Promise<Pick<Forgotten, 'closures' | 'holdings'>> {
  return database.transaction('rw', [...closureTables(database), database.holdings], async () => {
    const old = await database.closures.where('at').below(since).limit(atATime).toArray();
    const ids = old.map(({ id }) => id);
    const holdings = await database.holdings.where('id').anyOf(ids).primaryKeys();
    await removeClosures(database, ids);
    await database.holdings.bulkDelete(holdings);
    return { closures: old.length, holdings: holdings.length };
  });
}
