/** When "Did it hold?" is asked: two days after a close that was only assumed, while somebody still remembers it, and never in a row. */
import { type Closure, isBeingCreated } from '../outcomes/closure.ts';
import { daysIn } from './acts.ts';

/** What the technician did with the question last. */
export interface HeldPrompt {
  /** Not asked again before. */
  readonly quietUntil: number;
  /** How often in a row it was put off. */
  readonly putOff: number;
}

export const askedFromDays = 2;
export const askedUntilDays = 14;

/** After an answer the next one waits for another moment. */
const restAfterAnswerMs = 3_600_000;

/** Days of quiet after the first, second, third and any further "later" in a row. */
const daysAfterLater = [1, 2, 4, 7] as const;

export const isQuiet = (prompt: HeldPrompt | undefined, now: number): boolean => prompt !== undefined && now < prompt.quietUntil;

export const afterAnswer = (now: number): HeldPrompt => ({ quietUntil: now + restAfterAnswerMs, putOff: 0 });

export function afterLater(prompt: HeldPrompt | undefined, now: number): HeldPrompt {
  const before = prompt?.putOff ?? 0;
  const days = daysAfterLater[Math.min(before, daysAfterLater.length - 1)] ?? 7;
  return { quietUntil: now + daysIn(days), putOff: Math.min(before + 1, daysAfterLater.length - 1) };
}

/** The closes that may be asked about were made from the first moment until before the second. */
export const askableSpan = (now: number): readonly [from: number, to: number] => [
  now - daysIn(askedUntilDays),
  now - daysIn(askedFromDays) + 1,
];

/** Only whoever closed it is asked: what a colleague's export or pack brought is not theirs to answer. */
export const isAskable = ({ answer, importId, ticket }: Pick<Closure, 'answer' | 'importId' | 'ticket'>): boolean =>
  answer?.kind === 'achieved' && answer.evidence === 'assumed' && importId === undefined && !isBeingCreated(ticket.id);
