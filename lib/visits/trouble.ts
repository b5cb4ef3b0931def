import type { Closure } from '../outcomes/closure.ts';

const dayMs = 86_400_000;
/** "Lately" are the last 90 days: about a quarter. */
export const latelyDays = 90;
/** What came before them, as far back as this, is a client's usual. */
export const usualDays = 360;
/** With less of a past than this there is no usual to compare with. */
const fewestDaysForUsual = 90;

/** What a client went through lately. Several closes of one ticket are one ticket. */
export interface Trouble {
  readonly tickets: number;
  /** Tickets in 90 days as this client usually has them; null where its past is too short to say. */
  readonly usual: number | null;
  /** Tickets of which at least one close was answered "not yet" or "closed without it", or went unasked. */
  readonly without: number;
}

export const noTrouble: Trouble = { tickets: 0, usual: null, without: 0 };

/** By client's id. Closures of nobody's client are left out. */
export function troubleOf(closures: Iterable<Closure>, now: number): ReadonlyMap<string, Trouble> {
  const from = now - latelyDays * dayMs;
  const clients = new Map<string, { lately: Set<string>; without: Set<string>; before: Set<string>; since: number }>();
  for (const { clientId, site, ticket, answer, at } of closures) {
    if (clientId === null || at > now || at < from - usualDays * dayMs) continue;
    const seen = clients.get(clientId) ?? { lately: new Set(), without: new Set(), before: new Set(), since: at };
    clients.set(clientId, seen);
    const key = `${site}#${ticket.id}`;
    seen.since = Math.min(seen.since, at);
    (at >= from ? seen.lately : seen.before).add(key);
    if (at >= from && answer?.kind !== 'achieved') seen.without.add(key);
  }
  return new Map(
    [...clients].map(([id, { lately, without, before, since }]) => {
      const past = (from - since) / dayMs;
      const usual = past < fewestDaysForUsual ? null : (before.size / past) * latelyDays;
      return [id, { tickets: lately.size, usual, without: without.size }];
    }),
  );
}
