import { pathsOf, type Save, type TeamRecord, type Value } from './record.ts';

/**
 * A smaller copy, to be given away: values that were replaced before a moment are dropped, and everything else is kept, the ids and what
 * replaced what included. So it says the same as the whole record, alone and merged with any other copy, trimmed or not.
 */
export function trim(record: TeamRecord, before: number): TeamRecord {
  const old = new Map<string, Set<string>>();
  for (const save of record.saves) {
    if (save.at >= before) continue;
    for (const id of save.over) {
      const paths = old.get(id) ?? new Set();
      for (const path of pathsOf(save)) paths.add(path);
      old.set(id, paths);
    }
  }
  return { id: record.id, saves: record.saves.map((save) => withoutValues(save, old.get(save.id))) };
}

function withoutValues(save: Save, replaced: ReadonlySet<string> | undefined): Save {
  if (replaced === undefined) return save;
  const kept: Record<string, Value> = {};
  const gone = [...(save.gone ?? [])];
  for (const [path, value] of Object.entries(save.set)) {
    if (replaced.has(path)) gone.push(path);
    else kept[path] = value;
  }
  return gone.length === 0 ? save : { ...save, set: kept, gone: gone.sort() };
}
