/** What a record from elsewhere would change here, before it changes anything. */
import { type Head, mergeRecords, type PathState, readPaths, type TeamRecord } from './record.ts';

export interface PathChange {
  readonly path: string;
  /** What stands there now; null: nothing. */
  readonly before: Head | null;
  /** What will stand there; null: it is removed. */
  readonly after: Head | null;
  /** Other versions that will stand beside it. */
  readonly rivals: readonly Head[];
}

export interface Comparison {
  readonly kind: 'same' | 'new' | 'newer' | 'conflict';
  readonly merged: TeamRecord;
  readonly changes: readonly PathChange[];
}

/** `isQuiet`: paths at which two versions are no matter for anybody, such as counts. They are never listed. */
export function compare(here: TeamRecord | undefined, there: TeamRecord, isQuiet: (path: string) => boolean): Comparison {
  const merged = here === undefined ? there : mergeRecords(here, there);
  if (merged === here) return { kind: 'same', merged, changes: [] };
  const before = here === undefined ? new Map<string, PathState>() : readPaths(here);
  const after = readPaths(merged);
  const changes: PathChange[] = [];
  for (const path of new Set([...after.keys(), ...before.keys()])) {
    if (isQuiet(path)) continue;
    const [was, is] = [before.get(path), after.get(path)];
    if (identify(was) === identify(is)) continue;
    changes.push({ path, before: was?.best ?? null, after: is?.best ?? null, rivals: is?.rivals ?? [] });
  }
  const isConflict = changes.some(({ rivals }) => rivals.length > 0);
  return { kind: isConflict ? 'conflict' : here === undefined ? 'new' : 'newer', merged, changes };
}

const identify = (state: PathState | undefined): string =>
  state === undefined ? '' : [state.best, ...state.rivals].map(({ save }) => save.id).join();
