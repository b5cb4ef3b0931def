import * as z from 'zod/mini';

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time such as 08:30' }));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a date such as 2026-12-31' }));

/** When a line of a card matters, as far as a clock and a calendar can tell. */
export const When = z.strictObject({
  /** An IANA time zone: `Europe/Berlin`. */
  zone: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(64))),
  /** Days of the week, 1 for Monday. */
  days: z.exactOptional(z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))).check(z.maxLength(7))),
  opens: z.exactOptional(time),
  closes: z.exactOptional(time),
  rule: z.exactOptional(z.enum(['month-end', 'quarter-end', 'year-end', 'weekly'])),
  /** Due on this day. */
  by: z.exactOptional(day),
  /** In force from one day to another, both included. */
  from: z.exactOptional(day),
  until: z.exactOptional(day),
});

export type When = z.infer<typeof When>;
