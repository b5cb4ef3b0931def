import { selectRows } from '../figures/select-rows.ts';
import type { RecordsAnswers, RecordsRequests } from '../messages/records-calls.ts';
import type { Closure } from '../outcomes/closure.ts';
import { type ClosureFilter, isEveryClosure, passesFilter } from '../outcomes/filter.ts';
import { closuresAt, newestClosures } from '../store/closures.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import type { Course } from './calls.ts';
import { type Columns, readColumns } from './columns.ts';
import { wholeTally } from './figures.ts';

/** The first pages are simply the end of an index; stepping over more than this takes longer than looking at the columns. */
const fewSteps = 1000;

/** Newest first, and those of one moment by their ids, backwards: as the index of the closures has them. */
const newestFirst = (one: Closure, other: Closure): number => other.at - one.at || (one.id < other.id ? 1 : -1);

export async function listPage(
  database: ClientLensDatabase,
  { filter, offset, limit }: RecordsRequests['list-closures'],
  course: Course,
): Promise<RecordsAnswers['list-closures']> {
  if (isEveryClosure(filter) && offset <= fewSteps) {
    const [{ tally }, closures] = await Promise.all([wholeTally(database, course), newestClosures(database, offset, limit)]);
    return { closures, total: tally.total };
  }
  for (;;) {
    const columns = await readColumns(database, course);
    const moments = momentsOf(columns, filter);
    const closures = await pageAt(database, filter, moments, { offset, limit });
    // A closure that was deleted meanwhile leaves a gap: look again.
    if (closures.length === Math.max(0, Math.min(limit, moments.length - offset))) return { closures, total: moments.length };
  }
}

let lastMoments: { readonly columns: Columns; readonly filter: string; readonly moments: Float64Array } | null = null;

/** When the closures of a filter were, in the order of time. Kept for the next page. */
function momentsOf(columns: Columns, filter: ClosureFilter): Float64Array {
  const key = JSON.stringify(filter);
  if (lastMoments?.columns.parts === columns.parts && lastMoments.filter === key) return lastMoments.moments;
  const selected = columns.parts.map(({ rows }) => ({ rows, at: selectRows(rows, filter) }));
  const moments = new Float64Array(selected.reduce((sum, { at }) => sum + at.length, 0));
  let count = 0;
  for (const { rows, at } of selected) {
    for (const row of at) {
      moments[count] = rows.at[row] as number;
      count += 1;
    }
  }
  moments.sort();
  lastMoments = { columns, filter: key, moments };
  return moments;
}

async function pageAt(
  database: ClientLensDatabase,
  filter: ClosureFilter,
  moments: Float64Array,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Closure[]> {
  const end = moments.length - offset;
  const page = moments.subarray(Math.max(0, end - limit), Math.max(0, end));
  const newest = page.at(-1);
  if (newest === undefined) return [];
  const found = (await closuresAt(database, [...new Set(page)])).filter((closure) => passesFilter(closure, filter));
  // Others of the newest moment may stand on the page before.
  const before = moments.length - (moments.lastIndexOf(newest) + 1);
  return found
    .sort(newestFirst)
    .slice(offset - before)
    .slice(0, limit);
}
