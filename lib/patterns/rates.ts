/**
 * Whether an issue comes more or less often than before, by more than chance. Two counts of independent events over two spans of time: given
 * their sum, the one is binomial (Przyborowski and Wilenski 1940, doi.org/10.1093/biomet/31.3-4.313), so the ratio of the rates has an exact
 * interval by Clopper and Pearson (1934, doi.org/10.1093/biomet/26.4.404). R's poisson.test computes the same.
 */
export interface Counted {
  readonly tickets: number;
  /** How long was looked, in any unit that both sides share. */
  readonly time: number;
}

export interface RateRatio {
  readonly ratio: number | null;
  readonly least: number;
  /** Null: without an upper end. */
  readonly most: number | null;
}

function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 2; k <= n; k += 1) logs[k] = (logs[k - 1] ?? 0) + Math.log(k);
  return logs;
}

/** The probabilities of 0 to n successes. */
function binomial(n: number, p: number): Float64Array {
  const logs = logFactorials(n);
  const at = (k: number): number => logs[k] ?? 0;
  return Float64Array.from({ length: n + 1 }, (_, k) => {
    const chosen = k === 0 ? 0 : k * Math.log(p);
    const rest = n === k ? 0 : (n - k) * Math.log1p(-p);
    return Math.exp(at(n) - at(k) - at(n - k) + chosen + rest);
  });
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Two-sided: all outcomes that are no likelier than this one, as in R's binom.test. */
export function binomialTest(k: number, n: number, p: number): number {
  if (n === 0 || p <= 0 || p >= 1) return 1;
  const probabilities = binomial(n, p);
  const limit = (probabilities[k] ?? 0) * (1 + 1e-7);
  return Math.min(1, sum(probabilities.filter((each) => each <= limit)));
}

/** The p at which `tail` reaches 2.5 %. `tail` rises with p or falls with it. */
function solve(tail: (p: number) => number, rises: boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (tail(middle) < 0.025 === rises) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The rate of the one over the rate of the other, with its exact interval of 95 %. */
export function rateRatio(one: Counted, other: Counted): RateRatio {
  const [k, n] = [one.tickets, one.tickets + other.tickets];
  const odds = other.time / one.time;
  const least = k === 0 ? 0 : solve((p) => sum(binomial(n, p).subarray(k)), true);
  const most = k === n ? 1 : solve((p) => sum(binomial(n, p).subarray(0, k + 1)), false);
  return {
    ratio: other.tickets === 0 ? null : (one.tickets / other.tickets) * odds,
    least: (least / (1 - least)) * odds,
    most: most === 1 ? null : (most / (1 - most)) * odds,
  };
}
