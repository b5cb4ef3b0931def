import { type LostTime, lostPerTicket } from '../outcomes/time-back.ts';
import { type Lately, trendWeeks } from './trend.ts';

/** From so few notes nothing is expected of a month. */
const fewestNoted = 5;
const weeksInMonth = 365.25 / 12 / 7;
const half = (hours: number): number => Math.round(hours * 2) / 2;

/** Hours a month that fixing an issue would give back: what its tickets cost as noted, times how many come. Null: nobody can say. */
export function expectedHours(lost: LostTime, { now }: Lately): { readonly least: number; readonly most: number } | null {
  const each = lost.noted < fewestNoted ? null : lostPerTicket(lost);
  if (each === null || each.most === null) return null;
  const tickets = (now / trendWeeks) * weeksInMonth;
  const [least, most] = [half(each.least * tickets), half(each.most * tickets)];
  return most === 0 ? null : { least, most };
}
