import { type Interval, wilson, z95 } from './wilson.ts';

/** How often each of two things happened to the same subjects. */
export interface Pairs {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

export interface Difference extends Interval {
  /** The first share minus the second, between −1 and 1. */
  readonly difference: number;
}

/**
 * The difference of two shares of the same subjects, with its interval: R. G. Newcombe, Statistics in Medicine 1998;17:2635–2650, method 10. Each
 * share's Wilson interval is squared and added, less what the two have in common.
 */
export function pairedDifference({ both, firstOnly, secondOnly, neither }: Pairs, z: number = z95): Difference {
  const n = both + firstOnly + secondOnly + neither;
  if (n === 0) return { difference: 0, low: -1, high: 1 };
  const [first, second] = [both + firstOnly, both + secondOnly];
  const [one, other] = [wilson(first, n, z), wilson(second, n, z)];
  const common = correlation({ both, firstOnly, secondOnly, neither });
  const difference = (first - second) / n;
  const reach = (a: number, b: number): number => Math.sqrt(Math.max(0, a * a - 2 * common * a * b + b * b));
  return {
    difference,
    low: difference - reach(first / n - one.low, other.high - second / n),
    high: difference + reach(one.high - first / n, second / n - other.low),
  };
}

/** Phi, corrected for continuity where it is above zero, as the method asks. */
function correlation({ both, firstOnly, secondOnly, neither }: Pairs): number {
  const n = both + firstOnly + secondOnly + neither;
  const margins =
    Math.sqrt(both + firstOnly) * Math.sqrt(secondOnly + neither) * Math.sqrt(both + secondOnly) * Math.sqrt(firstOnly + neither);
  if (margins === 0) return 0;
  const product = both * neither - firstOnly * secondOnly;
  return (product > 0 ? Math.max(0, product - n / 2) : product) / margins;
}
