import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapChart, gapsBetween } from '../../../lib/statistics/gap-chart.ts';
import { laneyChart } from '../../../lib/statistics/laney-chart.ts';
import { inLongRuns, longestRunByChance } from '../../../lib/statistics/runs.ts';
import { atMost } from './exact.ts';
import { binomialCount, seeded } from './seeded.ts';

// Attendances seen within four hours, week by week: M. A. Mohammed et al., BMJ Quality & Safety 2013;22:362–368, as in the R package qicharts2.
const seen = [
  [266501, 280443],
  [264225, 276823],
  [276532, 291681],
  [281461, 296155],
  [269071, 282343],
  [261215, 275888],
  [270409, 283867],
  [279778, 295251],
  [270483, 284468],
  [270320, 282529],
  [267923, 279618],
  [271478, 283932],
  [255353, 266629],
  [256820, 268091],
  [261835, 276803],
  [259144, 271578],
  [255910, 266005],
  [260863, 273520],
  [264465, 278574],
  [260989, 273772],
].map(([count = 0, n = 0]) => ({ count, n }));

describe("Laney's p′ chart", () => {
  test('of the published series has the published centre and limits, and no signal where a p-chart has sixteen', () => {
    const { centre, sigmaZ, points } = laneyChart(seen);
    expect(centre).toBeCloseTo(0.9528997113441912, 12);
    // The same from numpy.
    expect(sigmaZ).toBeCloseTo(10.64042186349651, 9);
    // As printed beside the last week of the chart in qicharts2's article: 93.997, 95.290 and 96.582 %.
    expect(points.at(-1)?.low).toBeCloseTo(0.93997, 5);
    expect(points.at(-1)?.high).toBeCloseTo(0.96582, 5);
    expect(points.filter(({ signal }) => signal !== null)).toEqual([]);
    const plain = points.filter(({ rate }, week) => {
      const reach = 3 * Math.sqrt((0.9528997 * (1 - 0.9528997)) / (seen[week]?.n ?? 0));
      return Math.abs((rate ?? 0) - 0.9528997) > reach;
    });
    expect(plain).toHaveLength(16);
  });

  test('shows a week that is not like the others', () => {
    const { points } = laneyChart(seen.map((week, place) => (place === 9 ? { ...week, count: week.count - 30_000 } : week)));
    expect(points.map(({ signal }) => signal).indexOf('beyond')).toBe(9);
  });

  test('shows a lasting shift by its run, before any single week is beyond its limits', () => {
    const weeks = Array.from({ length: 24 }, (_, week) => ({ n: 200, count: (week < 12 ? 154 : 166) + (week % 2) * 3 }));
    const { points } = laneyChart(weeks);
    expect(points.map(({ signal }) => signal)).toEqual(weeks.map(() => 'run'));
  });

  test('has no limits before there are ten weeks, and nothing to say where nothing was counted', () => {
    const week = { n: 40, count: 31 };
    expect(laneyChart(Array(9).fill(week)).points[0]).toEqual({ rate: 31 / 40, low: null, high: null, signal: null });
    expect(laneyChart([...Array(9).fill(week), { n: 0, count: 0 }, { n: 40, count: 33 }]).points[9]).toEqual({
      rate: null,
      low: null,
      high: null,
      signal: null,
    });
    expect(laneyChart([{ n: 0, count: 0 }])).toMatchObject({ centre: null, sigmaZ: null });
  });

  test('a week of few closes is beyond its limits only where that is as unlikely as three standard deviations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 99 }), fc.integer({ min: 1, max: 19 }), (hundredths, n) => {
        // Beside these the last week has no weight in the centre.
        const weeks = Array.from({ length: 20 }, () => ({ n: 1_000_000, count: hundredths * 10_000 }));
        const [below, above] = [atMost(n, hundredths), atMost(n, 100 - hundredths)];
        for (let count = 0; count <= n; count += 1) {
          const { signal } = laneyChart([...weeks, { n, count }]).points.at(-1) ?? {};
          const chance = Math.min(below[count] ?? 1, above[n - count] ?? 1);
          if (signal === 'beyond') expect(chance).toBeLessThan(0.00135);
        }
      }),
    );
  });

  test('takes noise for news in fewer than one of twenty half years, and a real drop in most', () => {
    const random = seeded(20_261_125);
    const signals = (shareOf: (week: number) => number) =>
      Array.from({ length: 300 }, () =>
        laneyChart(Array.from({ length: 26 }, (_, week) => ({ n: 60, count: binomialCount(60, shareOf(week), random) }))),
      ).filter(({ points }) => points.some(({ signal }) => signal !== null)).length;
    expect(signals(() => 0.85)).toBeLessThan(15);
    expect(signals((week) => (week < 13 ? 0.9 : 0.7))).toBeGreaterThan(200);
  });
});

describe('runs', () => {
  test('the longest by chance, as Anhøj and Olesen tabulate it', () => {
    expect([10, 11, 12, 15, 22, 23, 24, 45, 46, 100].map(longestRunByChance)).toEqual([6, 6, 7, 7, 7, 8, 8, 8, 9, 10]);
  });

  test('a point on the line neither counts nor breaks a run', () => {
    const marked = inLongRuns([1, 1, 0, 1, 1, 1, 1, 1, -1, 1]);
    expect(marked).toEqual([true, true, false, true, true, true, true, true, false, false]);
  });

  test('one that is as long as chance allows is not marked', () => {
    expect(inLongRuns([1, 1, 1, 1, 1, 1, -1, 1, -1, 1])).not.toContain(true);
  });
});

describe('the g-chart', () => {
  // Deliveries between newborns with asphyxia, from 2,193 births (J. Anhøj, "Mastering Statistical Process Control Charts in Healthcare", chapter on
  // rare events): "a 3-sigma signal would require at least 518 consecutive deliveries without asphyxia".
  const gaps = [99, 64, 255, 68, 148, 73, 35, 63, 286, 24, 176, 33, 418, 139, 54];

  test('of the published gaps has the published limit', () => {
    const { centre, high } = gapChart(gaps);
    expect(centre).toBe(129);
    expect(Math.ceil(high ?? 0)).toBe(518);
  });

  test('has no limit with few gaps, and no centre without any', () => {
    expect(gapChart(gaps.slice(0, 9))).toMatchObject({ high: null });
    expect(gapChart([])).toEqual({ centre: null, high: null });
    expect(gapsBetween([3, 10, 11])).toEqual([7, 1]);
  });
});
