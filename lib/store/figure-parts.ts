/**
 * The rows of closures lie in parts that are written once: whoever adds some writes a new part, together with the small ones before it. So a
 * single close rewrites a few hundred rows and not a million, and a reader knows by its number whether it has a part already.
 */
import { leftOver } from '../figures/cancel-rows.ts';
import { type LostCounts, noneLost } from '../figures/lost-counts.ts';
import { rowLayout } from '../figures/row-code.ts';
import { isRetraction, mostRows, pickRows, type Rows } from '../figures/rows.ts';
import { Tally } from '../figures/tally.ts';
import type { ClientLensDatabase } from './database.ts';
import type { FigureRows, FigureState, FigureSums } from './figure-records.ts';

export const figureTables = (database: ClientLensDatabase) => [database.figureState, database.figureRows, database.figureSums];

/** For whoever writes closures. */
export const closureTables = (database: ClientLensDatabase) => [database.closures, ...figureTables(database)];

const stateOf = (upTo: number | null, lost: LostCounts | null, next: number): FigureState => ({
  id: 'figures',
  layout: rowLayout,
  upTo,
  // Never a number again that a reader may know.
  next,
  parts: [],
  lost: lost === null ? null : [...lost],
});

/** Inside a transaction, before any closure is written in it. Where there is none yet, all closures that are here are still to be counted. */
export async function figureState(database: ClientLensDatabase): Promise<FigureState> {
  const state = await database.figureState.get('figures');
  if (state?.layout === rowLayout) return state;
  return startAnew(database, state?.next ?? 1);
}

async function startAnew(database: ClientLensDatabase, next: number): Promise<FigureState> {
  await Promise.all([database.figureRows.clear(), database.figureSums.clear()]);
  const isEmpty = (await database.closures.count()) === 0;
  return isEmpty ? stateOf(null, noneLost, next + 1) : stateOf(0, null, next + 1);
}

/** For reading only: null where something is still to be counted. */
export async function readyFigureState(database: ClientLensDatabase): Promise<FigureState | null> {
  const state = await database.figureState.get('figures');
  return state?.layout === rowLayout && state.upTo === null ? state : null;
}

/** The sums of all parts; null where something is still to be counted. */
export const readSums = (
  database: ClientLensDatabase,
): Promise<{ readonly parts: readonly FigureSums[]; readonly lost: LostCounts | null; readonly version: number } | null> =>
  database.transaction('r', database.figureState, database.figureSums, async () => {
    const state = await readyFigureState(database);
    return state === null ? null : { parts: await database.figureSums.toArray(), lost: state.lost, version: state.next };
  });

/** What was found out from all rows stands, unless somebody has written since. */
export const rememberLost = (database: ClientLensDatabase, { next }: FigureState, lost: LostCounts): Promise<void> =>
  database.transaction('rw', database.figureState, async () => {
    const state = await readyFigureState(database);
    if (state !== null && state.next === next && state.lost === null)
      await database.figureState.put({ ...state, lost: [...lost] });
  });

/** From here on nothing counts any more: it is made anew, step by step. */
export const forgetFigures = (database: ClientLensDatabase): Promise<void> =>
  database.transaction('rw', closureTables(database), async () => {
    const state = await database.figureState.get('figures');
    await database.figureState.put(await startAnew(database, state?.next ?? 1));
  });

/** Up to so many rows are simply written again with the next ones. */
const fewRows = 256;

type Part = FigureState['parts'][number];

/** Which parts at the end are written again together with so many new rows: none that is much longer than what comes to it. */
function mergedWith(parts: readonly Part[], added: number): readonly Part[] {
  let [start, rows] = [parts.length, added];
  for (let part = parts[start - 1]; part !== undefined; part = parts[start - 1]) {
    if (part.rows + rows > mostRows || (part.rows >= fewRows && part.rows > rows * 2)) break;
    rows += part.rows;
    start -= 1;
  }
  return parts.slice(start);
}

/** Inside a transaction. Gives the state with the new rows; it is for the caller to write it. */
export async function appendRows(database: ClientLensDatabase, state: FigureState, added: Rows): Promise<FigureState> {
  if (added.id.length === 0) return state;
  const old = mergedWith(state.parts, added.id.length);
  const before = await readParts(
    database,
    old.map(({ id }) => id),
  );
  const kept = state.parts.slice(0, state.parts.length - old.length);
  const rows = joinRows([...before, added]);
  await deleteParts(database, old);
  return { ...state, ...(await writePart(database, { ...state, parts: kept }, rows)) };
}

const joinRows = (parts: readonly Rows[]): Rows => {
  const left = leftOver(parts);
  return pickRows(parts.map((rows, part) => ({ rows, at: left[part] as Uint32Array })));
};

/** In the order of their numbers, which is the one in which they were asked for. */
export async function readParts(database: ClientLensDatabase, ids: readonly number[]): Promise<FigureRows[]> {
  const parts = await database.figureRows.bulkGet([...ids]);
  return parts.map((rows, index) => {
    if (rows === undefined) throw new Error(`part ${ids[index]} of the figures is missing`);
    return rows;
  });
}

async function deleteParts(database: ClientLensDatabase, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  const ids = parts.map(({ id }) => id);
  await Promise.all([database.figureRows.bulkDelete(ids), database.figureSums.bulkDelete(ids)]);
}

async function writePart(
  database: ClientLensDatabase,
  { next, parts }: Pick<FigureState, 'next' | 'parts'>,
  rows: Rows,
): Promise<Pick<FigureState, 'next' | 'parts'>> {
  // Where all has cancelled out there are other figures all the same, and a reader has to know.
  if (rows.id.length === 0) return { next: next + 1, parts };
  const tally = new Tally();
  tally.addRows(rows);
  let retractions = 0;
  for (let row = 0; row < rows.id.length; row += 1) if (isRetraction(rows, row)) retractions += 1;
  await Promise.all([
    database.figureRows.add({ ...rows, part: next } as FigureRows),
    database.figureSums.add({ ...tally.toSums(), part: next } as FigureSums),
  ]);
  return { next: next + 1, parts: [...parts, { id: next, rows: rows.id.length, retractions }] };
}

/**
 * What was taken back goes for good, with the rows that took it back: after that no trace of a deleted closure is left. Parts that have
 * nothing to do with it stay as they are.
 */
export const dropRetracted = (database: ClientLensDatabase): Promise<void> =>
  database.transaction('rw', closureTables(database), async () => {
    const state = await figureState(database);
    if (!state.parts.some(({ retractions }) => retractions > 0)) return;
    const parts = await readParts(
      database,
      state.parts.map(({ id }) => id),
    );
    const left = leftOver(parts);
    let written: Pick<FigureState, 'next' | 'parts'> = { next: state.next, parts: [] };
    for (const [index, part] of state.parts.entries()) {
      const [rows, at] = [parts[index] as FigureRows, left[index] as Uint32Array];
      if (at.length === part.rows) written = { ...written, parts: [...written.parts, part] };
      else {
        await deleteParts(database, [part]);
        written = await writePart(database, written, pickRows([{ rows, at }]));
      }
    }
    await database.figureState.put({ ...state, ...written });
  });
