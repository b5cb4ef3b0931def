/**
 * What a first screen does not need: each part comes with the first call to it. A worker with all of them takes longer to start
 * than a first screen takes to answer.
 */
import type { RecordsCall } from '../messages/records-calls.ts';
import type { RecordsContext, RecordsHandlers } from './calls.ts';
import type { FigureCall } from './figure-calls.ts';

export const laterCalls = (context: RecordsContext): RecordsHandlers<Exclude<RecordsCall, FigureCall>> => ({
  ...part(async () => (await import('./holding-calls.ts')).holdingCalls(context), { 'holding-figures': true }),
  ...part(async () => (await import('./export-calls.ts')).exportCalls(context), { export: true }),
  ...part(async () => (await import('./backup-calls.ts')).backupCalls(context), { 'back-up': true, restore: true }),
  ...part(async () => (await import('./merging-calls.ts')).mergingCalls(context), {
    'preview-closures': true,
    'import-closures': true,
    'list-closure-imports': true,
    'undo-closure-import': true,
    'closure-sources': true,
  }),
  ...part(async () => (await import('./keeping-calls.ts')).keepingCalls(context), {
    'preview-forget': true,
    forget: true,
    'preview-keep': true,
    'count-records': true,
  }),
  ...part(async () => (await import('./history-calls.ts')).historyCalls(context), {
    'look-at-history': true,
    'import-history': true,
    'list-history-imports': true,
    'undo-history-import': true,
  }),
  ...part(async () => (await import('./pattern-calls.ts')).patternCalls(context), {
    patterns: true,
    'pattern-tickets': true,
    'fix-figures': true,
  }),
});

/** The handlers of a part that is loaded once, when one of them is called. */
function part<N extends RecordsCall>(
  load: () => Promise<RecordsHandlers<N>>,
  names: Readonly<Record<N, true>>,
): RecordsHandlers<N> {
  let loaded: Promise<RecordsHandlers<N>> | null = null;
  const handler = (name: N) => async (request: never, course: never) => {
    loaded ??= load();
    return (await loaded)[name](request, course);
  };
  return Object.fromEntries((Object.keys(names) as N[]).map((name) => [name, handler(name)])) as unknown as RecordsHandlers<N>;
}
