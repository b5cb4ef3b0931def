import type { ClientLensDatabase } from '../store/database.ts';
import { readyFigureState } from '../store/figure-parts.ts';
import { closureCount, makeFiguresStep } from '../store/make-figures.ts';
import type { Course } from './calls.ts';

/**
 * Counts what is not counted yet: after an update, after a restart in the middle of it, or when it was asked for. Several may do so at once:
 * each step is whole in itself.
 */
export async function makeFigures(database: ClientLensDatabase, { signal, progress }: Course): Promise<void> {
  if ((await readyFigureState(database)) !== null) return;
  const of = await closureCount(database);
  for (;;) {
    signal.throwIfAborted();
    const { done, isComplete } = await makeFiguresStep(database);
    if (isComplete) return;
    progress({ done: Math.min(done, of), of });
  }
}
