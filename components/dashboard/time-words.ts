/** Hours in words, as keys of the catalogue with what fills them. */
import { type GivenBack, givenBack, type HoursRange, type LostTime } from '../../lib/outcomes/time-back.ts';
import type { TextKey } from '../../lib/platform/text.ts';
import { isEnough } from '../../lib/statistics/enough.ts';

export interface Sentence {
  readonly key: TextKey;
  readonly fill: readonly (string | number)[];
}

/** Nobody noted it to the minute: of hundreds of hours, tenths say nothing. */
const inWords = (hours: number): string =>
  hours.toLocaleString(undefined, { maximumFractionDigits: Math.abs(hours) < 100 ? 1 : 0 });

export const hoursWords = ({ least, most }: HoursRange): Sentence =>
  most === null
    ? { key: 'dashboard_hours_at_least', fill: [inWords(least)] }
    : { key: 'dashboard_hours_between', fill: [inWords(least), inWords(most)] };

/** What the change between two periods comes to. Both need enough notes: one long outage would be the whole of it. */
export function givenBackWords(before: LostTime, after: LostTime): Sentence {
  if (!isEnough(before.noted) || !isEnough(after.noted)) return { key: 'time_back_too_few', fill: [] };
  const change = givenBack(before, after);
  return change === null ? { key: 'time_back_too_few', fill: [] } : changeWords(change);
}

function changeWords({ least, most }: GivenBack): Sentence {
  if (least === null && most === null) return { key: 'time_back_unknown', fill: [] };
  if (least === null) return atMost(most ?? 0);
  if (most === null) return atLeast(least);
  if (least >= 0) return { key: 'time_back_between', fill: [inWords(least), inWords(most)] };
  if (most <= 0) return { key: 'time_back_lost_between', fill: [inWords(-most), inWords(-least)] };
  return { key: 'time_back_either', fill: [inWords(-least), inWords(most)] };
}

const atMost = (hours: number): Sentence =>
  hours >= 0 ? { key: 'time_back_at_most', fill: [inWords(hours)] } : { key: 'time_back_lost_at_least', fill: [inWords(-hours)] };

const atLeast = (hours: number): Sentence =>
  hours >= 0 ? { key: 'time_back_at_least', fill: [inWords(hours)] } : { key: 'time_back_lost_at_most', fill: [inWords(-hours)] };
