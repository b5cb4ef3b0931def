import { binomialTest } from './rates.ts';

export type Trend = 'more' | 'less' | 'same' | 'too-few';

export const trendWeeks = 8;
const weekMs = 7 * 86_400_000;

/** Of fifty issues that are all as before, one in two lists would show one as changed. */
const chance = 0.01;
/** From this many tickets on a change can be told from chance at all. */
const fewest = 8;

/** Tickets in the last eight weeks, and in the eight before. */
export interface Lately {
  readonly now: number;
  readonly before: number;
}

export function countLately(moments: Iterable<number>, until: number): Lately {
  let [now, before] = [0, 0];
  for (const at of moments) {
    const weeks = (until - at) / weekMs;
    if (weeks < 0) continue;
    if (weeks < trendWeeks) now += 1;
    else if (weeks < 2 * trendWeeks) before += 1;
  }
  return { now, before };
}

/**
 * Against as many weeks before, and against all tickets: when twice as many are recorded, each issue comes twice as often, and that says
 * nothing about the issue. `all` counts every ticket, `since` is the first of them.
 */
export function trendOf(
  { now, before }: Lately,
  all: Lately,
  { since, until }: { readonly since: number; readonly until: number },
): Trend {
  const n = now + before;
  if (n < fewest || since > until - 2 * trendWeeks * weekMs + weekMs) return 'too-few';
  // Where all tickets are this one issue there is nothing else to compare it with.
  const share = all.now + all.before === n ? 0.5 : all.now / (all.now + all.before);
  const isMore = now > n / 2 && now > n * share;
  const isLess = now < n / 2 && now < n * share;
  if (!isMore && !isLess) return 'same';
  return Math.max(binomialTest(now, n, 0.5), binomialTest(now, n, share)) < chance ? (isMore ? 'more' : 'less') : 'same';
}
