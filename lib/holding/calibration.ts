import { type Interval, wilson } from '../statistics/wilson.ts';
import { type Close, daysIn, everySaid, type Said } from './acts.ts';

/** Whether a close held is looked at for this long. */
export const heldForDays = 14;

export interface CalibrationRow {
  readonly said: Said;
  readonly closes: number;
  /** Of how many of them it is known by now. */
  readonly known: number;
  readonly cameBack: number;
  /** Somebody was asked and said so. */
  readonly saidHeld: number;
  /** Nobody saw it come back in fourteen days, and nobody was asked. */
  readonly nothingSeen: number;
  /** Where the share that held lies, of those that are known. */
  readonly interval: Interval;
}

export type Outcome = 'came-back' | 'said-held' | 'nothing-seen' | 'unknown';

export function outcomeOf({ at, backAt, saidHeld, until }: Close): Outcome {
  if (backAt !== null && backAt - at <= daysIn(heldForDays)) return 'came-back';
  if (saidHeld) return 'said-held';
  return until - at >= daysIn(heldForDays) ? 'nothing-seen' : 'unknown';
}

/** How well what was said at the close foretold whether it held. In the order of {@link everySaid}; what was never said is not there. */
export function calibrationOf(closes: readonly Close[]): CalibrationRow[] {
  const counts = new Map<Said, Record<Outcome, number>>();
  for (const close of closes) {
    const own = counts.get(close.said) ?? { 'came-back': 0, 'said-held': 0, 'nothing-seen': 0, unknown: 0 };
    own[outcomeOf(close)] += 1;
    counts.set(close.said, own);
  }
  return everySaid.flatMap((said) => {
    const own = counts.get(said);
    if (own === undefined) return [];
    const { 'came-back': cameBack, 'said-held': saidHeld, 'nothing-seen': nothingSeen, unknown } = own;
    const known = cameBack + saidHeld + nothingSeen;
    const interval = wilson(saidHeld + nothingSeen, known);
    return [{ said, closes: known + unknown, known, cameBack, saidHeld, nothingSeen, interval }];
  });
}
