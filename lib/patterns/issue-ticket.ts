/** One ticket, one subject: what the issues are made from. */
import type { TicketLife } from '../history/ticket-life.ts';
import type { Closure } from '../outcomes/closure.ts';
import { clientChoiceOf } from '../outcomes/filter.ts';
import { readIssue } from './issue-text.ts';

export interface IssueTicket {
  readonly id: string;
  /** Null where there is none: history has no address. */
  readonly url: string | null;
  readonly subject: string;
  /** As in a filter: a client's id, or the name that the desk wrote. */
  readonly client: string | null;
  /** When it was last closed. */
  readonly at: number;
  /** From the desk's own export, from before somebody was asked. */
  readonly historic: boolean;
  readonly terms: readonly string[];
  readonly masked: string;
  /** All closures of this ticket; history has none. */
  readonly closures: readonly Closure[];
}

/** Of closures in any order. What somebody wrote of the outcome stands in where the subject says nothing. */
export function ticketsOfClosures(closures: readonly Closure[]): IssueTicket[] {
  const byTicket = Map.groupBy(closures, ({ site, ticket }) => `${site}#${ticket.id}`);
  return [...byTicket.values()].map((own) => {
    const newest = own.reduce((one, other) => (isNewer(other, one) ? other : one));
    const { ticket, at } = newest;
    const said = textOf(newest);
    return {
      ...said,
      id: ticket.id,
      url: ticket.url,
      client: clientChoiceOf(newest),
      at,
      historic: false,
      closures: own,
    };
  });
}

const isNewer = (one: Closure, other: Closure): boolean => one.at > other.at || (one.at === other.at && one.id > other.id);

type Said = Pick<IssueTicket, 'subject' | 'terms' | 'masked'>;

function textOf({ ticket, outcome, question, answer }: Closure): Said {
  const missing = answer?.kind === 'not-yet' ? answer.missing : null;
  const texts = [ticket.subject, outcome, question, missing].filter((text) => text !== null && text !== '');
  for (const text of texts) {
    const read = readIssue(text ?? '', ticket);
    if (read.terms.length > 0) return { subject: text ?? '', ...read };
  }
  return { subject: texts[0] ?? '', terms: [], masked: '' };
}

/** When a ticket of the desk's own export counts: when it was last closed, or opened while it is open. */
export const momentOf = ({ closes, opened }: TicketLife): number | null => closes.at(-1) ?? opened;

/** `clientOf` gives what stands in a filter for the name that the desk wrote. */
export const ticketsOfHistory = (lives: readonly TicketLife[], clientOf: (name: string | null) => string | null): IssueTicket[] =>
  lives.flatMap((life): IssueTicket[] => {
    const at = momentOf(life);
    if (at === null) return [];
    const subject = life.subject ?? '';
    return [
      {
        id: life.ticket,
        url: null,
        subject,
        client: clientOf(life.client),
        at,
        historic: true,
        ...readIssue(subject, life),
        closures: [],
      },
    ];
  });
