import type { Closure } from '../outcomes/closure.ts';
import { readIssue } from './issue-text.ts';
import { fewestTickets } from './issues.ts';
import { isSameIssue } from './same-issue.ts';

export interface ComesBack {
  readonly tickets: number;
  /** In how many weeks they were closed. */
  readonly weeks: number;
}

type Named = Pick<Closure['ticket'], 'id' | 'subject' | 'client' | 'requester' | 'owner'>;

/** How many other tickets were about the same issue as this one; null where they are too few to speak of. `closures` are of one client. */
export function comesBack(
  { site, ticket }: { readonly site: string; readonly ticket: Named },
  closures: readonly Pick<Closure, 'site' | 'ticket'>[],
  weeks: number,
): ComesBack | null {
  const { terms } = readIssue(ticket.subject ?? '', ticket);
  const own = keyOf(site, ticket.id);
  const others = new Map(closures.map((closure) => [keyOf(closure.site, closure.ticket.id), closure.ticket]));
  others.delete(own);
  const same = [...others.values()].filter((other) => {
    const words = readIssue(other.subject ?? '', other).terms;
    // Either of them may be the one that only adds a detail.
    return isSameIssue(terms, words) || isSameIssue(words, terms);
  });
  return same.length < fewestTickets ? null : { tickets: same.length, weeks };
}

const keyOf = (site: string, id: string): string => `${site}#${id}`;
