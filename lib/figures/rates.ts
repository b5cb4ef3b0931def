/** The rates of the dashboard: what of how many. Everywhere the same, so that a chart, its table and a figure cannot differ. */
import { isEnough } from '../statistics/enough.ts';
import type { Answers } from './figures.ts';

export const rateKinds = ['achieved', 'not-yet'] as const;
/** *achieved*: of the closes that were asked. *not-yet*: of all answers, those that kept a ticket from being closed. */
export type RateKind = (typeof rateKinds)[number];

export interface Counted {
  readonly count: number;
  readonly n: number;
}

/** Unasked closes are in neither: they are unknown, and what is unknown is not good. */
export function counted({ achieved, notYet, closedWithoutIt }: Omit<Answers, 'unasked'>, kind: RateKind): Counted {
  const asked = achieved + closedWithoutIt;
  return kind === 'achieved' ? { count: achieved, n: asked } : { count: notYet, n: asked + notYet };
}

/** Null where there are too few to say. */
export const rateOf = ({ count, n }: Counted): number | null => (isEnough(n) ? count / n : null);
