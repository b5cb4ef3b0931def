import * as z from 'zod/mini';
import { isDate, rules, spans, timeOfDay as timeShape, zoneName } from './when-words.ts';

const timeOfDay = z.string().check(z.regex(timeShape, { error: 'not a time of day, such as 08:00' }));
const date = z.string().check(z.refine(isDate, { error: 'not a date, such as 2026-11-25' }));
const weekday = z.int().check(z.minimum(1), z.maximum(7));

/**
 * When a line matters, for the lines that time makes urgent. Times and dates are the client's own, on the wall there: an instant would be
 * wrong as soon as a country changes its clocks or its mind about them.
 */
export const When = z
  .strictObject({
    /**
     * An IANA time zone; without one the client is where the viewer is. Only its form is checked: a colleague's browser may know one that
     * this browser does not, and their line must not be lost for it.
     */
    zone: z.exactOptional(
      z.string().check(z.maxLength(64), z.regex(zoneName, { error: 'not a time zone, such as Europe/Berlin' })),
    ),
    /** The days on which they work, 1 is Monday. Without it, hours hold on every day. */
    days: z.exactOptional(z.array(weekday).check(z.minLength(1), z.maxLength(7))),
    /** Hours that end before they begin go on past midnight. */
    opens: z.exactOptional(timeOfDay),
    closes: z.exactOptional(timeOfDay),
    rule: z.exactOptional(z.enum(rules)),
    /** The day of the rule `weekly`. */
    weekday: z.exactOptional(weekday),
    /** By when it is decided or done. */
    by: z.exactOptional(date),
    /** First and last day of what it is about. */
    from: z.exactOptional(date),
    until: z.exactOptional(date),
    span: z.exactOptional(z.enum(spans)),
    /** The dates come back every year. */
    yearly: z.exactOptional(z.boolean()),
  })
  .check(
    z.refine(({ opens, closes }) => (opens === undefined) === (closes === undefined), {
      error: 'hours need both ends',
      path: ['closes'],
    }),
    z.refine(({ opens, closes }) => opens === undefined || opens !== closes, { error: 'hours need a length', path: ['closes'] }),
    z.refine(({ rule, weekday: day }) => rule !== 'weekly' || day !== undefined, { error: 'which day?', path: ['weekday'] }),
    z.refine(({ from, until }) => from === undefined || until !== undefined, { error: 'until when?', path: ['until'] }),
    z.refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
      error: 'ends before it begins',
      path: ['until'],
    }),
  );

export type When = z.infer<typeof When>;
