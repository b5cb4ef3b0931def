import { fewestGaps } from './enough.ts';

export interface GapChart {
  /** How many closes lie between two events on average; null without any gap. */
  readonly centre: number | null;
  /** A longer gap than this is more than luck. Null where there are too few gaps to say. */
  readonly high: number | null;
}

/**
 * A g-chart, for events so rare that most weeks have none and a weekly share says nothing: it counts the closes from one event to the next.
 * J. C. Benneyan, Health Care Management Science 2001;4:305–318: the counts are geometric, their limit lies three standard deviations
 * above the mean. There is no lower limit: two events close together can always be chance.
 */
export function gapChart(gaps: readonly number[]): GapChart {
  if (gaps.length === 0) return { centre: null, high: null };
  const centre = gaps.reduce((total, gap) => total + gap, 0) / gaps.length;
  return { centre, high: gaps.length < fewestGaps ? null : centre + 3 * Math.sqrt(centre * (centre + 1)) };
}

/** From the place of each event in the row of closes to the gaps between them. */
export const gapsBetween = (places: readonly number[]): number[] =>
  places.slice(1).map((place, index) => place - (places[index] as number));
