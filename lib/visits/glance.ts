import type { Day, Quarter } from './day.ts';
import { monthOfQuarter } from './quarter.ts';
import { isOpen, type Visit } from './visit.ts';

/**
 * How the quarter stands, about a manager's own visits only.
 * - `met`: as many are held as were owed.
 * - `on-track`: held and planned for a day still to come, together as many as owed.
 * - `early`: fewer, in the first month, when nothing needs to be planned yet.
 * - `off-track`: fewer, later than that.
 * - `short`: the quarter is over and fewer were held.
 */
export type Track = 'met' | 'on-track' | 'early' | 'off-track' | 'short';

export interface Glance {
  readonly quarter: Quarter;
  readonly agreed: number;
  /** Visits that came from an earlier quarter, and that went on to a later one. Both with their note. */
  readonly carriedIn: readonly Visit[];
  readonly carriedOut: readonly Visit[];
  /** Agreed, and what was carried in, without what was carried out. */
  readonly owed: number;
  readonly held: number;
  /** Open, with a day that has not passed. */
  readonly planned: number;
  /** Open, and the day has passed: held, moved or called off, nobody has said yet. */
  readonly passed: number;
  /** How many more are needed to be on track. */
  readonly missing: number;
  readonly track: Track;
}

/** The quarter of one manager: give only the visits that are theirs. */
export function glanceAt(visits: readonly Visit[], quarter: Quarter, agreed: number, today: Day): Glance {
  const here = visits.filter((visit) => visit.quarter === quarter && !visit.cancelled);
  const carriedIn = here.filter(({ carriedOver }) => carriedOver !== null && carriedOver.from < quarter);
  const carriedOut = visits.filter((visit) => visit.carriedOver?.from === quarter && visit.quarter > quarter && !visit.cancelled);
  const owed = Math.max(0, agreed + carriedIn.length - carriedOut.length);
  const held = here.filter((visit) => visit.held !== null).length;
  const dated = here.filter((visit) => isOpen(visit) && visit.planned !== null);
  const planned = dated.filter((visit) => (visit.planned?.day ?? '') >= today).length;
  const missing = Math.max(0, owed - held - planned);
  const counts = { carriedIn, carriedOut, owed, held, planned, passed: dated.length - planned, missing };
  return { quarter, agreed, ...counts, track: judge(owed, held, missing, monthOfQuarter(quarter, today)) };
}

function judge(owed: number, held: number, missing: number, month: ReturnType<typeof monthOfQuarter>): Track {
  if (held >= owed) return 'met';
  if (month === 'after') return 'short';
  if (missing === 0) return 'on-track';
  return month === 1 || month === 'before' ? 'early' : 'off-track';
}
