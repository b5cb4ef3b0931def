import * as z from 'zod/mini';
import { mostMonths } from '../outcomes/kept-since.ts';
import { isDay, quarterPattern } from '../visits/day.ts';
import { mostVisits } from '../visits/settings.ts';

/** Scheme, host and port as the browser writes them: an address that it could not read would stop all the others. */
const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

const statuses = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500));
/** Names or numbers of statuses, lower case. */
export const KnownStatuses = z.strictObject({ closed: statuses, open: statuses });

const day = z.string().check(z.refine(isDay, { error: 'not a day, such as 2026-12-08' }));
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not a time, such as 18:00' }));

const short = z.string().check(z.minLength(1), z.maxLength(200));
const notTooMany = z.refine<object>((names) => Object.keys(names).length <= 500, { error: 'at most 500 names' });

/** A site that the user turned on: one origin, one desk. */
export const Site = z.strictObject({
  /** Scheme, host and port: `https://rt.example.com`. */
  origin: z
    .string()
    .check(z.maxLength(300), z.refine(isOrigin, { error: 'not the address of a site, such as https://rt.example.com' })),
  /** A desk definition's id; null until a page of it was recognised. */
  desk: z.nullable(z.string().check(z.maxLength(64))),
  chosenBy: z.enum(['recognised', 'user']),
  on: z.boolean(),
  /** Nothing is held or asked; closes are only recorded. */
  onlyObserves: z.exactOptional(z.boolean()),
  /** Which statuses are closed here: as the desk itself said, and as the user corrected it. */
  learned: z.exactOptional(KnownStatuses),
  corrected: z.exactOptional(KnownStatuses),
  /** What the desk calls its statuses whose values are numbers. */
  statusNames: z.exactOptional(z.record(short, short).check(notTooMany)),
  at: z.number().check(z.int(), z.positive()),
});

/** What a ticket's panel keeps: the outcome in the client's words, and what is still missing. */
export const TicketNote = z.strictObject({
  /** `${site}#${ticketId}` */
  key: z.string().check(z.minLength(1), z.maxLength(600)),
  outcome: z.nullable(z.string().check(z.maxLength(2000))),
  missing: z.nullable(z.string().check(z.maxLength(2000))),
  at: z.number().check(z.int(), z.positive()),
});

/** What this browser knows of a line beyond what is shared. */
export const ShownLine = z.strictObject({
  /** The line's. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** How often it was on the screen here, as far as that is in no record yet. */
  count: z.number().check(z.int(), z.nonnegative()),
  /** When "Still true?" was asked about it here. */
  askedAt: z.exactOptional(z.number().check(z.int(), z.positive())),
});

export const Settings = z.strictObject({
  id: z.literal('settings'),
  /** Whose name stands beside card lines and closures. */
  you: z.string().check(z.maxLength(200)),
  /** How many visits a quarter were agreed to. */
  visitsPerQuarter: z.exactOptional(z.number().check(z.int(), z.minimum(0), z.maximum(mostVisits))),
  /** Whether to be reminded of visits, and when not. */
  reminders: z.exactOptional(z.boolean()),
  quietHours: z.exactOptional(z.strictObject({ from: clockTime, to: clockTime })),
  /** By client, the quarter in which it is not to be suggested for a visit. */
  notThisQuarter: z.exactOptional(z.record(z.string().check(z.maxLength(64)), z.string().check(z.regex(quarterPattern)))),
  /** Until when "Did it hold?" is not asked in the panel, and how often in a row it was put off. */
  heldPrompt: z.exactOptional(
    z.strictObject({ quietUntil: z.number().check(z.int(), z.positive()), putOff: z.number().check(z.int(), z.nonnegative()) }),
  ),
  /** When the weekly question was last answered or skipped: the Monday of that week, and skips since the last answer. */
  weeklyQuestion: z.exactOptional(z.strictObject({ week: day, skips: z.number().check(z.int(), z.nonnegative()) })),
  /** What this browser makes people's pseudonyms with, in exports without personal data. */
  exportSalt: z.exactOptional(z.string().check(z.minLength(32), z.maxLength(200))),
  /** For how many months records are kept; without it, for ever. */
  keepMonths: z.exactOptional(z.number().check(z.int(), z.minimum(1), z.maximum(mostMonths))),
});

/** One sentence about the week, for oneself. */
export const Reflection = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  /** The ticket that it is about, in words. */
  about: z.nullable(z.string().check(z.maxLength(400))),
  by: z.string().check(z.maxLength(200)),
  at: z.number().check(z.int(), z.positive()),
});

const clientId = z.string().check(z.minLength(1), z.maxLength(64));
/** One client is a part of another one. Made from the records of clients, to be looked up. */
export const Merge = z.strictObject({ id: clientId, into: clientId });

/** A client list that was imported here, so that it can be undone. */
export const ClientImport = z.strictObject({
  id: clientId,
  at: z.number().check(z.int(), z.positive()),
  /** The name of its file. */
  file: z.string().check(z.maxLength(300)),
  added: z.number().check(z.int(), z.nonnegative()),
  updated: z.number().check(z.int(), z.nonnegative()),
  /** What it wrote, and where. */
  saves: z.array(z.strictObject({ record: z.string().check(z.maxLength(400)), save: z.string().check(z.maxLength(64)) })),
});

export type ClientImport = z.infer<typeof ClientImport>;
export type Merge = z.infer<typeof Merge>;
export type Site = z.infer<typeof Site>;
export type TicketNote = z.infer<typeof TicketNote>;
export type ShownLine = z.infer<typeof ShownLine>;
export type Settings = z.infer<typeof Settings>;
export type Reflection = z.infer<typeof Reflection>;

export const noteKey = (site: string, ticketId: string): string => `${site}#${ticketId}`;
