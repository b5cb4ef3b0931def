export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('there is no median of nothing');
  return (low + high) / 2;
}

/** How much more the first ones are, by their medians. */
export const medianDifference = (more: readonly number[], less: readonly number[]): number => median(more) - median(less);

/**
 * The same by the medians of the quickest quarter of each: on a machine that is shared, the slower runs tell of the others on it, even in
 * time of the processor, which they share.
 */
export const quietDifference = (more: readonly number[], less: readonly number[]): number =>
  median(quickest(more)) - median(quickest(less));

const quickest = (values: readonly number[]): number[] =>
  [...values].sort((left, right) => left - right).slice(0, Math.ceil(values.length / 4));
