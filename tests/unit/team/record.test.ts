import { describe, expect, test } from 'vitest';
import { historyOf, makeSave, mergeRecords, readPaths, type TeamRecord, type Value } from '../../../lib/team/record.ts';

const empty: TeamRecord = { id: 'client/acme', saves: [] };

/** The record after somebody wrote to it. */
const write = (record: TeamRecord, set: Record<string, Value>, at: number, by = 'Tom'): TeamRecord =>
  mergeRecords(record, { id: record.id, saves: [makeSave(record, set, { at, by })] });

const shown = (record: TeamRecord) =>
  Object.fromEntries(
    [...readPaths(record)].map(([path, { best, rivals }]) => [path, [best.value, ...rivals.map(({ value }) => value)]]),
  );

test('the latest save is what stands, and what it replaced is history', () => {
  const record = write(write(empty, { name: 'Acme' }, 1), { name: 'Acme Ltd', 'lines/a': 'Bread' }, 2);
  expect(shown(record)).toEqual({ name: ['Acme Ltd'], 'lines/a': ['Bread'] });
  expect(historyOf(record, 'name').map(({ value }) => value)).toEqual(['Acme Ltd', 'Acme']);
});

test('the same act has the same id in whatever order its keys were written, and another one has another', () => {
  const one = makeSave(null, { a: { x: 1, y: [2] }, b: 'ä' }, { at: 1, by: 'Tom' });
  const same = makeSave(null, { b: 'ä', a: { y: [2], x: 1 } }, { at: 1, by: 'Tom' });
  expect(same.id).toBe(one.id);
  expect(one.id).toMatch(/^[0-9a-f]{32}$/);
  for (const other of [
    makeSave(null, { a: { x: 1, y: [2] }, b: 'a' }, { at: 1, by: 'Tom' }),
    makeSave(null, { a: { x: 1, y: [2] }, b: 'ä' }, { at: 2, by: 'Tom' }),
    makeSave(null, { a: { x: 1, y: [2] }, b: 'ä' }, { at: 1, by: 'Eva' }),
  ])
    expect(other.id).not.toBe(one.id);
});

describe('what two people write without knowing of each other', () => {
  const base = write(empty, { 'lines/a': 'Bread' }, 10);

  test('stands side by side, the latest on top, whichever way it is merged', () => {
    const tom = write(base, { 'lines/a': 'Bread and rolls' }, 30);
    const eva = write(base, { 'lines/a': 'Bread, from four in the morning' }, 20, 'Eva');
    const both = mergeRecords(tom, eva);
    expect(shown(both)).toEqual({ 'lines/a': ['Bread and rolls', 'Bread, from four in the morning'] });
    expect(mergeRecords(eva, tom)).toEqual(both);
    expect(mergeRecords(both, both)).toEqual(both);
  });

  test('is settled by a save that has seen both, with any clock', () => {
    const both = mergeRecords(write(base, { 'lines/a': 'one' }, 30), write(base, { 'lines/a': 'other' }, 20));
    expect(shown(write(both, { 'lines/a': 'chosen' }, 1))).toEqual({ 'lines/a': ['chosen'] });
  });

  test('an edit beats a removal', () => {
    const removed = write(base, { 'lines/a': null }, 30);
    const edited = write(base, { 'lines/a': 'Rolls' }, 20);
    expect(shown(removed)).toEqual({});
    expect(shown(mergeRecords(removed, edited))).toEqual({ 'lines/a': ['Rolls'] });
  });

  test('other paths of the same act are not drawn into it', () => {
    const record = write(empty, { name: 'Acme', 'lines/a': 'Bread' }, 10);
    const changed = mergeRecords(write(record, { name: 'Acme Ltd' }, 20), write(record, { 'lines/a': 'Rolls' }, 20));
    expect(shown(changed)).toEqual({ name: ['Acme Ltd'], 'lines/a': ['Rolls'] });
  });
});

test('two different records are never merged', () => {
  expect(() => mergeRecords(empty, { id: 'client/bolt', saves: [] })).toThrow('two records');
});
