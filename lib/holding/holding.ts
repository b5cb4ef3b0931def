import * as z from 'zod/mini';

/** Whether what a closure said held: somebody was asked two days later, or the ticket was seen open again. */
export const Holding = z.strictObject({
  /** The closure's. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  site: z.string().check(z.minLength(1), z.maxLength(300)),
  ticketId: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Null: whoever was asked did not know. */
  held: z.nullable(z.boolean()),
  how: z.enum(['asked', 'seen-open-again']),
  /** Epoch milliseconds of the answer, or of when it was seen. */
  at: z.number().check(z.int(), z.positive()),
  who: z.string().check(z.maxLength(200)),
});

export type Holding = z.infer<typeof Holding>;
