/** Which question is asked: made from this ticket and this client, in the client's own words where they were written. */

import { type AskableKind, lineAbout, quoteOf, type SpokenLine } from './concerns.ts';
import { asQuotation } from './quotation.ts';

/** A sentence of the catalogue, with what fills it. */
export interface Question {
  readonly key: QuestionKey;
  readonly words: readonly string[];
}

// The wording varies so that it is read, not clicked away. `$1` is the client, `$2` what they need.
const withOutcome = ['question_outcome_1', 'question_outcome_2', 'question_outcome_3', 'question_outcome_4'] as const;
const withSubject = ['question_subject_1', 'question_subject_2', 'question_subject_3', 'question_subject_4'] as const;

// `$1` is the client, `$2` what the card says. For each kind what "achieved" would mean of it.
const withCard = {
  'vital-function': ['question_card_vital_1', 'question_card_vital_2', 'question_card_vital_3'],
  promise: ['question_card_promise_1', 'question_card_promise_2'],
  'do-and-dont': ['question_card_do_1', 'question_card_do_2'],
  people: ['question_card_people_1', 'question_card_people_2'],
  words: ['question_card_words_1', 'question_card_words_2'],
} as const satisfies Record<AskableKind, readonly string[]>;

export type QuestionKey =
  | (typeof withCard)[AskableKind][number]
  | 'question_card_said_1'
  | 'question_card_said_2'
  | (typeof withOutcome)[number]
  | (typeof withSubject)[number]
  | 'question_bare'
  | 'question_many'
  | 'question_many_late';

export interface QuestionSource {
  /** What the client needs to be able to do, as somebody wrote it. */
  readonly outcome: string | null;
  readonly subject: string | null;
  /** The client's name; when the desk shows none, the catalogue's "the client". */
  readonly client: string;
  /** The client's card. */
  readonly lines: readonly SpokenLine[];
  /** Any text that differs from one attempt to the next. */
  readonly seed: string;
}

export function makeQuestion({ outcome, subject, client, lines, seed }: QuestionSource): Question {
  const turn = hash(seed);
  const need = asQuotation(outcome ?? '');
  if (need !== '') return { key: withOutcome[turn % withOutcome.length] ?? withOutcome[0], words: [client, need] };
  const about = tidySubject(subject ?? '');
  const line = lineAbout(about, client, lines);
  if (line !== null) return askWithCard(line.kind, quoteOf(line.text, about), client, turn);
  if (about !== '') return { key: withSubject[turn % withSubject.length] ?? withSubject[0], words: [client, about] };
  return { key: 'question_bare', words: [client] };
}

// "Marta said invoices must leave by noon", "Marta: we send the orders at four"; of words in quotation marks no more than these.
const spoken =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})(?: (?:said|says|told us|wants):?|:) (?:that )?(?:“([^”]{8,})”|(\S.{7,}$))/u;

/** Who said it is part of the card only where the line itself tells: whoever wrote the line down is somebody else. */
function askWithCard(kind: AskableKind, quote: string, client: string, turn: number): Question {
  const [, who, exactly, roughly] = kind === 'vital-function' || kind === 'promise' ? (spoken.exec(quote) ?? []) : [];
  const words = exactly ?? roughly;
  if (who !== undefined && words !== undefined)
    return turn % 2 === 0
      ? { key: 'question_card_said_1', words: [who, asQuotation(words)] }
      : { key: 'question_card_said_2', words: [who, asQuotation(words), client] };
  const keys = withCard[kind];
  return { key: keys[turn % keys.length] ?? keys[0], words: [client, asQuotation(quote)] };
}

/** One question for an act that closes several tickets, or has closed them. */
export const makeQuestionForMany = (count: number, late: boolean): Question => ({
  key: late ? 'question_many_late' : 'question_many',
  words: [String(count)],
});

/** A subject as a person would say it: without reply marks, ticket numbers and desk tags. */
export function tidySubject(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|fw|fwd|aw|wg|sv|rif|tr)\s*:|\s*\[[^\]]*\]|\s*#\d+:?)+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (Math.imul(value, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}
