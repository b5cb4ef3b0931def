/** Records without the names in their texts; the same record where there are none. */
import type { TicketLife } from '../history/ticket-life.ts';
import type { Answer, Closure } from '../outcomes/closure.ts';
import { type NameFinder, removedName } from '../outcomes/names-in-text.ts';
import type { Fix } from '../patterns/fix.ts';

export const closureWithout = ({ isIn, takeOut }: NameFinder): ((closure: Closure) => Closure) => {
  const text = <T extends string | null>(value: T): T => (value === null ? value : (takeOut(value) as T));
  return (closure) => {
    const { ticket, question, outcome, answer, who } = closure;
    if (!textsOf(closure).some(isIn)) return closure;
    return {
      ...closure,
      ticket: {
        id: text(ticket.id),
        subject: text(ticket.subject),
        client: text(ticket.client),
        requester: text(ticket.requester),
        owner: text(ticket.owner),
        status: text(ticket.status),
        url: `${originOf(ticket.url)}${text(ticket.url.slice(originOf(ticket.url).length))}`,
      },
      question: text(question),
      outcome: text(outcome),
      answer: answerWithout(answer, text),
      who: text(who),
    };
  };
};

function answerWithout(answer: Answer | null, text: (value: string) => string): Answer | null {
  if (answer?.kind === 'not-yet') return { ...answer, missing: text(answer.missing) };
  return answer?.kind === 'closed-without-it' ? { ...answer, note: text(answer.note) } : answer;
}

/** A desk's own address is no text about anybody, even where it is called like a client. */
const originOf = (url: string): string => /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? '';

function textsOf({ ticket, question, outcome, answer, who }: Closure): string[] {
  const { id, subject, client, requester, owner, status, url } = ticket;
  const typed = answer?.kind === 'not-yet' ? answer.missing : answer?.kind === 'closed-without-it' ? answer.note : null;
  const all = [id, subject, client, requester, owner, status, url.slice(originOf(url).length), question, outcome, typed, who];
  return all.filter((one) => one !== null);
}

export const lifeWithout = ({ isIn, takeOut }: NameFinder): ((life: TicketLife) => TicketLife) => {
  const text = (value: string | null): string | null => value && takeOut(value);
  return (life) => {
    const { ticket, subject, client, requester } = life;
    if (![ticket, subject, client, requester].some((one) => one !== null && isIn(one))) return life;
    return { ...life, ticket: takeOut(ticket), subject: text(subject), client: text(client), requester: text(requester) };
  };
};

/** Null where nothing is left by which its tickets could be found. */
export const fixWithout = ({ isIn, takeOut }: NameFinder): ((fix: Fix) => Fix | null) => {
  return (fix) => {
    const { issue, terms, client, owner } = fix;
    if (![issue, ...terms, client ?? '', owner].some(isIn)) return fix;
    const left = terms.filter((term) => !isIn(term));
    if (left.length === 0) return null;
    return {
      ...fix,
      issue: takeOut(issue) || removedName,
      terms: left,
      client: client && takeOut(client),
      owner: takeOut(owner),
    };
  };
};
