import type { Quarter } from './day.ts';
import { quarterOf, shiftQuarter } from './quarter.ts';
import type { CarriedOver, Planned, Visit } from './visit.ts';

/** What a plan changes in a visit's record. */
export interface PlanChange {
  readonly quarter: Quarter;
  readonly planned: Planned | null;
  readonly 'carried-over': CarriedOver | null;
}

/**
 * A visit belongs to the quarter of its day. Taken to a later quarter than it was agreed for it is carried over, with a note; taken
 * back, it never was. Without a day it stays where it is.
 */
export function planFor(before: Pick<Visit, 'quarter' | 'carriedOver'>, planned: Planned | null, note: string): PlanChange {
  const quarter = planned === null ? before.quarter : quarterOf(planned.day);
  return { quarter, planned, 'carried-over': carryFrom(before, quarter, note) };
}

/** To the next quarter, with the day still open. */
export function carryOver(before: Pick<Visit, 'quarter' | 'carriedOver'>, note: string): PlanChange {
  const quarter = shiftQuarter(before.quarter, 1);
  return { quarter, planned: null, 'carried-over': carryFrom(before, quarter, note) };
}

function carryFrom(
  { quarter: was, carriedOver }: Pick<Visit, 'quarter' | 'carriedOver'>,
  quarter: Quarter,
  note: string,
): CarriedOver | null {
  if (quarter > was) return { from: was, note };
  return carriedOver !== null && quarter > carriedOver.from ? carriedOver : null;
}
