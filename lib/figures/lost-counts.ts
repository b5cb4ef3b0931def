/** Lost time as counts of tickets, which can be added up and taken away where sums of ranges without an end cannot. */
import type { Closure } from '../outcomes/closure.ts';
import { type LostTime, latestNotes, rangeOf } from '../outcomes/time-back.ts';
import { codeOf, heldUpNumbers, heldUpOf, heldUpOfNumber } from './row-code.ts';

/** How many tickets have this for their latest note; the first: none. */
export type LostCounts = readonly number[];

export const noneLost: LostCounts = Array.from({ length: heldUpNumbers }, () => 0);

export function lostCountsOf(closures: Iterable<Closure>): LostCounts {
  const counts = [...noneLost];
  for (const heldUp of latestNotes(closures).values()) {
    const number = heldUpOf(codeOf({ answer: null, unasked: 'error', sensor: 'control', ...(heldUp ? { heldUp } : {}) }));
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

export const changedLost = (counts: LostCounts, before: LostCounts, after: LostCounts): LostCounts =>
  counts.map((count, number) => count - (before[number] ?? 0) + (after[number] ?? 0));

export function lostFrom(counts: LostCounts): LostTime {
  const of = counts.reduce((sum, count) => sum + count, 0);
  let [least, most]: [number, number | null] = [0, 0];
  for (const [number, count] of counts.entries()) {
    const heldUp = heldUpOfNumber(number);
    if (heldUp === undefined || count === 0) continue;
    const range = rangeOf(heldUp);
    least += range.least * count;
    most = most === null || range.most === null ? null : most + range.most * count;
  }
  return { noted: of - (counts[0] ?? 0), of, hours: { least, most } };
}
