import { expect, test } from 'vitest';
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
