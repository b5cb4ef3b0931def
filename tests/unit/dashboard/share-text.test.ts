import { expect, test } from 'vitest';
import { percentEnds } from '../../../components/dashboard/percent-text.ts';
import { shareText } from '../../../components/dashboard/share-text.ts';

test('fewer than five are too few to say', () => {
  expect(shareText(4, 4)).toBeNull();
  expect(shareText(5, 5)).toMatch(/^100\s?%$/);
});

test('rounding never hides the one that is missing, nor the one that is there', () => {
  expect(shareText(999, 1000)).toMatch(/^99\s?%$/);
  expect(shareText(1, 1000)).toMatch(/^1\s?%$/);
  expect(shareText(0, 1000)).toMatch(/^0\s?%$/);
});

test('the two ends of an interval are told apart as long as they are not the same', () => {
  const ends = (low: number, high: number) => percentEnds({ low, high }).map((end) => end.replace(/\s/g, ''));
  expect(ends(0.874, 0.93)).toEqual(['87%', '93%']);
  expect(ends(0.9081, 0.9093)).toEqual(['90.8%', '90.9%']);
  expect(ends(0.99991, 0.99998)).toEqual(['99.99%', '99.99%']);
  expect(ends(1, 1)).toEqual(['100%', '100%']);
});
