export interface Quantile {
  /** The smallest count at or below which at least the asked share of the distribution lies. */
  readonly count: number;
  /** The share that lies at or below it, and at it. */
  readonly below: number;
  readonly at: number;
}

/**
 * The exact quantile of a binomial distribution. Weights are walked from its top, each from its neighbour, as far as a double can tell them from
 * nothing: no factorials, and even of a million trials only some thousand steps.
 */
export function binomialQuantile(n: number, share: number, level: number): Quantile {
  if (n === 0 || share <= 0) return { count: 0, below: 1, at: 1 };
  if (share >= 1) return { count: n, below: 1, at: 1 };
  const top = Math.min(n, Math.floor((n + 1) * share));
  const reach = Math.ceil(12 * Math.sqrt(n * share * (1 - share))) + 50;
  const [first, last] = [Math.max(0, top - reach), Math.min(n, top + reach)];
  const weights = new Float64Array(last - first + 1);
  const odds = share / (1 - share);
  weights[top - first] = 1;
  for (let k = top; k > first; k -= 1) weights[k - 1 - first] = (weights[k - first] as number) * (k / ((n - k + 1) * odds));
  for (let k = top; k < last; k += 1) weights[k + 1 - first] = (weights[k - first] as number) * (((n - k) * odds) / (k + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  for (let k = first; k < last; k += 1) {
    const at = (weights[k - first] as number) / total;
    below += at;
    if (below >= level) return { count: k, below, at };
  }
  return { count: last, below: 1, at: (weights[last - first] as number) / total };
}
