import { binomialQuantile } from './binomial.ts';
import type { Interval } from './wilson.ts';

/** The two funnels of Spiegelhalter's paper: about two and about three standard errors. */
export const funnelLevels = { inner: 0.95, outer: 0.998 } as const;

/**
 * Where the share of a client with `n` closes may lie by chance alone, if `centre` is true of all: D. J. Spiegelhalter, Statistics in Medicine
 * 2005;24:1185–1202, appendix A.1.1: exact binomial limits with interpolation between counts, so that the funnel is smooth. The upper limit is the
 * lower one of the opposite outcome, so that "achieved" and "not achieved" come to the same verdict. A share lies outside exactly where its tail
 * is less likely than half of what the level leaves.
 */
export function funnelLimits(centre: number, n: number, level: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  return { low: lowerLimit(centre, n, level), high: 1 - lowerLimit(1 - centre, n, level) };
}

function lowerLimit(centre: number, n: number, level: number): number {
  if (centre >= 1) return 1;
  const tail = (1 - level) / 2;
  const { count, below, at } = binomialQuantile(n, centre, tail);
  return Math.max(0, (count - (below - tail) / at) / n);
}
