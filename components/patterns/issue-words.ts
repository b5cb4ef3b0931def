import type { HoursRange, LostTime } from '../../lib/outcomes/time-back.ts';
import type { Issue } from '../../lib/patterns/issues.ts';
import { text } from '../../lib/platform/text.ts';
import { hoursWords as hoursSentence } from '../dashboard/time-words.ts';

export function hoursWords(range: HoursRange): string {
  const { key, fill } = hoursSentence(range);
  return text(key, ...fill);
}

const trendKeys = {
  more: 'patterns_trend_more',
  less: 'patterns_trend_less',
  same: 'patterns_trend_same',
} as const;

export const trendWords = ({ trend, lately: { now, before } }: Issue): string =>
  trend === 'too-few' ? text('patterns_trend_few') : text(trendKeys[trend], now, before);

export function whereWords({ tickets, clients, historic }: Issue): string {
  const at = clients === 0 ? '' : clients === 1 ? ` ${text('patterns_at_one')}` : ` ${text('patterns_at', clients)}`;
  const before = historic === 0 ? '' : `, ${text('patterns_historic', historic)}`;
  return `${text('patterns_tickets', tickets)}${at}${before}`;
}

/** Null where nobody noted anything. */
export const lostWords = ({ noted, of, hours }: LostTime): string | null =>
  noted === 0 ? null : text('patterns_lost', hoursWords(hours), noted, of);
