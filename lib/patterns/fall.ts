import type { Fix } from './fix.ts';
import type { IssueTicket } from './issue-ticket.ts';
import { type Counted, type RateRatio, rateRatio } from './rates.ts';
import { isSameIssue } from './same-issue.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** Half a year before: longer ago the client was another one. */
export const longestBeforeMs = 26 * weekMs;
const fewestWeeks = 4;
const fewestTickets = 8;

export type Verdict = 'fell' | 'rose' | 'no-difference' | 'too-few';

/** Tickets about an issue before and after it was fixed; time in weeks. */
export interface Fall {
  readonly before: Counted;
  readonly after: Counted;
  /** The rate after over the rate before. */
  readonly change: RateRatio | null;
  readonly verdict: Verdict;
}

/** `tickets` are all there are, of every issue: from the first of them on somebody looked. Null while it is not done. */
export function fallOf(fix: Fix, tickets: readonly IssueTicket[], now: number): Fall | null {
  const { doneAt, terms, client } = fix;
  if (doneAt === null) return null;
  const own = tickets.filter((ticket) => client === null || ticket.client === client);
  const since = Math.max(doneAt - longestBeforeMs, Math.min(doneAt, ...ends(own)));
  const about = own.filter((ticket) => isSameIssue(terms, ticket.terms)).map(({ at }) => at);
  const before: Counted = {
    tickets: about.filter((at) => at >= since && at < doneAt).length,
    time: (doneAt - since) / weekMs,
  };
  const after: Counted = {
    tickets: about.filter((at) => at >= doneAt && at <= now).length,
    time: Math.max(0, now - doneAt) / weekMs,
  };
  const few = before.time < fewestWeeks || after.time < fewestWeeks || before.tickets + after.tickets < fewestTickets;
  if (few) return { before, after, change: null, verdict: 'too-few' };
  const change = rateRatio(after, before);
  return { before, after, change, verdict: verdictOf(change) };
}

function ends(tickets: readonly IssueTicket[]): number[] {
  const first = tickets.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? [first] : [];
}

const verdictOf = ({ least, most }: RateRatio): Verdict =>
  most !== null && most < 1 ? 'fell' : least > 1 ? 'rose' : 'no-difference';
