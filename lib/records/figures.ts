import type { Figures } from '../figures/figures.ts';
import { lostFrom } from '../figures/lost-counts.ts';
import { selectRows } from '../figures/select-rows.ts';
import { figuresFrom, Tally } from '../figures/tally.ts';
import { LatestNotes } from '../figures/ticket-numbers.ts';
import type { ClosureFilter } from '../outcomes/filter.ts';
import { isEveryClosure } from '../outcomes/filter.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import { readSums } from '../store/figure-parts.ts';
import type { Course } from './calls.ts';
import { readColumns } from './columns.ts';
import { makeFigures } from './make-figures.ts';

/** All closures, as they were counted when they were written: no closure and no row is looked at. */
export async function wholeTally(
  database: ClientLensDatabase,
  course: Course,
): Promise<{ readonly tally: Tally; readonly lost: readonly number[] | null; readonly version: number }> {
  for (;;) {
    await makeFigures(database, course);
    const sums = await readSums(database);
    // Somebody had it made anew just now.
    if (sums === null) continue;
    const tally = new Tally();
    for (const part of sums.parts) tally.addSums(part);
    return { tally, lost: sums.lost, version: sums.version };
  }
}

/** With a name: only what was made in this browser under it. */
export async function readFigures(
  database: ClientLensDatabase,
  filter: ClosureFilter,
  course: Course,
  own: string | null = null,
): Promise<Figures> {
  if (!isEveryClosure(filter) || own !== null) return filteredFigures(database, filter, course, own);
  const { tally, lost } = await wholeTally(database, course);
  return figuresFrom(tally, lostFrom(lost ?? (await readColumns(database, course)).lost));
}

async function filteredFigures(
  database: ClientLensDatabase,
  filter: ClosureFilter,
  course: Course,
  own: string | null,
): Promise<Figures> {
  const { parts, tickets } = await readColumns(database, course);
  const tally = new Tally();
  const notes = new LatestNotes(tickets);
  for (const { rows, tickets: numbers } of parts) {
    const selected = selectRows(rows, filter, own);
    tally.addRows(rows, selected);
    notes.add(rows, numbers, selected);
  }
  return figuresFrom(tally, lostFrom(notes.counts()));
}
