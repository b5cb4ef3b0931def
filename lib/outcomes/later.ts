import * as z from 'zod/mini';

/** What became known of a close later: whether it held. */
export const Later = z.strictObject({
  /** Null: whoever was asked did not know. */
  held: z.nullable(z.boolean()),
  how: z.enum(['asked', 'seen-open-again']),
  /** Epoch milliseconds of the answer, or of when it was seen. */
  at: z.number().check(z.int(), z.positive()),
});

export type Later = z.infer<typeof Later>;
