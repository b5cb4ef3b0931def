/** The only ones who write closures: what is counted of them is brought up to date in the same transaction. `tests/rules` keeps it so. */
import { Dexie } from 'dexie';
import { changedLost, type LostCounts, lostCountsOf } from '../figures/lost-counts.ts';
import { mostRows, type RowOf, rowsOf } from '../figures/rows.ts';
import type { Closure } from '../outcomes/closure.ts';
import { issueKey } from '../patterns/issue-text.ts';
import type { ClientLensDatabase } from './database.ts';
import { appendRows, closureTables, figureState } from './figure-parts.ts';
import type { FigureState } from './figure-records.ts';

interface Change {
  readonly before: Closure | null;
  readonly after: Closure | null;
}

/** Those whose ids are not there yet; otherwise nothing is written. */
export const addClosures = (database: ClientLensDatabase, closures: readonly Closure[]): Promise<void> =>
  database.transaction('rw', closureTables(database), async () => {
    const changes = closures.map((after) => ({ before: null, after }));
    await count(database, changes);
    await database.closures.bulkAdd(closures);
  });

/** Adds those that are not there yet, all or none; what is there stays as it is. Gives how many were new. */
export function addNewClosures(database: ClientLensDatabase, closures: readonly Closure[]): Promise<number> {
  return database.transaction('rw', closureTables(database), async () => {
    const unique = [...new Map(closures.map((closure) => [closure.id, closure])).values()];
    if (unique.length > fewTickets) return addMany(database, unique);
    const known = await database.closures.bulkGet(unique.map(({ id }) => id));
    const added = unique.filter((_, index) => known[index] === undefined);
    await addClosures(database, added);
    return added.length;
  });
}

/** Adding itself says which are there already: to ask for each of thousands would take as long again. */
async function addMany(database: ClientLensDatabase, closures: readonly Closure[]): Promise<number> {
  // Before the first write: where nothing has been counted yet, it looks whether there are closures.
  await database.figureState.put(await figureState(database));
  const failed = await database.closures.bulkAdd(closures).then(
    () => new Set<number>(),
    (error: unknown) => {
      if (!(error instanceof Dexie.BulkError)) throw error;
      const others = error.failures.filter(({ name }) => name !== 'ConstraintError');
      if (others.length > 0) throw error;
      return new Set(Object.keys(error.failuresByPos).map(Number));
    },
  );
  const added = closures.filter((_, index) => !failed.has(index));
  const changes = added.map((after) => ({ before: null, after }));
  await count(database, changes, 'found-out-later');
  return added.length;
}

/** New ones, and others in place of what stood there. */
export const putClosures = (database: ClientLensDatabase, closures: readonly Closure[]): Promise<void> =>
  database.transaction('rw', closureTables(database), async () => {
    const unique = [...new Map(closures.map((closure) => [closure.id, closure])).values()];
    const before = await database.closures.bulkGet(unique.map(({ id }) => id));
    const changes = unique.map((after, index) => ({ before: before[index] ?? null, after }));
    await count(database, changes);
    await database.closures.bulkPut(unique);
  });

/**
 * Ids that are not there do no harm. What was counted of them is taken back; call `dropRetracted` when all are deleted, so that nothing
 * of them is left.
 */
export const removeClosures = (database: ClientLensDatabase, ids: readonly string[]): Promise<void> =>
  database.transaction('rw', closureTables(database), async () => {
    const unique = [...new Set(ids)];
    const found = (await database.closures.bulkGet(unique)).flatMap((closure) => closure ?? []);
    const changes = found.map((before) => ({ before, after: null }));
    await count(database, changes);
    await database.closures.bulkDelete(unique);
  });

/** Writes what is missing into the "not yet" closures of one ticket in one attempt. It is part of no figure. */
export async function fillInMissing(
  database: ClientLensDatabase,
  {
    site,
    ticketId,
    attempt,
    missing,
  }: { readonly site: string; readonly ticketId: string; readonly attempt: string; readonly missing: string },
): Promise<void> {
  await database.closures
    .where('[site+ticket.id]')
    .equals([site, ticketId])
    .modify((closure) => {
      if (closure.attempt === attempt && closure.answer?.kind === 'not-yet') closure.answer = { ...closure.answer, missing };
    });
}

/** Inside the transaction. Before anything is written, if what is known of the tickets has to be looked up. */
async function count(
  database: ClientLensDatabase,
  changes: readonly Change[],
  lost: 'looked-up' | 'found-out-later' = 'looked-up',
): Promise<void> {
  if (changes.length === 0) return;
  let state = await figureState(database);
  const { upTo } = state;
  // What comes later is counted when the making gets there.
  const counted = (closure: Closure | null): Closure | null => (upTo === null || (closure?.at ?? 0) <= upTo ? closure : null);
  const seen = changes.map(({ before, after }) => ({ before: counted(before), after: counted(after) }));
  const real = seen.filter(({ before, after }) => factsOf(before) !== factsOf(after));
  state = { ...state, lost: lost === 'looked-up' ? await lostAfter(database, state, real) : null };
  const rows = real.flatMap(({ before, after }): RowOf[] => [
    ...(before === null ? [] : [{ closure: before, isGone: true }]),
    ...(after === null ? [] : [{ closure: after, isGone: false }]),
  ]);
  for (let start = 0; start < rows.length; start += mostRows)
    state = await appendRows(database, state, rowsOf(rows.slice(start, start + mostRows), issueKey));
  await database.figureState.put(state);
}

/** All that a figure could depend on. */
function factsOf(closure: Closure | null): string {
  if (closure === null) return '';
  const { at, site, desk, path, sensor, unasked, heldUp, who, clientId, importId, ticket } = closure;
  const answer = closure.answer === null ? null : { ...closure.answer, missing: null, note: null };
  return JSON.stringify([at, site, desk, path, sensor, answer, unasked, heldUp, who, clientId, importId, ticket]);
}

/** As many tickets are looked up; with more it is quicker to go over all rows once, later. */
const fewTickets = 64;

async function lostAfter(
  database: ClientLensDatabase,
  { lost, upTo }: FigureState,
  changes: readonly Change[],
): Promise<number[] | null> {
  if (lost === null || upTo !== null) return null;
  const concerned = changes.filter(({ before, after }) => notesOf(before) !== notesOf(after));
  const tickets = new Map(
    concerned.flatMap(({ before, after }) =>
      [before, after].flatMap((closure) => (closure === null ? [] : [[ticketOf(closure), closure] as const])),
    ),
  );
  if (tickets.size === 0) return lost;
  if (tickets.size > fewTickets) return null;
  const keys = [...tickets.values()].map(({ site, ticket }) => [site, ticket.id]);
  const before = await database.closures.where('[site+ticket.id]').anyOf(keys).toArray();
  const after = new Map(before.map((closure) => [closure.id, closure]));
  for (const change of concerned) {
    if (change.before !== null) after.delete(change.before.id);
    if (change.after !== null) after.set(change.after.id, change.after);
  }
  return [...changedLost(lost as LostCounts, lostCountsOf(before), lostCountsOf(after.values()))];
}

const ticketOf = ({ site, ticket }: Closure): string => `${site}#${ticket.id}`;
const notesOf = (closure: Closure | null): string =>
  closure === null ? '' : JSON.stringify([ticketOf(closure), closure.at, closure.heldUp]);
