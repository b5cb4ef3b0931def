import type { CardLine } from './card.ts';
import { likelyTrue } from './freshness.ts';

/** Nobody maintains cards in sessions: one line of one client is asked about, at a close, once a day. */
const dayMs = 86_400_000;
/** A line to which nobody had an answer is not asked about again at once; others get their turn. */
const restDays = 7;

/** When each line was asked about in this browser, epoch milliseconds. */
export type AskedAt = ReadonlyMap<string, number>;

/** The line that most needs a word from somebody who just spoke with the client; null when there is none, or enough was asked today. */
export function lineToAsk(
  lines: readonly CardLine[],
  askedAt: AskedAt,
  { now, startOfDay, today }: { readonly now: number; readonly startOfDay: number; readonly today: string },
): CardLine | null {
  if ([...askedAt.values()].some((at) => at >= startOfDay && at <= now)) return null;
  const doubtful = lines
    .filter(({ id }) => now - (askedAt.get(id) ?? 0) >= restDays * dayMs)
    .map((line) => ({ line, likely: isOver(line, today) ? 0 : likelyTrue(line, now) }))
    .filter(({ likely }) => likely <= 0.5)
    .sort((one, other) => one.likely - other.likely || one.line.stillTrueAt - other.line.stillTrueAt);
  return doubtful[0]?.line ?? null;
}

/** Its date has passed, so it is done, dropped or late, unless somebody said since then that it still stands. */
function isOver({ when, stillTrueAt }: CardLine, today: string): boolean {
  if (when === undefined || when.yearly === true) return false;
  const end = when.by ?? when.until;
  return end !== undefined && end < today && new Date(stillTrueAt).toISOString().slice(0, 10) <= end;
}
