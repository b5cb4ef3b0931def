import type { PatternFilter, PatternTicket } from '../messages/pattern-calls.ts';
import { type Fall, fallOf, longestBeforeMs } from '../patterns/fall.ts';
import { groupIssues, type IssueGroup } from '../patterns/group-issues.ts';
import type { IssueTicket } from '../patterns/issue-ticket.ts';
import { issuesOf } from '../patterns/issues.ts';
import { listFixes } from '../store/fixes.ts';
import type { Course, RecordsContext, RecordsHandlers } from './calls.ts';
import { type Gathered, gatherTickets } from './pattern-tickets.ts';

type PatternCall = 'patterns' | 'pattern-tickets' | 'fix-figures';

interface Found extends Gathered {
  readonly filter: string;
  readonly groups: readonly IssueGroup<IssueTicket>[];
}

export function patternCalls({ database, now }: RecordsContext): RecordsHandlers<PatternCall> {
  /** The last answer: whoever opens an issue asks about the groups that the list was made of. */
  let last: Found | null = null;

  async function find(filter: PatternFilter, { signal, progress }: Course): Promise<Found> {
    const gathered = await gatherTickets(database, filter, { signal, progress });
    const of = gathered.tickets.length;
    const groups = groupIssues(gathered.tickets, (share) => {
      signal.throwIfAborted();
      progress({ done: Math.round(share * of), of });
    });
    last = { filter: JSON.stringify(filter), groups, ...gathered };
    return last;
  }

  const namesOf = async (): Promise<Map<string, string>> =>
    new Map((await database.clients.toArray()).map(({ id, name }) => [id, name]));

  return {
    async patterns({ filter, limit }, course) {
      const { tickets, groups, cut } = await find(filter, course);
      const issues = issuesOf(tickets, groups, { limit, cut, until: Math.min(filter.to ?? now(), now()) });
      const clients = new Set(issues.issues.flatMap(({ most }) => most.map(({ client }) => client)));
      return { ...issues, names: Object.fromEntries([...(await namesOf())].filter(([id]) => clients.has(id))) };
    },
    async 'pattern-tickets'({ filter, key, offset, limit }, course) {
      const { groups } = last?.filter === JSON.stringify(filter) ? last : await find(filter, course);
      const members = groups.find(({ terms }) => terms.join(' ') === key)?.members ?? [];
      const names = await namesOf();
      const shown = members.toSorted((one, other) => other.at - one.at).slice(offset, offset + limit);
      return { tickets: shown.map((ticket) => toShow(ticket, names)), total: members.length };
    },
    async 'fix-figures'(_, course) {
      const fixes = (await listFixes(database)).filter(({ doneAt }) => doneAt !== null);
      if (fixes.length === 0) return {};
      // A little further back than any of them looks, so that it is seen when somebody began to look.
      const from = Math.min(...fixes.map(({ doneAt }) => doneAt ?? 0)) - 2 * longestBeforeMs;
      const { tickets } = await gatherTickets(database, { from, to: null, client: null }, course);
      const at = now();
      const falls = fixes.flatMap((fix): [string, Fall][] => {
        const fall = fallOf(fix, tickets, at);
        return fall === null ? [] : [[fix.id, fall]];
      });
      return Object.fromEntries(falls);
    },
  };
}

const toShow = ({ id, url, subject, client, at, historic }: IssueTicket, names: ReadonlyMap<string, string>): PatternTicket => ({
  id,
  url,
  subject,
  client: client === null ? null : (names.get(client) ?? client),
  at,
  historic,
});
