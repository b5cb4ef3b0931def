import type { CardLine } from '../../lib/clients/card.ts';
import type { Ticket } from '../../lib/desks/ticket.ts';
import { makeQuestion, makeQuestionForMany, type Question } from '../../lib/gate/question.ts';
import { text } from '../../lib/platform/text.ts';

const say = ({ key, words }: Question): string => text(key, ...words);

interface Known {
  readonly outcome: string | null;
  /** The client's card. */
  readonly lines: readonly CardLine[];
}

/** `seed` differs from one attempt to the next, so that the wording does too. */
export const askAboutOne = (ticket: Ticket, known: Known, seed: string): string =>
  say(
    makeQuestion({
      ...known,
      subject: ticket.subject,
      client: ticket.client ?? text('question_the_client'),
      seed: `${seed}${ticket.id}`,
    }),
  );

export const askAboutMany = (count: number, late: boolean): string => say(makeQuestionForMany(count, late));
