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

export async function readFigures(database: ClientLensDatabase, filter: ClosureFilter, course: Course): Promise<Figures> {
  if (!isEveryClosure(filter)) return filteredFigures(database, filter, course);
  const { tally, lost } = await wholeTally(database, course);
  return figuresFrom(tally, lostFrom(lost ?? (await readColumns(database, course)).lost));
}

async function filteredFigures(database: ClientLensDatabase, filter: ClosureFilter, course: Course): Promise<Figures> {
  const { parts, tickets } = await readColumns(database, course);
  const tally = new Tally();
  const notes = new LatestNotes(tickets);
  for (const { rows, tickets: own } of parts) {
    const selected = selectRows(rows, filter);
    tally.addRows(rows, selected);
    notes.add(rows, own, selected);
  }
  return figuresFrom(tally, lostFrom(notes.counts()));
}
