import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { makeSave, mergeRecords, readPaths, type TeamRecord, type Value } from '../../../lib/team/record.ts';
import { trim } from '../../../lib/team/trim.ts';
import { clocks, empty, mergeAll, type Played, play, steps } from './replicas.ts';

const rounds = { numRuns: 500 };
vi.setConfig({ testTimeout: 60_000 });

/** What is shown: at each path the best version and its rivals, with their saves. */
const shown = (record: TeamRecord): unknown =>
  [...readPaths(record)]
    .map(([path, { best, rivals }]) => [path, [best, ...rivals].map(({ value, save }) => [save.id, value])] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));

const always = (check: (played: Played) => void): void =>
  fc.assert(
    fc.property(steps, clocks, (script, offsets) => check(play(script, offsets))),
    rounds,
  );

describe('merging, with four people, any clocks and copies that were trimmed or not', () => {
  test('it makes no difference who is merged with whom first', () =>
    always(({ records: [a = empty, b = empty, c = empty] }) => {
      expect(shown(mergeRecords(a, b))).toEqual(shown(mergeRecords(b, a)));
      expect(mergeRecords(a, mergeRecords(b, c))).toEqual(mergeRecords(mergeRecords(a, b), c));
    }));

  test('and doing it again changes nothing', () =>
    always(({ records: [a = empty, b = empty] }) => {
      const both = mergeRecords(a, b);
      expect(mergeRecords(a, a)).toBe(a);
      expect(mergeRecords(both, b)).toBe(both);
      expect(mergeRecords(both, a)).toBe(both);
    }));

  test('all end equal, whatever order they exchange in', () =>
    always(({ records }) => {
      const whole = mergeAll(records);
      for (const shift of [1, 2, 3])
        expect(mergeAll([...records.slice(shift), ...records.slice(0, shift)].reverse())).toEqual(whole);
    }));

  test('nothing is lost: every save that was made is there, with its values', () =>
    always(({ records, written }) => {
      const whole = mergeAll(records);
      const known = new Map(whole.saves.map((save) => [save.id, save]));
      for (const { save } of written) expect(known.get(save.id)).toEqual(save);
    }));

  test('every value is shown, or somebody who had seen it wrote another one in its place', () =>
    always(({ records, written }) => {
      const paths = readPaths(mergeAll(records));
      for (const { save } of written) {
        for (const [path, value] of Object.entries(save.set)) {
          const seenAndReplaced = written.some(
            (later) => Object.hasOwn(later.save.set, path) && later.seen.saves.some(({ id }) => id === save.id),
          );
          if (!seenAndReplaced && value !== null) expect(valuesAt(paths, path)).toContainEqual(value);
        }
      }
    }));

  test('and what was replaced by somebody who had seen it is not shown as a version any more', () =>
    always(({ records, written }) => {
      const paths = readPaths(mergeAll(records));
      for (const later of written) {
        for (const path of Object.keys(later.save.set)) {
          const state = paths.get(path);
          const shownIds = state === undefined ? [] : [state.best, ...state.rivals].map(({ save }) => save.id);
          for (const { id, set } of later.seen.saves) if (Object.hasOwn(set, path)) expect(shownIds).not.toContain(id);
        }
      }
    }));

  test('an edit beats a removal that did not know of it', () =>
    fc.assert(
      fc.property(steps, clocks, fc.string(), (script, offsets, text) => {
        const { records } = play(script, offsets);
        const start = mergeAll(records);
        const edited = play([{ kind: 'write', who: 0, set: { 'lines/a': { text } } }], [-500]);
        const removal = { ...start, saves: [...start.saves] };
        const removed = write(removal, { 'lines/a': null }, 900_000_000);
        expect(valuesAt(readPaths(mergeRecords(removed, mergeAll(edited.records))), 'lines/a')).toContainEqual({ text });
      }),
      rounds,
    ));
});

describe('a trimmed copy', () => {
  test('says the same as the whole one', () =>
    fc.assert(
      fc.property(steps, clocks, fc.nat({ max: 200 }), (script, offsets, minutes) => {
        const whole = mergeAll(play(script, offsets, false).records);
        const trimmed = trim(whole, minutes * 60_000);
        expect(shown(trimmed)).toEqual(shown(whole));
        expect(trimmed.saves.map(({ id }) => id)).toEqual(whole.saves.map(({ id }) => id));
        expect(mergeRecords(trimmed, whole)).toEqual(whole);
        expect(mergeRecords(whole, trimmed)).toBe(whole);
      }),
      rounds,
    ));

  test('never lets what was replaced come back, when it meets somebody who knows the old value only', () =>
    fc.assert(
      fc.property(steps, clocks, (script, offsets) => {
        const [trimmedHere, wholeHere] = [play(script, offsets, true), play(script, offsets, false)];
        for (const [index, record] of trimmedHere.records.entries()) {
          const whole = wholeHere.records[index] ?? empty;
          expect(shown(record)).toEqual(shown(whole));
        }
      }),
      rounds,
    ));

  test('has dropped what was replaced long ago, and only that', () => {
    const first = write(empty, { name: 'Acme', 'lines/a': 'Bread' }, 10);
    const record = write(write(first, { name: 'Acme Ltd' }, 20), { name: 'Acme PLC' }, 30);
    expect(trim(record, 25).saves.map(({ set, gone }) => [set, gone])).toEqual([
      [{ 'lines/a': 'Bread' }, ['name']],
      [{ name: 'Acme Ltd' }, undefined],
      [{ name: 'Acme PLC' }, undefined],
    ]);
    expect(JSON.stringify(trim(record, 40))).not.toContain('Acme Ltd');
    expect(trim(trim(record, 25), 40)).toEqual(trim(record, 40));
  });
});

function write(record: TeamRecord, set: Record<string, Value>, at: number): TeamRecord {
  return mergeRecords(record, { id: record.id, saves: [makeSave(record, set, { at, by: 'Tom' })] });
}

const valuesAt = (paths: ReturnType<typeof readPaths>, path: string): Value[] => {
  const state = paths.get(path);
  return state === undefined ? [] : [state.best, ...state.rivals].map(({ value }) => value);
};
