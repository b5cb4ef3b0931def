import { type LostTime, lostTime } from '../outcomes/time-back.ts';
import type { IssueGroup } from './group-issues.ts';
import type { IssueTicket } from './issue-ticket.ts';
import { countLately, type Lately, type Trend, trendOf } from './trend.ts';

/** One issue in a list. */
export interface Issue {
  /** Its words with a space between: by this it is opened. */
  readonly key: string;
  readonly terms: readonly string[];
  readonly label: string;
  readonly tickets: number;
  /** How many of them are history. */
  readonly historic: number;
  /** At how many clients; tickets without one count for none. */
  readonly clients: number;
  /** The few with most of its tickets. */
  readonly most: readonly { readonly client: string; readonly tickets: number }[];
  readonly lately: Lately;
  readonly trend: Trend;
  readonly lost: LostTime;
  /** Epoch milliseconds of the first and the last ticket. */
  readonly first: number;
  readonly last: number;
}

export interface Issues {
  /** How many tickets were looked at, and from when to when; zero where there are none. */
  readonly tickets: number;
  readonly first: number;
  readonly last: number;
  /** How many of them say nothing that could come back, such as "Help!". */
  readonly wordless: number;
  /** There are more tickets: only the newest were looked at. */
  readonly cut: boolean;
  /** How many issues came at least as often as is needed to be one. */
  readonly found: number;
  /** The most frequent ones. */
  readonly issues: readonly Issue[];
}

/** What came twice may be chance; what came three times comes back. */
export const fewestTickets = 3;

const mostClients = 5;

/** Below this many tickets nothing can be said of what keeps coming back. */
export const fewestLookedAt = 12;

interface IssuesOptions {
  readonly limit: number;
  readonly cut: boolean;
  /** The end of the last weeks: now, or the end of the period. */
  readonly until: number;
}

export function issuesOf(
  tickets: readonly IssueTicket[],
  groups: readonly IssueGroup<IssueTicket>[],
  { limit, cut, until }: IssuesOptions,
): Issues {
  const moments = tickets.map(({ at }) => at);
  const [first, last] = span(moments);
  const all = countLately(moments, until);
  const found = groups.filter(({ members }) => members.length >= fewestTickets);
  return {
    tickets: tickets.length,
    first,
    last,
    wordless: tickets.filter(({ terms }) => terms.length === 0).length,
    cut,
    found: found.length,
    issues: found.slice(0, limit).map((group) => issueOf(group, all, { since: first, until })),
  };
}

const span = (moments: readonly number[]): [number, number] =>
  moments.reduce(([least, most], at) => [Math.min(least, at), Math.max(most, at)], [moments[0] ?? 0, moments[0] ?? 0]);

function issueOf(
  { terms, label, members }: IssueGroup<IssueTicket>,
  all: Lately,
  looked: { readonly since: number; readonly until: number },
): Issue {
  const moments = members.map(({ at }) => at);
  const [first, last] = span(moments);
  const lately = countLately(moments, looked.until);
  const clients = [...Map.groupBy(members, ({ client }) => client)]
    .flatMap(([client, own]) => (client === null ? [] : [{ client, tickets: own.length }]))
    .sort((one, other) => other.tickets - one.tickets || (one.client < other.client ? -1 : 1));
  return {
    key: terms.join(' '),
    terms,
    label,
    tickets: members.length,
    historic: members.filter(({ historic }) => historic).length,
    clients: clients.length,
    most: clients.slice(0, mostClients),
    lately,
    trend: trendOf(lately, all, looked),
    lost: lostTime(members.flatMap(({ closures }) => closures)),
    first,
    last,
  };
}
