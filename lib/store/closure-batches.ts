import type { Closure } from '../outcomes/closure.ts';
import { type ClosureFilter, passesFilter } from '../outcomes/filter.ts';
import type { ClientLensDatabase } from './database.ts';

export interface ClosureBatch {
  readonly closures: readonly Closure[];
  /** How many were read for it, those that the filter left out among them. */
  readonly read: number;
}

const between = (database: ClientLensDatabase, from: number | null, to: number | null) =>
  database.closures.where('at').between(from ?? -Infinity, to ?? Infinity, true, false);

/** How many there are in the filter's dates, whatever else it asks for. */
export const countInDates = (database: ClientLensDatabase, { from, to }: ClosureFilter): Promise<number> =>
  between(database, from, to).count();

/**
 * All closures of a filter, newest first, a batch at a time, so that a million never stands in memory. Each batch ends between two moments, so
 * none comes twice and none is missed, whatever is recorded meanwhile. The browser jumps to a batch's end in its index and reads the batch at
 * once: going backwards one by one takes several times as long.
 */
export async function* closureBatches(
  database: ClientLensDatabase,
  filter: ClosureFilter,
  size: number,
): AsyncGenerator<ClosureBatch> {
  for (let to = filter.to; ; ) {
    const [oldest] = await between(database, filter.from, to)
      .reverse()
      .offset(size - 1)
      .limit(1)
      .keys();
    const start = typeof oldest === 'number' ? oldest : filter.from;
    const batch = await between(database, start, to).toArray();
    yield { closures: batch.filter((closure) => passesFilter(closure, filter)).reverse(), read: batch.length };
    if (typeof oldest !== 'number') return;
    to = oldest;
  }
}
