/** The JSON file of exported figures: counts with what they are counted of, never rates without their n. */
import * as z from 'zod/mini';
import { ClosureFilter } from '../outcomes/filter.ts';
import { evidences, reasons, sensors } from '../outcomes/words.ts';
import type { Answers, Figures } from './figures.ts';

export const figuresFormat = 'client-lens-figures';
export const figuresVersion = 1;
/** Shipped in `schemas/`, as that of the closures. */
export const figuresSchemaName = `figures-${figuresVersion}.schema.json`;

const count = z.number().check(z.int(), z.nonnegative());
const hours = z.number().check(z.nonnegative());
const said = (meaning: string) => count.check(z.describe(meaning));

const answers = {
  achieved: said('Closes whose outcome was achieved, as whoever closed the ticket answered.'),
  notYet: said('Closes that were called off because the outcome was not achieved yet: an answer, and no close.'),
  closedWithoutIt: said('Closes without the outcome.'),
  unasked: said('Closes that nobody was asked about: unknown, never good.'),
};
const coverage = {
  asked: said('Closes that were asked about: achieved + closedWithoutIt.'),
  observed: said('Closes that were observed: asked + unasked.'),
};
const each = <K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, count])) as Record<K, typeof count>);

const Lost = z.strictObject({
  noted: said('Tickets for which somebody noted how long people were held up.'),
  of: said('Tickets in all.'),
  hours: z
    .strictObject({ least: hours, most: z.nullable(hours) })
    .check(z.describe('Hours of work; most is null where nobody can know.')),
});

export const FiguresFile = z.strictObject({
  $schema: z.literal(figuresSchemaName),
  format: z.literal(figuresFormat),
  version: z.literal(figuresVersion),
  exportedAt: z.iso.datetime(),
  personalData: z.literal(false),
  filter: ClosureFilter,
  figures: z.strictObject({
    ...answers,
    ...coverage,
    byEvidence: each(evidences).check(z.describe('How it is known that the outcome was achieved.')),
    byReason: each(reasons).check(z.describe('Why a ticket was closed without its outcome.')),
    lost: Lost,
    byDesk: z.array(z.strictObject({ desk: z.string(), ...coverage })),
    byPath: z.array(z.strictObject({ desk: z.string(), path: z.string(), ...coverage })),
    bySensor: z.array(z.strictObject({ sensor: z.enum(sensors), ...coverage })),
    weeks: z.array(z.strictObject({ week: z.iso.date().check(z.describe('Its Monday, UTC.')), ...answers })),
    clients: z.array(
      z.strictObject({
        client: z.nullable(z.string()).check(z.describe('An id, or the name that the desk wrote; null where it showed none.')),
        name: z.nullable(z.string()),
        ...answers,
      }),
    ),
  }),
});

export type FiguresFile = z.infer<typeof FiguresFile>;

/** ISO day of a week's Monday. */
export const dayOf = (week: number): string => new Date(week).toISOString().slice(0, 10);

const answersOf = ({ achieved, notYet, closedWithoutIt, unasked }: Answers): Answers => ({
  achieved,
  notYet,
  closedWithoutIt,
  unasked,
});

/** `nameOf`: a client as the user knows it. */
export function toFiguresFile(
  { summary, byDesk, byPath, bySensor, weeks, clients }: Figures,
  nameOf: (client: string | null) => string | null,
  { exportedAt, filter }: Pick<FiguresFile, 'exportedAt' | 'filter'>,
): FiguresFile {
  const { asked, observed, byEvidence, byReason, lost } = summary;
  return {
    $schema: figuresSchemaName,
    format: figuresFormat,
    version: figuresVersion,
    exportedAt,
    personalData: false,
    filter,
    figures: {
      ...answersOf(summary),
      asked,
      observed,
      byEvidence,
      byReason,
      lost,
      byDesk: byDesk.map(({ part, ...counts }) => ({ desk: part, asked: counts.asked, observed: counts.observed })),
      byPath: byPath.map(({ part, ...counts }) => ({ ...part, asked: counts.asked, observed: counts.observed })),
      bySensor: bySensor.map(({ part, ...counts }) => ({ sensor: part, asked: counts.asked, observed: counts.observed })),
      weeks: weeks.map((week) => ({ week: dayOf(week.week), ...answersOf(week) })),
      clients: clients.map((own) => ({ client: own.client, name: nameOf(own.client), ...answersOf(own) })),
    },
  };
}
