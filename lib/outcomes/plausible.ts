import type { Closure } from './closure.ts';

/** Nothing was closed through a browser extension before this. */
const earliest = Date.UTC(2000, 0, 1);
/** Clocks go wrong by hours and time zones by a day. */
const aheadMs = 2 * 86_400_000;
const longestAnswerMs = 366 * 86_400_000;

/** What no closure can say, however well it is written; null where it can be. */
export function absurdityOf(
  { at, answeredInMs }: Closure,
  now: number,
): { readonly where: string; readonly reason: string } | null {
  if (at < earliest) return { where: 'at', reason: 'before the year 2000' };
  if (at > now + aheadMs) return { where: 'at', reason: 'in the future' };
  if (answeredInMs !== null && answeredInMs > longestAnswerMs) return { where: 'answeredInMs', reason: 'more than a year' };
  return null;
}
