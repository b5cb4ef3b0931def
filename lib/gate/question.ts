/** Which question is asked: made from this ticket and this client, in the client's own words where they were written. */

/** A sentence of the catalogue, with what fills it. */
export interface Question {
  readonly key: QuestionKey;
  readonly words: readonly string[];
}

// The wording varies so that it is read, not clicked away. `$1` is the client, `$2` what they need.
const withOutcome = ['question_outcome_1', 'question_outcome_2', 'question_outcome_3', 'question_outcome_4'] as const;
const withSubject = ['question_subject_1', 'question_subject_2', 'question_subject_3', 'question_subject_4'] as const;

export type QuestionKey =
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
  /** Any text that differs from one attempt to the next. */
  readonly seed: string;
}

export function makeQuestion({ outcome, subject, client, seed }: QuestionSource): Question {
  const turn = hash(seed);
  const need = asNeed(outcome ?? '');
  if (need !== '') return { key: withOutcome[turn % withOutcome.length] ?? withOutcome[0], words: [client, need] };
  const about = tidySubject(subject ?? '');
  if (about !== '') return { key: withSubject[turn % withSubject.length] ?? withSubject[0], words: [client, about] };
  return { key: 'question_bare', words: [client] };
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

/** The outcome as it fits between quotation marks: no final stop, no quotation marks of its own around it. */
const asNeed = (outcome: string): string =>
  outcome
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”']+|["“”']+$/g, '')
    .replace(/[.!?]+$/, '')
    .trim();

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (Math.imul(value, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}
