/** What was written by one act is taken back, as far as nobody has written over it since. */
import { readPaths, type Save, type TeamRecord, type Value } from '../team/record.ts';

const isOf = (saves: ReadonlySet<string>, { id }: Save): boolean => saves.has(id);

/** True where these saves are all that the record has: nobody else has written to it. */
export const isAllOf = (record: TeamRecord, saves: ReadonlySet<string>): boolean =>
  record.saves.every((save) => isOf(saves, save));

/** What has to be written so that the record says what it said without these saves. Empty: there is nothing left of them. */
export function takeBack(record: TeamRecord, saves: ReadonlySet<string>): Record<string, Value> {
  const rest = readPaths({ id: record.id, saves: record.saves.filter((save) => !isOf(saves, save)) });
  const now = readPaths(record);
  const back: Record<string, Value> = {};
  for (const path of new Set(record.saves.filter((save) => isOf(saves, save)).flatMap(({ set }) => Object.keys(set)))) {
    const state = now.get(path);
    const heads = state === undefined ? [] : [state.best, ...state.rivals];
    if (heads.some(({ save }) => isOf(saves, save))) back[path] = rest.get(path)?.best.value ?? null;
  }
  return back;
}
