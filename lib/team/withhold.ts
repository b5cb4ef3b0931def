import type { Save, TeamRecord, Value } from './record.ts';

/**
 * A copy, to be given away, without the values at some paths: their saves are named, so that nothing contradicts the whole record when
 * the copy comes back, and what they say stays here.
 */
export const withhold = (record: TeamRecord, isPrivate: (path: string) => boolean): TeamRecord => ({
  id: record.id,
  saves: record.saves.map((save) => withoutPrivate(save, isPrivate)),
});

function withoutPrivate(save: Save, isPrivate: (path: string) => boolean): Save {
  const kept: Record<string, Value> = {};
  const gone = [...(save.gone ?? [])];
  for (const [path, value] of Object.entries(save.set)) {
    if (isPrivate(path)) gone.push(path);
    else kept[path] = value;
  }
  return gone.length === (save.gone ?? []).length ? save : { ...save, set: kept, gone: gone.sort() };
}
