/** On which part of the scale from none to all a rate over time is drawn, where all of it would show nothing. */
import type { Series } from '../../lib/figures/series.ts';

/** Rates from 0 to 1. */
export interface AxisPart {
  readonly from: number;
  readonly to: number;
  /** Those that are named at its side. */
  readonly ticks: readonly number[];
}

/** On less of the whole than this, points and limits are one line. */
const leastShare = 1 / 4;
/** In steps of this, each of which is named. */
const stepPercent = 5;

/**
 * Null: all of it, wherever that can be read, since an axis that is cut makes a cliff of every step. With thousands of answers a week, limits and points are so near
 * to each other that only their part of it shows anything; how much chance does is then seen in the limits, which are drawn in the same
 * scale. A series without limits is never cut.
 */
export function partDrawn({ points, hasLimits }: Series): AxisPart | null {
  const drawn = points.flatMap(({ rate, limits }) => (rate === null ? [] : [rate, limits?.low ?? rate, limits?.high ?? rate]));
  if (!hasLimits || drawn.length === 0) return null;
  const [low, high] = [Math.min(...drawn) * 100, Math.max(...drawn) * 100];
  if (high - low > leastShare * 100) return null;
  // What would lie on an edge gets a step more.
  const [first, last] = [Math.floor((low - 1) / stepPercent), Math.ceil((high + 1) / stepPercent)];
  const { from, to } = atLeastTwo(Math.max(0, first), Math.min(100 / stepPercent, last));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => ((from + index) * stepPercent) / 100);
  return { from: (from * stepPercent) / 100, to: (to * stepPercent) / 100, ticks };
}

/** Steps: what stands out on the screen has to be more than a few points of a hundred. */
function atLeastTwo(from: number, to: number): { from: number; to: number } {
  if (to - from >= 2) return { from, to };
  return to * stepPercent === 100 ? { from: to - 2, to } : { from, to: from + 2 };
}
