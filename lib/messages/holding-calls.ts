/** The calls about "Did it hold?": part of the call-map in background-calls.ts. */
import * as z from 'zod/mini';
import type { Closure } from '../outcomes/closure.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const nothing = z.strictObject({});

export const holdingRequests = {
  /** The one close that the panel may ask about now; null: none, or it is not the moment. */
  'close-to-ask': nothing,
  /** All closes that wait for an answer, newest first. */
  'closes-to-ask': nothing,
  /** Null: whoever was asked does not know. */
  'answer-held': z.strictObject({ id, held: z.nullable(z.boolean()) }),
  /** "Later": the panel is quiet about it for a while, and for longer each time. */
  'put-off-held': nothing,
} as const;

/** One of the closes that wait, with as much of it as somebody needs to remember it. */
export interface CloseToAsk {
  readonly id: string;
  readonly ticket: Closure['ticket'];
  /** What the client needed to be able to do, in their words, where that was written down. */
  readonly outcome: string | null;
  readonly at: number;
}

export interface HoldingAnswers {
  'close-to-ask': { readonly close: CloseToAsk | null };
  'closes-to-ask': { readonly closes: readonly CloseToAsk[] };
  /** False: it was answered already, in another window. */
  'answer-held': { readonly saved: boolean };
  'put-off-held': null;
}
