import { describe, expect, test } from 'vitest';
import { counted, rateOf } from '../../../lib/figures/rates.ts';

describe('what of how many', () => {
  const answers = { achieved: 6, closedWithoutIt: 2, notYet: 2 };

  test('the outcome rate is of the closes that were asked; "not yet" is no close', () => {
    expect(counted(answers, 'achieved')).toEqual({ count: 6, n: 8 });
  });

  test('"not yet" is of all answers', () => {
    expect(counted(answers, 'not-yet')).toEqual({ count: 2, n: 10 });
  });

  test('below five there is no rate, none and all included', () => {
    expect(rateOf({ count: 4, n: 4 })).toBeNull();
    expect(rateOf({ count: 0, n: 0 })).toBeNull();
    expect(rateOf({ count: 5, n: 5 })).toBe(1);
  });
});
