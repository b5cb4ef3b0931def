/** What the database keeps of closures so that figures need not read them: made from the closures, and from nothing else. No backup has it. */
import * as z from 'zod/mini';

const count = z.number().check(z.int());
const four = z.tuple([count, count, count, count]);
const id = z.number().check(z.int(), z.nonnegative());
const floats = z.custom<Float64Array<ArrayBuffer>>((value) => value instanceof Float64Array, { error: 'not numbers' });
const smalls = z.custom<Uint16Array<ArrayBuffer>>((value) => value instanceof Uint16Array, { error: 'not small numbers' });
const client = z.nullable(z.string());

/** How far it is, and which parts there are, in the order in which they came. */
export const FigureState = z.strictObject({
  id: z.literal('figures'),
  /** What the numbers in the rows mean, see `row-code.ts`. */
  layout: z.string(),
  /** While it is made anew: closures later than this are not counted yet. Null: all of them are. */
  upTo: z.nullable(z.number()),
  next: id,
  parts: z.array(z.strictObject({ id, rows: id, retractions: id })),
  /** Tickets by their latest note; null where it has to be found out from all rows. */
  lost: z.nullable(z.array(id)),
});

/** See `lib/figures/rows.ts`. */
export const FigureRows = z.strictObject({
  part: id,
  at: floats,
  id: floats,
  ticket: floats,
  requester: floats,
  issue: floats,
  client: smalls,
  place: smalls,
  who: smalls,
  status: smalls,
  code: smalls,
  clients: z.array(client),
  places: z.array(z.tuple([z.string(), z.string()])),
  people: z.array(z.string()),
  statuses: z.array(z.tuple([z.string(), z.string(), z.nullable(z.string())])),
});

/** See `lib/figures/tally.ts`. */
export const FigureSums = z.strictObject({
  part: id,
  answers: z.array(count),
  sensors: z.array(four),
  places: z.array(z.tuple([z.string(), z.string(), four])),
  weeks: z.array(z.tuple([z.number(), four])),
  clients: z.array(z.tuple([client, four])),
});

export type FigureState = z.infer<typeof FigureState>;
export type FigureRows = z.infer<typeof FigureRows>;
export type FigureSums = z.infer<typeof FigureSums>;
