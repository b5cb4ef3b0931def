import * as z from 'zod/mini';
import type { Closure } from './closure.ts';

export const answerKinds = ['achieved', 'not-yet', 'closed-without-it', 'unasked'] as const;

/** Which closures a figure or a list is about. Null means all. Times are epoch milliseconds, `to` is exclusive. */
export const ClosureFilter = z.strictObject({
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
  /** A client's id, or the name as the desk wrote it for tickets without a known client. */
  client: z.nullable(z.string()),
  answer: z.nullable(z.enum(answerKinds)),
  desk: z.nullable(z.string()),
});

export type AnswerKind = (typeof answerKinds)[number];
export type ClosureFilter = z.infer<typeof ClosureFilter>;

export const everyClosure: ClosureFilter = { from: null, to: null, client: null, answer: null, desk: null };

export const isEveryClosure = (filter: ClosureFilter): boolean => Object.values(filter).every((value) => value === null);

/** Shares among the answers make no sense once one answer is chosen: figures are always about all of them. */
export const aboutAllAnswers = (filter: ClosureFilter): ClosureFilter => ({ ...filter, answer: null });

export const answerKindOf = ({ answer }: Pick<Closure, 'answer'>): AnswerKind => answer?.kind ?? 'unasked';

/** What stands for a closure's client in a filter; null where the desk showed none. */
export const clientChoiceOf = ({ clientId, ticket }: Pick<Closure, 'clientId' | 'ticket'>): string | null =>
  clientId ?? ticket.client;

export const passesFilter = (closure: Closure, { from, to, client, answer, desk }: ClosureFilter): boolean =>
  (from === null || closure.at >= from) &&
  (to === null || closure.at < to) &&
  (client === null || clientChoiceOf(closure) === client) &&
  (answer === null || answerKindOf(closure) === answer) &&
  (desk === null || closure.desk === desk);
