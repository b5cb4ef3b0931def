import { gapChart, gapsBetween } from '../statistics/gap-chart.ts';
import type { Close } from './acts.ts';
import { outcomeOf } from './calibration.ts';

export interface Gaps {
  /** Closes whose outcome is known, and how many of them came back. */
  readonly of: number;
  readonly events: number;
  /** Closes between two that came back: on average, and the most that luck explains. */
  readonly centre: number | null;
  readonly high: number | null;
  /** Closes since the last one that came back. */
  readonly since: number;
}

/** Where few closes come back, the closes between two of them say more than any week's share. `closes` are in the order of time. */
export function gapsOf(closes: readonly Close[]): Gaps {
  const known = closes.map(outcomeOf).filter((outcome) => outcome !== 'unknown');
  const places = known.flatMap((outcome, place) => (outcome === 'came-back' ? [place] : []));
  const since = known.length - 1 - (places.at(-1) ?? -1);
  return { of: known.length, events: places.length, ...gapChart(gapsBetween(places)), since };
}
