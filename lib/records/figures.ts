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

interface Whole {
  /** For looking only. */
  readonly tally: Tally;
  readonly lost: readonly number[] | null;
  readonly version: number;
}

/** What was added up last, by the version of the figures that it was asked for at: what a first screen asks for comes all at once. */
const added = new WeakMap<ClientLensDatabase, { readonly version: number; readonly whole: Promise<Whole | null> }>();

async function addUp(database: ClientLensDatabase): Promise<Whole | null> {
  const sums = await readSums(database);
  if (sums === null) return null;
  const tally = new Tally();
  for (const part of sums.parts) tally.addSums(part);
  return { tally, lost: sums.lost, version: sums.version };
}

/** All closures, as they were counted when they were written: no closure and no row is looked at. */
export async function wholeTally(database: ClientLensDatabase, course: Course): Promise<Whole> {
  for (;;) {
    const { next: version, lost } = await makeFigures(database, course);
    let last = added.get(database);
    if (last?.version !== version) {
      last = { version, whole: addUp(database) };
      added.set(database, last);
    }
    const found = await last.whole.catch((error: unknown) => {
      added.delete(database);
      throw error;
    });
    // Time that was lost is found out without a new version.
    if (found !== null) return found.version === version ? { ...found, lost } : found;
    // Somebody had it made anew just now.
    added.delete(database);
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
