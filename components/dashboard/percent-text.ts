const percents = [0, 1, 2].map(
  (digits) =>
    new Intl.NumberFormat(undefined, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** A rate between 0 and 1 in per cent. Never 100 % or 0 % by rounding: one that is missing shows. */
export function percentText(rate: number, digits = 0): string {
  const least = 10 ** -(digits + 2);
  const honest = rate > 0 && rate < 1 ? Math.min(Math.max(rate, least), 1 - least) : rate;
  return (percents[digits] as Intl.NumberFormat).format(honest);
}

/** Both ends, as exactly as it takes to tell them apart: among a million, 90.9 % and 91.1 %. */
export function percentEnds({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): readonly [low: string, high: string] {
  const ends = percents.map((_, digits) => [percentText(low, digits), percentText(high, digits)] as const);
  const apart = ends.find(([one, other]) => one !== other);
  return apart ?? (low === high ? (ends[0] as readonly [string, string]) : (ends.at(-1) as readonly [string, string]));
}
