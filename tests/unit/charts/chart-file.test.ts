import { expect, test } from 'vitest';
import { fileName, wrap } from '../../../components/charts/chart-file.ts';

test('a file is called what its chart is called, in any alphabet, and by the day', () => {
  expect(fileName('“Not yet” rate: Żółw & Co / 東京', new Date(2026, 2, 5), 'svg')).toBe(
    'client-lens-not-yet-rate-żółw-co-東京-2026-03-05.svg',
  );
});

test('lines break at spaces, never at those that hold words together, and a long word keeps a line', () => {
  expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrap('one two\u00a0three four', 9)).toEqual(['one', 'two\u00a0three', 'four']);
  expect(wrap('incomprehensibilities it is', 5)).toEqual(['incomprehensibilities', 'it is']);
  expect(wrap('', 9)).toEqual([]);
});
