import * as z from 'zod/mini';

const moment = z.number().check(z.int(), z.positive());
const moments = z.array(moment).check(z.maxLength(1000));
const long = z.nullable(z.string().check(z.maxLength(2000)));

/** One ticket of a desk's own export: when it was opened, closed and opened again. Nobody was asked: it is history, and never part of coverage. */
export const TicketLife = z.strictObject({
  ticket: z.string().check(z.minLength(1), z.maxLength(200)),
  subject: long,
  /** As the desk wrote it. */
  client: long,
  requester: long,
  opened: z.nullable(moment),
  /** In the order of time. */
  closes: moments,
  reopens: moments,
  /** What the desk's own count of reopenings says, where it has one: it may know of more than the events show. */
  reopenCount: z.nullable(z.number().check(z.int(), z.nonnegative())),
});

/** The same for one ticket in two exports, also where two desks of one kind count from 1. */
export const keyOfLife = ({ ticket, opened, subject }: Pick<TicketLife, 'ticket' | 'opened' | 'subject'>): string =>
  `${ticket}\n${opened ?? subject}`;

/** Lives are kept in lumps: a record and its indexes for each of a million tickets would take minutes to write. */
export const livesInOne = 1000;

export const HistoryPart = z.strictObject({
  /** `${importId}#${n}` */
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  importId: z.string().check(z.minLength(1), z.maxLength(64)),
  lives: z.array(TicketLife).check(z.maxLength(livesInOne)),
});

/** A desk's export that was imported here, so that it can be seen and taken back. */
export const HistoryImport = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  at: moment,
  file: z.string().check(z.maxLength(300)),
  /** Which preset its columns were read by. */
  preset: z.string().check(z.maxLength(64)),
  rows: z.number().check(z.int(), z.nonnegative()),
  rejected: z.number().check(z.int(), z.nonnegative()),
  tickets: z.number().check(z.int(), z.nonnegative()),
  closes: z.number().check(z.int(), z.nonnegative()),
  reopens: z.number().check(z.int(), z.nonnegative()),
  /** The first and the last moment in it. */
  from: z.nullable(moment),
  to: z.nullable(moment),
});

export type TicketLife = z.infer<typeof TicketLife>;
export type HistoryPart = z.infer<typeof HistoryPart>;
export type HistoryImport = z.infer<typeof HistoryImport>;
