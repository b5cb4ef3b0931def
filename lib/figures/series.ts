import { isEnough } from '../statistics/enough.ts';
import { laneyChart } from '../statistics/laney-chart.ts';
import type { WeekAnswers } from './figures.ts';
import { type Counted, counted, type RateKind } from './rates.ts';
import { weekLength, weekOf } from './weeks.ts';

export interface SeriesPoint extends Counted {
  /** Epoch milliseconds of its first Monday, 00:00 UTC. */
  readonly from: number;
  /** Null where too few answered to say. */
  readonly rate: number | null;
  /** Between which chance alone keeps it; null where there is no rate, and where the series has no limits. */
  readonly limits: { readonly low: number; readonly high: number } | null;
  /** Why it is more than noise: beyond its limits, or in a run on one side of the average that is too long for chance. */
  readonly signal: 'beyond' | 'run' | null;
}

export interface Series {
  /** How many weeks each point stands for. */
  readonly weeksEach: number;
  readonly points: readonly SeriesPoint[];
  /** The rate of all points that have one. */
  readonly centre: number | null;
  /** A short series has none, nor one in which every point is the same. */
  readonly hasLimits: boolean;
}

/** A week, two, a month or so, a quarter. */
const steps = [1, 2, 4, 13] as const;
/** How many of the points that have answers may have too few of them before longer steps are taken. */
const shareWithTooFew = 0.2;

/** A rate over time, in the shortest steps that have enough answers in most of them, with the limits of Laney's p′ chart. */
export function seriesOf(weeks: readonly WeekAnswers[], kind: RateKind): Series {
  const weeksEach = steps.find((step) => hasEnough(inSteps(weeks, step, kind))) ?? 13;
  const periods = inSteps(weeks, weeksEach, kind);
  const said = periods.filter(({ n }) => isEnough(n));
  const chart = laneyChart(said);
  const pointOf = new Map(said.map((period, index) => [period, chart.points[index]]));
  const points = periods.map((period): SeriesPoint => {
    const { rate = null, low = null, high = null, signal = null } = pointOf.get(period) ?? {};
    return { ...period, rate, limits: low === null || high === null ? null : { low, high }, signal };
  });
  return { weeksEach, points, centre: chart.centre, hasLimits: points.some(({ limits }) => limits !== null) };
}

type Period = Counted & { readonly from: number };

/** Steps begin at the same Mondays whatever the filter shows. */
function inSteps(weeks: readonly WeekAnswers[], weeksEach: number, kind: RateKind): Period[] {
  const length = weeksEach * weekLength;
  const grouped = Map.groupBy(weeks, ({ week }) => anyMonday + Math.floor((week - anyMonday) / length) * length);
  return [...grouped].map(([from, own]) => {
    const all = own.map((each) => counted(each, kind));
    return { from, count: sum(all.map(({ count }) => count)), n: sum(all.map(({ n }) => n)) };
  });
}

const anyMonday = weekOf(0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function hasEnough(periods: readonly Period[]): boolean {
  const answered = periods.filter(({ n }) => n > 0);
  const few = answered.filter(({ n }) => !isEnough(n));
  return few.length <= answered.length * shareWithTooFew;
}
