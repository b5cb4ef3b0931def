import { describe, expect, it } from 'vitest';
import { partDrawn } from '../../../components/dashboard/change-axis.ts';
import type { Series } from '../../../lib/figures/series.ts';

type Drawn = readonly [low: number, rate: number | null, high: number];

const seriesOf = (hasLimits: boolean, ...weeks: readonly Drawn[]): Series => ({
  weeksEach: 1,
  centre: 0.9,
  hasLimits,
  points: weeks.map(([low, rate, high], index) => ({
    from: index * 7 * 86_400_000,
    count: 0,
    n: 0,
    rate,
    limits: hasLimits && rate !== null ? { low, high } : null,
    signal: null,
  })),
});

describe('a rate over time is drawn on', () => {
  it('all of the scale, from none to all, while what is drawn takes up more than a quarter of it', () => {
    expect(partDrawn(seriesOf(true, [0.7, 0.9, 0.96]))).toBeNull();
    expect(partDrawn(seriesOf(true, [0.85, 0.6, 0.95], [0.85, 0.9, 0.95]))).toBeNull();
  });

  it('the part with its points and limits, where that is narrow', () => {
    expect(partDrawn(seriesOf(true, [0.9, 0.912, 0.924], [0.9, 0.93, 0.924]))).toEqual({
      from: 0.85,
      to: 0.95,
      ticks: [0.85, 0.9, 0.95],
    });
    expect(partDrawn(seriesOf(true, [0.46, 0.5, 0.58]))).toMatchObject({ from: 0.45, to: 0.6 });
  });

  it('no less than ten points, within none and all', () => {
    expect(partDrawn(seriesOf(true, [0.515, 0.52, 0.525]))).toMatchObject({ from: 0.5, to: 0.6 });
    expect(partDrawn(seriesOf(true, [0.99, 1, 1]))).toMatchObject({ from: 0.9, to: 1 });
    expect(partDrawn(seriesOf(true, [0, 0, 0.01]))).toMatchObject({ from: 0, to: 0.1 });
  });

  it('all of it where there are no limits to see chance by, or no points', () => {
    expect(partDrawn(seriesOf(false, [0, 0.9, 0], [0, 0.91, 0]))).toBeNull();
    expect(partDrawn(seriesOf(true, [0, null, 0]))).toBeNull();
  });
});
