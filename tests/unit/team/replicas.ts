/** Four people with clocks that are off, writing and exchanging in any order. */
import * as fc from 'fast-check';
import { makeSave, mergeRecords, type Save, type TeamRecord, type Value } from '../../../lib/team/record.ts';
import { trim } from '../../../lib/team/trim.ts';

export const people = 4;
const minute = 60_000;

export type Step =
  | { readonly kind: 'write'; readonly who: number; readonly set: Readonly<Record<string, Value>> }
  | { readonly kind: 'give'; readonly who: number; readonly to: number; readonly trimmedBefore: number | null };

const path = fc.constantFrom('name', 'lines/a', 'lines/b');
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 2, arbitrary: fc.record({ text: fc.string({ maxLength: 6 }) }) },
);
const who = fc.nat({ max: people - 1 });
// Before any save, between them, and after all of them.
const trimmedBefore = fc.option(
  fc.integer({ min: 0, max: 120 }).map((minutes) => minutes * minute),
  { nil: null },
);

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('write' as const), who, set: fc.dictionary(path, value, { minKeys: 1 }) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('give' as const), who, to: who, trimmedBefore }) },
  ),
  { minLength: 4, maxLength: 40 },
);

export const clocks = fc.tuple(...Array.from({ length: people }, () => fc.integer({ min: -90, max: 90 })));

export interface Written {
  readonly save: Save;
  /** What the writer had before. */
  readonly seen: TeamRecord;
}

export interface Played {
  /** One record for each person, as each of them has it. */
  readonly records: readonly TeamRecord[];
  readonly written: readonly Written[];
}

const id = 'client/acme';
export const empty: TeamRecord = { id, saves: [] };

/** `mayTrim` false: everything is given whole. */
export function play(script: readonly Step[], offsets: readonly number[], mayTrim = true): Played {
  const records: TeamRecord[] = Array.from({ length: people }, () => empty);
  const written: Written[] = [];
  const of = (person: number): TeamRecord => records[person] ?? empty;
  for (const [index, step] of script.entries()) {
    if (step.kind === 'give') {
      const given = mayTrim && step.trimmedBefore !== null ? trim(of(step.who), step.trimmedBefore) : of(step.who);
      records[step.to] = mergeRecords(of(step.to), given);
      continue;
    }
    const at = Math.max(1, (100 + index + (offsets[step.who] ?? 0)) * minute);
    const seen = of(step.who);
    const save = makeSave(seen, step.set, { at, by: `person ${step.who}` });
    written.push({ save, seen });
    records[step.who] = mergeRecords(seen, { id, saves: [save] });
  }
  return { records, written };
}

/** All that anybody has, in one. */
export const mergeAll = (records: readonly TeamRecord[]): TeamRecord => records.reduce(mergeRecords, empty);
