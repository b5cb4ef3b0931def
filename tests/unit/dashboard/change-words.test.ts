import { describe, expect, test } from 'vitest';
import { changeWords } from '../../../components/dashboard/change-words.ts';
import type { Series, SeriesPoint } from '../../../lib/figures/series.ts';
import { weekLength, weekOf } from '../../../lib/figures/weeks.ts';

const first = weekOf(Date.UTC(2026, 0, 5));
const point = (index: number, rate: number | null, signal: SeriesPoint['signal'] = null): SeriesPoint => ({
  from: first + index * weekLength,
  count: 5,
  n: 10,
  rate,
  limits: rate === null ? null : { low: 0.3, high: 0.7 },
  signal,
});
const series = (points: readonly SeriesPoint[], more: Partial<Series> = {}): Series => ({
  weeksEach: 1,
  centre: 0.5,
  hasLimits: true,
  points,
  ...more,
});
const steady = Array.from({ length: 12 }, (_, index) => point(index, index % 2 === 0 ? 0.4 : 0.6));

describe('what a series says', () => {
  test('ups and downs within the limits are no trend, however they look', () => {
    expect(changeWords(series(steady))).toEqual([{ key: 'change_no_week', fill: [12] }]);
    expect(changeWords(series(steady, { weeksEach: 4 }))).toEqual([{ key: 'change_no_period', fill: [12] }]);
  });

  test('what lies outside is counted and named by its week', () => {
    const points = [...steady, point(12, 0.9, 'beyond'), point(13, 0.1, 'beyond'), point(14, 0.5)];
    expect(changeWords(series(points))).toEqual([
      { key: 'change_weeks', fill: [2] },
      { key: 'change_below', fill: ['Apr 6, 2026'] },
      { key: 'change_above', fill: ['Mar 30, 2026'] },
    ]);
    expect(changeWords(series([...steady, point(12, 0.9, 'beyond')]))[0]).toEqual({ key: 'change_one_week', fill: [] });
  });

  test('a long run has its first and its last week; a point beyond the limits may stand in it', () => {
    const run = [point(12, 0.6, 'run'), point(13, null), point(14, 0.8, 'beyond'), point(15, 0.6, 'run')];
    expect(changeWords(series([...steady.slice(0, 11), point(11, 0.4), ...run]))).toEqual([
      { key: 'change_one_week', fill: [] },
      { key: 'change_above', fill: ['Apr 13, 2026'] },
      { key: 'change_run_above', fill: ['Mar 30, 2026', 'Apr 20, 2026'] },
    ]);
  });

  test('without limits nothing is said of change', () => {
    const short = { centre: 0.5, hasLimits: false };
    expect(changeWords(series([point(0, 0.1), point(1, null), point(2, 0.9)], short))).toEqual([
      { key: 'change_no_limits', fill: [10, 2] },
    ]);
    expect(
      changeWords(
        series(
          Array.from({ length: 12 }, (_, index) => point(index, 1)),
          { ...short, centre: 1 },
        ),
      ),
    ).toEqual([{ key: 'change_all_same', fill: [12] }]);
  });
});
