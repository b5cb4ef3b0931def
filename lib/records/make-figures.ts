import type { ClientLensDatabase } from '../store/database.ts';
import { readyFigureState } from '../store/figure-parts.ts';
import type { FigureState } from '../store/figure-records.ts';
import { closureCount, makeFiguresStep } from '../store/make-figures.ts';
import type { Course } from './calls.ts';

/**
 * Counts what is not counted yet: after an update, after a restart in the middle of it, or when it was asked for. Several may do so at once:
 * each step is whole in itself. Gives what there is when all is counted.
 */
export async function makeFigures(database: ClientLensDatabase, { signal, progress }: Course): Promise<FigureState> {
  let of: number | null = null;
  for (;;) {
    const state = await readyFigureState(database);
    if (state !== null) return state;
    of ??= await closureCount(database);
    signal.throwIfAborted();
    const { done, isComplete } = await makeFiguresStep(database);
    if (!isComplete) progress({ done: Math.min(done, of), of });
  }
}
