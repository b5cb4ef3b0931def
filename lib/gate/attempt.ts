import type { Ticket } from '../desks/ticket.ts';
import type { Answer, HeldUp, ObservedClosure } from '../outcomes/closure.ts';
import type { Sensor, UnaskedCause } from '../outcomes/words.ts';

/** Any act in the page that would take tickets to a closed state. */
export interface CloseAttempt {
  readonly id: string;
  readonly site: string;
  readonly desk: string;
  readonly path: string;
  readonly sensor: Sensor;
  readonly tickets: readonly Ticket[];
  /** The act can be sent without some of its tickets. */
  readonly canPart: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What was said about one of the attempt's tickets, and the question that it answers. */
export interface TicketReply {
  readonly ticketId: string;
  readonly question: string;
  readonly outcome: string | null;
  readonly answer: Answer;
  /** Noted beside the answer, by those who want to. */
  readonly heldUp?: HeldUp;
}

// What a record may hold; addresses of searches and pasted subjects can be longer.
const clip = (text: string): string => text.slice(0, 2000);

type NewId = () => string;

const closureOf = (attempt: CloseAttempt, ticket: Ticket, id: string): Omit<ObservedClosure, 'answer' | 'unasked'> => ({
  id,
  attempt: attempt.id,
  site: attempt.site,
  desk: attempt.desk,
  ticket: { ...ticket, url: clip(ticket.url), subject: ticket.subject && clip(ticket.subject) },
  path: attempt.path,
  sensor: attempt.sensor,
  question: null,
  outcome: null,
  at: attempt.at,
  answeredInMs: null,
});

/** One closure per answered ticket. */
export function answeredClosures(
  attempt: CloseAttempt,
  replies: readonly TicketReply[],
  answeredInMs: number | null,
  newId: NewId,
): ObservedClosure[] {
  return replies.flatMap(({ ticketId, question, outcome, answer, heldUp }) => {
    const ticket = attempt.tickets.find(({ id }) => id === ticketId);
    if (!ticket) return [];
    const said = { question: clip(question), outcome, answer, unasked: null, answeredInMs, ...(heldUp ? { heldUp } : {}) };
    return [{ ...closureOf(attempt, ticket, newId()), ...said }];
  });
}

/** One closure per ticket that went unasked. */
export const unaskedClosures = (attempt: CloseAttempt, cause: UnaskedCause, newId: NewId): ObservedClosure[] =>
  attempt.tickets.map((ticket) => ({ ...closureOf(attempt, ticket, newId()), answer: null, unasked: cause }));
