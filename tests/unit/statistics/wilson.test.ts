import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairedDifference } from '../../../lib/statistics/paired-difference.ts';
import { wilson } from '../../../lib/statistics/wilson.ts';

describe('the interval of a share, as published', () => {
  // R. G. Newcombe, Statistics in Medicine 1998;17:857–872, table I: method 3 (score).
  test.each([
    [81, 263, [0.2553, 0.3662]],
    [15, 148, [0.0624, 0.1605]],
    [0, 20, [0, 0.1611]],
    [1, 29, [0.0061, 0.1718]],
  ] as const)('%i of %i', (successes, n, score) => {
    const rounded = ({ low, high }: { low: number; high: number }) => [low, high].map((value) => Number(value.toFixed(4)));
    expect(rounded(wilson(successes, n))).toEqual(score);
  });
});

const counts = fc.integer({ min: 0, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('the interval of a share', () => {
  test('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { low, high } = wilson(successes, n);
        const share = n === 0 ? 0.5 : successes / n;
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(Math.min(low, 1 - high)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is the same seen from the other side', () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        expect(wilson(successes, n).low).toBeCloseTo(1 - wilson(n - successes, n).high, 12);
      }),
    );
  });

  test('its ends solve the equation that it is defined by: they lie z standard errors from the share', () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        fc.pre(successes > 0 && successes < n);
        const { low, high } = wilson(successes, n, 1.96);
        const away = (end: number) => (successes / n - end) / Math.sqrt((end * (1 - end)) / n);
        expect(away(low)).toBeCloseTo(1.96, 6);
        expect(away(high)).toBeCloseTo(-1.96, 6);
      }),
    );
  });
});

describe('the difference of two shares of the same subjects', () => {
  // M. W. Fagerland, S. Lydersen and P. Laake, Statistics in Medicine 2014;33:2850–2875: airway hyper-responsiveness before and after a
  // transplantation (Bentur 2009), Newcombe's square-and-add interval.
  test('is what was published', () => {
    const found = pairedDifference({ both: 1, firstOnly: 1, secondOnly: 7, neither: 12 });
    expect(found.difference).toBeCloseTo(-0.286, 3);
    expect(found.low).toBeCloseTo(-0.507, 3);
    expect(found.high).toBeCloseTo(-0.026, 3);
  });

  // Both sets of values from an implementation of our own in Python (numpy), written from the paper's formulas.
  test.each([
    [{ both: 36, firstOnly: 12, secondOnly: 2, neither: 0 }, 0.05692958, 0.3404276],
    [{ both: 20, firstOnly: 12, secondOnly: 2, neither: 16 }, 0.05615642, 0.329207],
    [{ both: 18, firstOnly: 14, secondOnly: 0, neither: 18 }, 0.14408262, 0.39632528],
  ])('of %o is what another implementation says', (pairs, low, high) => {
    const found = pairedDifference(pairs);
    expect(found.low).toBeCloseTo(low, 6);
    expect(found.high).toBeCloseTo(high, 6);
  });

  test('holds the difference, never leaves −1 to 1, and turns round with its two parts', () => {
    const cell = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (both, firstOnly, secondOnly, neither) => {
        const found = pairedDifference({ both, firstOnly, secondOnly, neither });
        const turned = pairedDifference({ both, firstOnly: secondOnly, secondOnly: firstOnly, neither });
        expect(found.low).toBeLessThanOrEqual(found.difference + 1e-12);
        expect(found.high).toBeGreaterThanOrEqual(found.difference - 1e-12);
        expect(found.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(found.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(turned.low).toBeCloseTo(-found.high, 10);
      }),
    );
  });
});
