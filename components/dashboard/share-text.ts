import { isEnough } from '../../lib/statistics/enough.ts';
import { percentText } from './percent-text.ts';

/** A share in per cent; null where there are too few to say. Never 100 % or 0 % by rounding: one that is missing shows. */
export function shareText(count: number, of: number): string | null {
  if (!isEnough(of)) return null;
  return percentText(count / of);
}
