import { expect, test } from 'vitest';
import { mergeClosures, mergeSettings } from '../../../lib/store/merge.ts';
import { closure } from './records.ts';

test('what a backup knows as made here is ours, even where a colleague’s file brought it first', () => {
  const [own, imported] = [closure(), closure({ importId: 'import-1' })];
  expect(mergeClosures(imported, own).importId).toBeUndefined();
  expect(mergeClosures(own, imported).importId).toBeUndefined();
  expect(mergeClosures(imported, closure({ importId: 'import-2' })).importId).toBe('import-1');
});

test('no backup can have anything deleted: for how long records are kept is said here alone', () => {
  const [here, there] = [
    { id: 'settings', you: 'Tom' },
    { id: 'settings', you: '', keepMonths: 1, visitsPerQuarter: 2 },
  ] as const;
  expect(mergeSettings(here, there)).toEqual({ id: 'settings', you: 'Tom', visitsPerQuarter: 2 });
  expect(mergeSettings({ ...here, keepMonths: 12 }, there)).toMatchObject({ keepMonths: 12 });
});
