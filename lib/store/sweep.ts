import type { EntityTable } from 'dexie';
import type { Forgotten } from '../outcomes/forgetting.ts';

export interface ForgetStep {
  /** False: nothing is written, and what would go is counted. */
  readonly write: boolean;
  /** How many closures have been looked at. Throws when the user has called it off: nothing is deleted then. */
  readonly step: (done: number, of: number) => void;
}

export const atATime = 1000;

export type Count = (outcome: 'gone' | 'changed') => void;

/** Those that are gone under a key of their own; those that stay and were changed are texts without a name. */
export const counting =
  (counts: Forgotten, key: keyof Forgotten): Count =>
  (outcome) => {
    counts[outcome === 'gone' ? key : 'texts'] += 1;
  };

/** Where something else counts, or nothing is worth it. */
export const uncounted: Count = () => undefined;

/** Looks through a whole table, a lump at a time. */
export async function sweep<T extends object, K extends keyof T & string>(
  table: EntityTable<T, K>,
  key: K,
  rule: (record: T) => T | null,
  { write }: ForgetStep,
  count: Count,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let from = 0; from < keys.length; from += atATime) {
    const removed: T[K][] = [];
    const changed: T[] = [];
    for (const before of await table.bulkGet(keys.slice(from, from + atATime))) {
      if (before === undefined) continue;
      const after = rule(before as T);
      if (after === null) removed.push((before as T)[key]);
      else if (after !== before) changed.push(after);
    }
    for (const _ of removed) count('gone');
    for (const _ of changed) count('changed');
    if (!write) continue;
    await table.bulkDelete(removed as Parameters<typeof table.bulkDelete>[0]);
    await table.bulkPut(changed as Parameters<typeof table.bulkPut>[0]);
  }
}
