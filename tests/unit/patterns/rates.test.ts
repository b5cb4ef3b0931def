import { describe, expect, it } from 'vitest';
import { binomialTest, rateRatio } from '../../../lib/patterns/rates.ts';

describe('two rates compared', () => {
  // R's own example in ?poisson.test, after Fay (2010), "Two-sided exact tests and matching confidence intervals for discrete data", which
  // prints 1.971488 with 0.8584264 to 4.2772659: poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)).
  it('as R’s poisson.test has it', () => {
    const { ratio, least, most } = rateRatio({ tickets: 11, time: 800 }, { tickets: 21, time: 3011 });
    expect(ratio).toBeCloseTo(1.971488, 6);
    expect(least).toBeCloseTo(0.8584264, 5);
    expect(most).toBeCloseTo(4.2772659, 5);
  });

  it('with none on one side an end is open', () => {
    expect(rateRatio({ tickets: 0, time: 8 }, { tickets: 10, time: 26 })).toMatchObject({ ratio: 0, least: 0 });
    expect(rateRatio({ tickets: 10, time: 8 }, { tickets: 0, time: 8 })).toMatchObject({ ratio: null, most: null });
  });

  // R, ?binom.test: Mendel's peas (Conover 1971, p. 97 f.), binom.test(682, 925, p = 3/4): p-value = 0.3825.
  it('as R’s binom.test has it', () => {
    expect(binomialTest(682, 925, 0.75)).toBeCloseTo(0.3825, 4);
    expect(binomialTest(5, 10, 0.5)).toBeCloseTo(1, 10);
    expect(binomialTest(0, 8, 0.5)).toBeCloseTo(2 / 256, 10);
  });
});
