/**
 * All closures as columns in the worker's memory, for whatever has to look at each of them: 50 bytes a closure instead of a kilobyte. They
 * are read when they are first asked for; later only what is new is.
 */

import type { LostCounts } from '../figures/lost-counts.ts';
import type { Rows } from '../figures/rows.ts';
import { LatestNotes, TicketNumbers } from '../figures/ticket-numbers.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import { dropRetracted, readParts, rememberLost } from '../store/figure-parts.ts';
import type { FigureState } from '../store/figure-records.ts';
import type { Course } from './calls.ts';
import { makeFigures } from './make-figures.ts';

/** Rows, none of which takes another one back, in no particular order. */
export interface Part {
  readonly id: number;
  readonly rows: Rows;
  /** By row: the number of its ticket, from 0 on. */
  readonly tickets: Uint32Array;
}

export interface Columns {
  readonly parts: readonly Part[];
  /** Numbers of tickets are below this. */
  readonly tickets: number;
  /** Over all closures. */
  readonly lost: LostCounts;
}

interface Kept {
  columns: Columns | null;
  numbers: TicketNumbers;
  /** One after the other: two that read the same parts would need twice the room. */
  last: Promise<unknown>;
}

const kept = new WeakMap<ClientLensDatabase, Kept>();

/** As of now. What it gives is never changed. */
export function readColumns(database: ClientLensDatabase, course: Course): Promise<Columns> {
  const own = kept.get(database) ?? { columns: null, numbers: new TicketNumbers(), last: Promise.resolve() };
  kept.set(database, own);
  const reading = own.last.then(() => read(database, own, course));
  own.last = reading.catch(() => undefined);
  return reading;
}

async function read(database: ClientLensDatabase, own: Kept, course: Course): Promise<Columns> {
  for (;;) {
    course.signal.throwIfAborted();
    const state = await makeFigures(database, course);
    if (state.parts.some(({ retractions }) => retractions > 0)) await dropRetracted(database);
    else {
      const columns = await load(database, own, state);
      if (columns !== null) return columns;
    }
  }
}

/** A few parts at a time, so that no copy of all of them lies about. */
const atATime = 4;

/** Null when somebody has written meanwhile, and a part is not there any more. */
async function load(database: ClientLensDatabase, own: Kept, state: FigureState): Promise<Columns | null> {
  const known = new Map(own.columns?.parts.map((part) => [part.id, part]));
  const missing = state.parts.map(({ id }) => id).filter((id) => !known.has(id));
  for (let start = 0; start < missing.length; start += atATime) {
    const parts = await readParts(database, missing.slice(start, start + atATime)).catch(() => null);
    if (parts === null) return null;
    for (const { part, ...rows } of parts) known.set(part, { id: part, rows, tickets: own.numbers.of(rows) });
  }
  const parts = state.parts.flatMap(({ id }) => known.get(id) ?? []);
  const lost = state.lost ?? lostIn(parts, own.numbers.count);
  if (state.lost === null) await rememberLost(database, state, lost);
  own.columns = { parts, tickets: own.numbers.count, lost };
  return own.columns;
}

function lostIn(parts: readonly Part[], tickets: number): LostCounts {
  const notes = new LatestNotes(tickets);
  for (const { rows, tickets: own } of parts) notes.add(rows, own, Uint32Array.from(rows.at.keys()));
  return notes.counts();
}
