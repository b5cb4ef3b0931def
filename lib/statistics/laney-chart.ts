import { binomialQuantile } from './binomial.ts';
import { fewestWeeks } from './enough.ts';
import { inLongRuns } from './runs.ts';

export interface LaneyPoint {
  /** Null where nothing was counted. */
  readonly rate: number | null;
  /** Null without a rate, and where there are too few points for limits. */
  readonly low: number | null;
  readonly high: number | null;
  /** Why this is more than noise: beyond its limits, or in a run on one side of the centre that is longer than chance makes plausible. */
  readonly signal: 'beyond' | 'run' | null;
}

export interface LaneyChart {
  /** Null where nothing was counted. */
  readonly centre: number | null;
  /** How many times more the points vary than the binomial distribution says; null where it cannot be told. */
  readonly sigmaZ: number | null;
  /** One for each that was given, in their order. */
  readonly points: readonly LaneyPoint[];
}

export interface LaneyCount {
  readonly n: number;
  readonly count: number;
}

/** The mean of the moving ranges of two, for a standard deviation of one. */
const d2 = 1.128;

/** The share of a normal distribution below three standard deviations under its mean. */
const belowThree = 0.001349898031630095;

/**
 * A p′ chart of shares week by week: D. B. Laney, Quality Engineering 2002;14(4):531–537. The limits of a plain p-chart are so narrow with many
 * closes a week that every week looks like news; here they are as wide as the weeks really vary. Two things are ours, both so that noise
 * is not called a trend: limits are never narrower than a p-chart's (`sigmaZ` under one is chance in a short series), and where a week has so
 * few closes that the normal distribution is no likeness, exact binomial limits stand where they are wider.
 */
export function laneyChart(counts: readonly LaneyCount[]): LaneyChart {
  const known = counts.filter(({ n }) => n > 0);
  const [all, counted] = [sum(known.map(({ n }) => n)), sum(known.map(({ count }) => count))];
  if (all === 0) return { centre: null, sigmaZ: null, points: counts.map(() => unknown) };
  const centre = counted / all;
  const sigmaZ = varies(known, centre);
  const enough = known.length >= fewestWeeks && sigmaZ !== null;
  const runs = enough ? inLongRuns(known.map(({ n, count }) => (isLikeNormal(centre, n) ? count - centre * n : 0))) : [];
  let next = 0;
  const points = counts.map(({ n, count }): LaneyPoint => {
    if (n === 0) return unknown;
    const isInRun = runs[next] ?? false;
    next += 1;
    const rate = count / n;
    if (!enough) return { rate, low: null, high: null, signal: null };
    const { low, high } = limits(centre, n, Math.max(1, sigmaZ));
    return { rate, low, high, signal: rate < low || rate > high ? 'beyond' : isInRun ? 'run' : null };
  });
  return { centre, sigmaZ, points };
}

const unknown: LaneyPoint = { rate: null, low: null, high: null, signal: null };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Laney's sigma z: the mean moving range of the standardised shares. Null where nothing can vary. */
function varies(known: readonly LaneyCount[], centre: number): number | null {
  if (known.length < 2 || centre === 0 || centre === 1) return null;
  const scores = known.map(({ n, count }) => (count / n - centre) / Math.sqrt((centre * (1 - centre)) / n));
  const ranges = scores.slice(1).map((score, index) => Math.abs(score - (scores[index] as number)));
  return sum(ranges) / ranges.length / d2;
}

/** With fewer than this the distribution is lopsided: its middle is not where its mean is, and three standard deviations are not what they seem. */
const isLikeNormal = (centre: number, n: number): boolean => n * centre * (1 - centre) >= 5;

function limits(centre: number, n: number, width: number): { readonly low: number; readonly high: number } {
  const reach = 3 * width * Math.sqrt((centre * (1 - centre)) / n);
  const [low, high] = [Math.max(0, centre - reach), Math.min(1, centre + reach)];
  if (isLikeNormal(centre, n)) return { low, high };
  const exactLow = binomialQuantile(n, centre, belowThree).count / n;
  const exactHigh = (n - binomialQuantile(n, 1 - centre, belowThree).count) / n;
  return { low: Math.min(low, exactLow), high: Math.max(high, exactHigh) };
}
