/**
 * The reference that the statistics are held against: exact binomial sums in whole numbers. The chance of at most 0, 1, … n of `n`, where each
 * happens in `hundredths` of a hundred; made numbers only at the end.
 */
export function atMost(n: number, hundredths: number): number[] {
  const [trials, yes, no] = [BigInt(n), BigInt(hundredths), BigInt(100 - hundredths)];
  const [all, scale] = [100n ** trials, 10n ** 18n];
  let [ways, sum] = [1n, 0n];
  return Array.from({ length: n + 1 }, (_, place) => {
    const k = BigInt(place);
    if (k > 0n) ways = (ways * (trials - k + 1n)) / k;
    sum += ways * yes ** k * no ** (trials - k);
    return Number((sum * scale) / all) / 1e18;
  });
}
