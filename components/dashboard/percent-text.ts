const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

/** A rate between 0 and 1 in per cent. Never 100 % or 0 % by rounding: one that is missing shows. */
export const percentText = (rate: number): string =>
  percent.format(rate > 0 && rate < 1 ? Math.min(Math.max(rate, 0.01), 0.99) : rate);
