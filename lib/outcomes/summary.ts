import type { Closure } from './closure.ts';
import { type LostTime, lostTime } from './time-back.ts';
import type { Evidence, Reason } from './words.ts';
import { evidences, reasons } from './words.ts';

/** Counts, never rates without their n. */
export interface Summary {
  readonly achieved: number;
  readonly notYet: number;
  readonly closedWithoutIt: number;
  readonly unasked: number;
  readonly byEvidence: Readonly<Record<Evidence, number>>;
  readonly byReason: Readonly<Record<Reason, number>>;
  /** Closes that happened: "not yet" is no close. */
  readonly observed: number;
  readonly asked: number;
  /** How long clients' people were held up, as far as it was noted. */
  readonly lost: LostTime;
}

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

export function summarise(closures: readonly Closure[]): Summary {
  const byEvidence = zeros(evidences);
  const byReason = zeros(reasons);
  let [achieved, notYet, closedWithoutIt, unasked] = [0, 0, 0, 0];
  for (const { answer } of closures) {
    if (answer === null) unasked += 1;
    else if (answer.kind === 'not-yet') notYet += 1;
    else if (answer.kind === 'achieved') {
      achieved += 1;
      byEvidence[answer.evidence] += 1;
    } else {
      closedWithoutIt += 1;
      byReason[answer.reason] += 1;
    }
  }
  const asked = achieved + closedWithoutIt;
  const lost = lostTime(closures);
  return { achieved, notYet, closedWithoutIt, unasked, byEvidence, byReason, asked, observed: asked + unasked, lost };
}
