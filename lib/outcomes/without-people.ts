import { type Answer, type Closure, idWithoutSubject } from './closure.ts';
import type { Pseudonyms } from './pseudonym.ts';

/** Everybody who is named in a closure's own fields. */
export const peopleOf = ({ who, ticket }: Closure): string[] => [who, ticket.requester ?? '', ticket.owner ?? ''];

/**
 * A closure as it may leave the browser by default: people are pseudonyms; what somebody typed, and the ticket's address, which often holds
 * its subject, are left out. The client stays: it is a company, and the figures are about it.
 */
export function withoutPeople(closure: Closure, pseudonyms: Pseudonyms): Closure {
  const hidden = (person: string | null): string | null => (person === null ? null : pseudonyms.of(person));
  const { ticket } = closure;
  return {
    ...closure,
    who: pseudonyms.of(closure.who),
    ticket: {
      ...ticket,
      id: idWithoutSubject(closure),
      subject: null,
      requester: hidden(ticket.requester),
      owner: hidden(ticket.owner),
      url: '',
    },
    question: null,
    outcome: null,
    answer: closure.answer === null ? null : withoutText(closure.answer),
  };
}

/** Theirs, which comes from a file without people, with what only ours says. */
export function withPeopleOf(ours: Closure, theirs: Closure): Closure {
  const { id, subject, requester, owner, url } = ours.ticket;
  return {
    ...theirs,
    who: ours.who,
    ticket: { ...theirs.ticket, id, subject, requester, owner, url },
    question: ours.question,
    outcome: ours.outcome,
    answer: theirs.answer && withTextOf(ours.answer, theirs.answer),
  };
}

function withTextOf(ours: Answer | null, theirs: Answer): Answer {
  if (ours?.kind === 'not-yet' && theirs.kind === 'not-yet') return ours;
  if (ours?.kind === 'closed-without-it' && theirs.kind === 'closed-without-it') return { ...theirs, note: ours.note };
  return theirs;
}

function withoutText(answer: Answer): Answer {
  if (answer.kind === 'not-yet') return { kind: 'not-yet', missing: '' };
  if (answer.kind === 'closed-without-it') return { kind: 'closed-without-it', reason: answer.reason, note: '' };
  return answer;
}
