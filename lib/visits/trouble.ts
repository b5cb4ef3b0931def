const dayMs = 86_400_000;
/** "Lately" are the last 90 days: about a quarter. */
export const latelyDays = 90;
/** What came before them, as far back as this, is a client's usual. */
export const usualDays = 360;
/** With less of a past than this there is no usual to compare with. */
const fewestDaysForUsual = 90;

/** A close, or one that was about to be. */
export interface CloseOfClient {
  /** The client's id; null for nobody's. */
  readonly client: string | null;
  /** Says which ticket. */
  readonly ticket: string | number;
  readonly at: number;
  readonly isAchieved: boolean;
}

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
export function troubleOf(closes: Iterable<CloseOfClient>, now: number): ReadonlyMap<string, Trouble> {
  const from = now - latelyDays * dayMs;
  type Tickets = Set<string | number>;
  const clients = new Map<string, { lately: Tickets; without: Tickets; before: Tickets; since: number }>();
  for (const { client, ticket, at, isAchieved } of closes) {
    if (client === null || at > now || at < from - usualDays * dayMs) continue;
    const seen = clients.get(client) ?? { lately: new Set(), without: new Set(), before: new Set(), since: at };
    clients.set(client, seen);
    seen.since = Math.min(seen.since, at);
    (at >= from ? seen.lately : seen.before).add(ticket);
    if (at >= from && !isAchieved) seen.without.add(ticket);
  }
  return new Map(
    [...clients].map(([id, { lately, without, before, since }]) => {
      const past = (from - since) / dayMs;
      const usual = past < fewestDaysForUsual ? null : (before.size / past) * latelyDays;
      return [id, { tickets: lately.size, usual, without: without.size }];
    }),
  );
}
