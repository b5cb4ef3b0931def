import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WeekAnswers } from '../../../lib/figures/figures.ts';
import { seriesOf } from '../../../lib/figures/series.ts';
import { weekLength, weekOf } from '../../../lib/figures/weeks.ts';

const first = weekOf(Date.UTC(2026, 0, 5));
const week = (index: number, answers: Partial<WeekAnswers>): WeekAnswers => ({
  week: first + index * weekLength,
  achieved: 0,
  notYet: 0,
  closedWithoutIt: 0,
  unasked: 0,
  ...answers,
});
const weeks = (count: number, answers: (index: number) => Partial<WeekAnswers>): WeekAnswers[] =>
  Array.from({ length: count }, (_, index) => week(index, answers(index)));

describe('a rate over time', () => {
  test('a week that is like no other is a signal; the others are not', () => {
    const { points, weeksEach, hasLimits } = seriesOf(
      weeks(20, (index) => {
        const achieved = index === 12 ? 4 : index % 3 === 2 ? 18 : 24;
        return { achieved, closedWithoutIt: 30 - achieved };
      }),
      'achieved',
    );
    expect({ weeksEach, hasLimits }).toEqual({ weeksEach: 1, hasLimits: true });
    expect(points.filter(({ signal }) => signal !== null).map(({ from }) => from)).toEqual([first + 12 * weekLength]);
  });

  test('below ten weeks there are points and no limits, so nothing is a signal', () => {
    const { points, hasLimits } = seriesOf(
      weeks(9, (index) => ({ achieved: index === 4 ? 0 : 20, closedWithoutIt: index === 4 ? 20 : 0 })),
      'achieved',
    );
    expect(hasLimits).toBe(false);
    expect(points.map(({ rate }) => rate)).toEqual([1, 1, 1, 1, 0, 1, 1, 1, 1]);
    expect(points.every(({ signal, limits }) => signal === null && limits === null)).toBe(true);
  });

  test('where weeks have too few answers a point stands for several', () => {
    const { weeksEach, points } = seriesOf(
      weeks(40, () => ({ achieved: 2, closedWithoutIt: 1 })),
      'achieved',
    );
    expect(weeksEach).toBe(2);
    expect(points.map(({ n }) => n).slice(1, -1)).toEqual(points.slice(1, -1).map(() => 6));
  });

  test('a single thin week is left without a rate, and the others stay weeks', () => {
    const { weeksEach, points } = seriesOf(
      weeks(10, (index) => ({ notYet: 1, achieved: index === 3 ? 1 : 9 })),
      'not-yet',
    );
    expect(weeksEach).toBe(1);
    expect(points[3]).toMatchObject({ count: 1, n: 2, rate: null, limits: null });
  });

  test('of nothing there is nothing', () => {
    expect(seriesOf([], 'achieved')).toEqual({ weeksEach: 1, points: [], centre: null, hasLimits: false });
  });

  test('whatever the steps, no answer is lost and none counts twice', () => {
    const counts = fc.array(fc.record({ achieved: fc.nat(12), closedWithoutIt: fc.nat(5), notYet: fc.nat(3) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(counts, (given) => {
        const { points } = seriesOf(
          given.map((answers, index) => week(index, answers)),
          'achieved',
        );
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
        expect(sum(points.map(({ count }) => count))).toBe(sum(given.map(({ achieved }) => achieved)));
        expect(sum(points.map(({ n }) => n))).toBe(sum(given.map(({ achieved, closedWithoutIt }) => achieved + closedWithoutIt)));
      }),
    );
  });

  test('steps begin at the same Mondays, whatever a filter cuts off', () => {
    const all = weeks(40, () => ({ achieved: 3 }));
    const starts = (some: readonly WeekAnswers[]): number[] => seriesOf(some, 'achieved').points.map(({ from }) => from);
    expect(starts(all)).toEqual(expect.arrayContaining(starts(all.slice(7))));
  });
});
