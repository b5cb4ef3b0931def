import { weekLength, weekOf } from '../figures/weeks.ts';
import { laneyChart } from '../statistics/laney-chart.ts';
import { type Close, daysIn } from './acts.ts';

export const cohortDays = [7, 14, 30] as const;

export type CohortDays = (typeof cohortDays)[number];

export interface CohortWindow {
  readonly days: CohortDays;
  readonly cameBack: number;
  /** False: some of its closes are younger than the window, so nothing is counted yet. */
  readonly isMature: boolean;
  /** More than the other weeks' noise: see {@link laneyChart}. */
  readonly signal: 'beyond' | 'run' | null;
}

/** The closes of one week. */
export interface Cohort {
  /** Epoch milliseconds of its Monday, 00:00 UTC. */
  readonly week: number;
  readonly closes: number;
  readonly windows: readonly CohortWindow[];
}

interface Counted {
  closes: number;
  /** As many for each window. */
  readonly cameBack: number[];
  readonly young: number[];
}

/** Closes by the week of the close, and how many had come back 7, 14 and 30 days later. Oldest first; weeks without a close are not there. */
export function cohortsOf(closes: readonly Close[]): Cohort[] {
  const byWeek = new Map<number, Counted>();
  for (const { at, backAt, until } of closes) {
    const week = weekOf(at);
    const counted = byWeek.get(week) ?? startWeek(byWeek, week);
    counted.closes += 1;
    // The whole week has to be old enough: its last days must not count for less.
    const age = until - (week + weekLength);
    cohortDays.forEach((days, index) => {
      if (age < daysIn(days)) counted.young[index] = (counted.young[index] ?? 0) + 1;
      else if (backAt !== null && backAt - at <= daysIn(days)) counted.cameBack[index] = (counted.cameBack[index] ?? 0) + 1;
    });
  }
  const weeks = [...byWeek].sort(([one], [other]) => one - other);
  const signals = cohortDays.map((_, index) =>
    signalsOf(
      weeks.map(([, counted]) => counted),
      index,
    ),
  );
  return weeks.map(([week, counted], place) => ({
    week,
    closes: counted.closes,
    windows: cohortDays.map((days, index): CohortWindow => {
      const isMature = counted.young[index] === 0;
      const cameBack = isMature ? (counted.cameBack[index] ?? 0) : 0;
      return { days, cameBack, isMature, signal: signals[index]?.[place] ?? null };
    }),
  }));
}

function startWeek(byWeek: Map<number, Counted>, week: number): Counted {
  const counted: Counted = { closes: 0, cameBack: cohortDays.map(() => 0), young: cohortDays.map(() => 0) };
  byWeek.set(week, counted);
  return counted;
}

/** A week that is too young has no place in the chart, not even as a zero. */
function signalsOf(weeks: readonly Counted[], index: number): readonly CohortWindow['signal'][] {
  const counts = weeks.map(({ closes, cameBack, young }) =>
    young[index] === 0 ? { n: closes, count: cameBack[index] ?? 0 } : { n: 0, count: 0 },
  );
  return laneyChart(counts).points.map(({ signal }) => signal);
}
