import type { CardLine } from './card.ts';
import type { LineKind } from './line-kinds.ts';

const dayMs = 86_400_000;

/**
 * After how many days a line of this kind is as likely wrong as right, as far as anybody knows. Not measured: an estimate from how often
 * each thing changes by its nature, to be replaced by what "Still true?" finds.
 */
export const halfLifeDays: Readonly<Record<LineKind, number>> = {
  /** What a company does changes rarely. */
  business: 730,
  /** Goals are for a year, and half of that year is over when half of them are. */
  goal: 180,
  /** Systems are replaced in years, but who feels it changes with the people. */
  'vital-function': 365,
  rhythm: 365,
  /** Lists of business contacts lose between a fifth and a third of their entries in a year; roles change faster than employers. */
  people: 270,
  /** Decided or dropped within a quarter. */
  decision: 45,
  /** Kept or forgotten within a quarter. */
  promise: 45,
  risk: 180,
  'do-and-dont': 365,
  /** A vocabulary outlives the people. */
  words: 730,
  /** Grows with the business and with prices. */
  downtime: 365,
  /** Two conversations a quarter are the aim, so the last one is history after one. */
  visit: 90,
};

export type Freshness = 'fresh' | 'fading' | 'old';

type Aged = Pick<CardLine, 'kind' | 'stillTrueAt'>;

/** How likely it is still true: 1 when somebody just said so, a half after its half-life. */
export const likelyTrue = ({ kind, stillTrueAt }: Aged, now: number): number =>
  0.5 ** (Math.max(0, now - stillTrueAt) / (halfLifeDays[kind] * dayMs));

/** Rather true than not, rather not, hardly. */
export function freshnessOf(line: Aged, now: number): Freshness {
  const likely = likelyTrue(line, now);
  if (likely > 0.5) return 'fresh';
  return likely > 0.25 ? 'fading' : 'old';
}
