/** From `low` to `high`, both shares between 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % point of the normal distribution. */
export const z95 = 1.959963984540054;

/**
 * The score interval of a share: E. B. Wilson, Journal of the American Statistical Association 1927;22:209–212. R. G. Newcombe, Statistics in
 * Medicine 1998;17:857–872 (method 3) recommends it: it keeps what it promises with few observations too, and never leaves 0 to 1.
 * Of nothing nothing is known: 0 to 1.
 */
export function wilson(successes: number, n: number, z: number = z95): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = successes / n;
  const square = z * z;
  const middle = 2 * n * share + square;
  const reach = z * Math.sqrt(square + 4 * n * share * (1 - share));
  const of = 2 * (n + square);
  return { low: successes === 0 ? 0 : (middle - reach) / of, high: successes === n ? 1 : (middle + reach) / of };
}
