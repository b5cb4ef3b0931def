import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialQuantile } from '../../../lib/statistics/binomial.ts';
import { funnelLevels, funnelLimits } from '../../../lib/statistics/funnel-limits.ts';
import { atMost } from './exact.ts';

const hundredths = fc.integer({ min: 1, max: 99 });
const closes = fc.integer({ min: 1, max: 120 });

describe('the binomial quantile', () => {
  test('is what exact sums in whole numbers say', () => {
    fc.assert(
      fc.property(closes, hundredths, fc.constantFrom(0.001, 0.025, 0.975, 0.999), (n, share, level) => {
        const { count, below } = binomialQuantile(n, share / 100, level);
        const exact = atMost(n, share);
        fc.pre(!exact.some((chance) => Math.abs(chance - level) < 1e-12));
        expect(below).toBeCloseTo(exact[count] ?? Number.NaN, 9);
        expect(count).toBe(exact.findIndex((chance) => chance >= level));
      }),
    );
  });

  test('of a million trials is the normal one, and costs no time to speak of', () => {
    const { count } = binomialQuantile(1_000_000, 0.9, 0.001);
    // 900,000 − 3.0902 × 300, give or take one.
    expect(Math.abs(count - 899_073)).toBeLessThanOrEqual(1);
  });
});

describe('funnel limits', () => {
  // The lower limits from scipy's binom.ppf, cdf and pmf, put together as in Spiegelhalter's appendix A.1.1.
  test.each([
    [0.9, 30, 0.95, 0.7651392397819521],
    [0.9, 30, 0.998, 0.6782849778685144],
    [0.87, 12, 0.95, 0.6043453629578383],
    [0.13, 1000, 0.998, 0.09771158814065113],
    [0.5, 100, 0.95, 0.396824041726007],
  ])('around %f with n = %i at %f begin at %f', (centre, n, level, low) => {
    expect(funnelLimits(centre, n, level).low).toBeCloseTo(low, 9);
  });

  test('a client lies outside exactly where its share is less likely than the level leaves, on either side', () => {
    fc.assert(
      fc.property(closes, hundredths, fc.constantFrom(funnelLevels.inner, funnelLevels.outer), (n, share, level) => {
        const { low, high } = funnelLimits(share / 100, n, level);
        const tail = (1 - level) / 2;
        const [below, above] = [atMost(n, share), atMost(n, 100 - share)];
        const wrong = below.flatMap((atOrBelow, count) => {
          const atOrAbove = above[n - count] ?? Number.NaN;
          const isWrong = count / n < low !== atOrBelow < tail || count / n > high !== atOrAbove < tail;
          return isWrong && Math.abs(atOrBelow - tail) > 1e-12 && Math.abs(atOrAbove - tail) > 1e-12 ? [count] : [];
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('hold the centre, the outer hold the inner, and both close in as n grows', () => {
    fc.assert(
      fc.property(closes, hundredths, (n, share) => {
        const centre = share / 100;
        const [inner, outer] = [funnelLimits(centre, n, funnelLevels.inner), funnelLimits(centre, n, funnelLevels.outer)];
        const wider = funnelLimits(centre, n * 100, funnelLevels.inner);
        expect(outer.low).toBeLessThanOrEqual(inner.low);
        expect(inner.low).toBeLessThanOrEqual(centre);
        expect(inner.high).toBeGreaterThanOrEqual(centre);
        expect(outer.high).toBeGreaterThanOrEqual(inner.high);
        expect(wider.high - wider.low).toBeLessThanOrEqual(inner.high - inner.low);
      }),
    );
  });

  test('of nothing are everything', () => {
    expect(funnelLimits(0.9, 0, 0.95)).toEqual({ low: 0, high: 1 });
  });

  test('where all are achieved, or none, any other is outside', () => {
    expect(funnelLimits(1, 10, 0.95)).toEqual({ low: 1, high: 1 });
    expect(funnelLimits(0, 10, 0.95)).toEqual({ low: 0, high: 0 });
  });
});
