import { isEnough } from '../../lib/statistics/enough.ts';

/** A share in per cent; null where there are too few to say. Never 100 % or 0 % by rounding: one that is missing shows. */
export function shareText(count: number, of: number): string | null {
  if (!isEnough(of)) return null;
  const share = count / of;
  const honest = share > 0 && share < 1 ? Math.min(Math.max(share, 0.01), 0.99) : share;
  return new Intl.NumberFormat(undefined, { style: 'percent' }).format(honest);
}
