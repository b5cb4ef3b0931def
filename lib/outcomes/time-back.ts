/**
 * Time that clients' people lost, and got back. Lost time is meant as HappySignals means it: the work time that the people themselves think
 * they lost by one ticket, averaged over the tickets for which it was said (support.happysignals.com/glossary, "Lost Time"). Theirs is asked
 * of the person; ours is noted by the technician who spoke with them, so it is one more step from the truth, and kept as a range.
 * Tickets without a note are left out, never counted as zero: most have none, as with theirs.
 */
import type { Closure, HeldUp } from './closure.ts';
import { type HeldUpBucket, heldUpBuckets } from './words.ts';

/** Hours of work. Without an upper end where nobody can know it. */
export interface HoursRange {
  readonly least: number;
  readonly most: number | null;
}

/** A day is a working day of eight hours: nobody loses work while asleep. */
export const hoursOf: Readonly<Record<HeldUpBucket, HoursRange>> = {
  'quarter-hour': { least: 0, most: 0.25 },
  hour: { least: 0.25, most: 1 },
  'half-day': { least: 1, most: 4 },
  day: { least: 4, most: 8 },
  days: { least: 8, most: null },
};

/** What is not over goes on costing time, so only its lower end is known. */
export const rangeOf = ({ bucket, isOver }: HeldUp): HoursRange =>
  isOver ? hoursOf[bucket] : { least: hoursOf[bucket].least, most: null };

export interface LostTime {
  /** Tickets for which it was noted. */
  readonly noted: number;
  /** Of how many that were looked at. */
  readonly of: number;
  readonly hours: HoursRange;
}

type Noted = Pick<Closure, 'site' | 'ticket' | 'at' | 'heldUp'>;

/** Of two notes of one moment the longer one stands, so that no order of the closures makes a difference. */
const lengthOf = ({ bucket, isOver }: HeldUp): number => heldUpBuckets.indexOf(bucket) * 2 + (isOver ? 0 : 1);

/** By ticket. The latest note on it stands for it: a "not yet" comes before its close. */
export function latestNotes(closures: Iterable<Noted>): ReadonlyMap<string, HeldUp | undefined> {
  const latest = new Map<string, { readonly at: number; readonly heldUp: HeldUp }>();
  const tickets = new Map<string, HeldUp | undefined>();
  for (const { site, ticket, at, heldUp } of closures) {
    const key = `${site}#${ticket.id}`;
    const before = latest.get(key);
    if (heldUp === undefined) {
      if (before === undefined) tickets.set(key, undefined);
    } else if (before === undefined || at > before.at || (at === before.at && lengthOf(heldUp) > lengthOf(before.heldUp))) {
      latest.set(key, { at, heldUp });
      tickets.set(key, heldUp);
    }
  }
  return tickets;
}

/** Sums of the lower and the upper ends. */
export function lostTime(closures: Iterable<Noted>): LostTime {
  const latest = latestNotes(closures);
  const ranges = [...latest.values()].flatMap((heldUp) => (heldUp === undefined ? [] : [rangeOf(heldUp)]));
  return { noted: ranges.length, of: latest.size, hours: ranges.reduce(sum, { least: 0, most: 0 }) };
}

const sum = (one: HoursRange, other: HoursRange): HoursRange => ({
  least: one.least + other.least,
  most: one.most === null || other.most === null ? null : one.most + other.most,
});

/** Lost time per ticket, HappySignals' average; null where nothing was noted. */
export const lostPerTicket = ({ noted, hours: { least, most } }: LostTime): HoursRange | null =>
  noted === 0 ? null : { least: least / noted, most: most === null ? null : most / noted };

/** Hours given back; below zero they were lost. Null: no bound. */
export interface GivenBack {
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * Time given back between two periods: the change of lost time per ticket, times the tickets of the later one, which is HappySignals' "work
 * days saved" in hours. The range is the widest that both notes allow: the best of the one against the worst of the other.
 */
export function givenBack(before: LostTime, after: LostTime): GivenBack | null {
  const [earlier, later] = [lostPerTicket(before), lostPerTicket(after)];
  if (earlier === null || later === null) return null;
  return {
    least: later.most === null ? null : (earlier.least - later.most) * after.noted,
    most: earlier.most === null ? null : (earlier.most - later.least) * after.noted,
  };
}
