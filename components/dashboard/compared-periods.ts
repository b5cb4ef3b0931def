import { weekLength, weekOf } from '../../lib/figures/weeks.ts';
import type { ClosureFilter } from '../../lib/outcomes/filter.ts';

export interface ComparedPeriods {
  readonly before: ClosureFilter;
  readonly after: ClosureFilter;
  /** Nobody chose it: it is the last quarter of a year. */
  readonly isDefault: boolean;
}

const weeksCompared = 13;

/** Two periods of the same length beside each other: the one that the filter names, else the last 13 weeks. Null where there is no earlier one. */
export function comparedPeriods(filter: ClosureFilter, now: number): ComparedPeriods | null {
  const { from, to } = filter;
  if (from === null && to !== null) return null;
  // Whole weeks, as the figures are kept.
  const end = from === null ? weekOf(now) + weekLength : (to ?? now);
  const start = from ?? end - weeksCompared * weekLength;
  if (end <= start) return null;
  return {
    before: { ...filter, answer: null, from: start - (end - start), to: start },
    after: { ...filter, answer: null, from: start, to: end },
    isDefault: from === null,
  };
}
