import { text } from '../../lib/platform/text.ts';
import type { Difference } from '../../lib/statistics/paired-difference.ts';
import type { Interval } from '../../lib/statistics/wilson.ts';
import { whenUsed } from '../controls/when-used.ts';
import { shareText } from '../dashboard/share-text.ts';

/** "3 · 7 %": the count always, the share where there are enough to say. */
export const countAndShare = (count: number, of: number): string =>
  text('held_count_share', count, shareText(count, of) ?? text('dashboard_too_few'));

/** "3 of 40 · 8%", likewise. */
export const countOf = (count: number, of: number): string =>
  text('held_share_of', count, of, shareText(count, of) ?? text('dashboard_too_few'));

/** Outwards to whole per cents: an interval never looks narrower than it is. */
export const intervalWords = ({ low, high }: Interval): string =>
  text('held_interval', Math.floor(low * 100), Math.ceil(high * 100));

const points = whenUsed(() => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }));

/** A difference of two shares, in percentage points. */
export const excessWords = ({ difference, low, high }: Difference): string =>
  text('held_points', ...[difference, low, high].map((share) => points().format(share * 100)));
