import { rowsOf } from '../figures/rows.ts';
import { issueKey } from '../patterns/issue-text.ts';
import type { ClientLensDatabase } from './database.ts';
import { appendRows, closureTables, figureState } from './figure-parts.ts';

/** In one go: so few that a close that comes meanwhile need not wait long. */
const usualStep = 5000;

export interface Making {
  readonly done: number;
  readonly isComplete: boolean;
}

/**
 * Counts the next closures, in the order of time, in a transaction of its own. Whatever is written between two steps counts itself if its time
 * has been reached, so that steps can be hours apart.
 */
export const makeFiguresStep = (database: ClientLensDatabase, atATime = usualStep): Promise<Making> =>
  database.transaction('rw', closureTables(database), async () => {
    const state = await figureState(database);
    const rowsIn = (): number => state.parts.reduce((sum, { rows }) => sum + rows, 0);
    if (state.upTo === null) {
      await database.figureState.put(state);
      return { done: rowsIn(), isComplete: true };
    }
    const page = await database.closures.where('at').above(state.upTo).limit(atATime).toArray();
    const last = page.at(-1);
    const isComplete = page.length < atATime || last === undefined;
    // There may be more of the last moment than were read: they come with the next step, or all of them now if it is one moment only.
    const sure = isComplete ? page : page.filter(({ at }) => at < last.at);
    const closures = sure.length > 0 || isComplete ? sure : await database.closures.where({ at: last.at }).toArray();
    const upTo = isComplete ? null : (closures.at(-1)?.at ?? null);
    const rows = rowsOf(
      closures.map((closure) => ({ closure, isGone: false })),
      issueKey,
    );
    const after = await appendRows(database, state, rows);
    await database.figureState.put({ ...after, upTo });
    return { done: rowsIn() + closures.length, isComplete };
  });

export const closureCount = (database: ClientLensDatabase): Promise<number> => database.closures.count();
