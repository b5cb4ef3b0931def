import * as z from 'zod/mini';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'not a day, such as 2026-12-08' }));
const hours = z.number().check(z.nonnegative(), z.maximum(100_000));

/** "Fix it for good": what somebody means to do about an issue that keeps coming back. */
export const Fix = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** The issue in words, as it was when this was made. */
  issue: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  /** The words by which its tickets are found again. */
  terms: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(20)),
  /** Which client it is about, as in a filter; null: across clients. */
  client: z.nullable(z.string().check(z.maxLength(2000))),
  owner: z.string().check(z.maxLength(200)),
  /** Hours of clients' people a month that it is expected to give back; null: nobody said. */
  expectedHours: z.nullable(z.strictObject({ least: hours, most: hours })),
  lookAgain: day,
  madeAt: z.number().check(z.int(), z.positive()),
  /** When it was done, from which on the issue should fall. */
  doneAt: z.nullable(z.number().check(z.int(), z.positive())),
});

export type Fix = z.infer<typeof Fix>;
