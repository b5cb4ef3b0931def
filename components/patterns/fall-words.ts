import type { Fall } from '../../lib/patterns/fall.ts';
import type { Counted } from '../../lib/patterns/rates.ts';
import { text } from '../../lib/platform/text.ts';

const number = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 1 });
const share = (value: number): string => value.toLocaleString(undefined, { style: 'percent', maximumFractionDigits: 0 });
const perWeek = ({ tickets, time }: Counted): string => number(time === 0 ? 0 : tickets / time);

/** How often before and since, and whether that is more than chance. */
export function fallWords({ before, after, change, verdict }: Fall): string[] {
  const counts = text(
    'fixes_counts',
    perWeek(before),
    before.tickets,
    number(before.time),
    perWeek(after),
    after.tickets,
    number(after.time),
  );
  if (change === null || verdict === 'too-few') return [counts, text('fixes_too_few')];
  const { ratio, least, most } = change;
  if (verdict === 'fell') return [counts, text('fixes_fell', share(ratio ?? 0), share(least), share(most ?? 0))];
  if (verdict === 'no-difference')
    return [counts, text('fixes_no_difference', share(least), most === null ? text('fixes_without_end') : share(most))];
  // Against none before there is no "times as often", only the lower end.
  return [
    counts,
    text('fixes_rose', number(ratio ?? least), number(least), most === null ? text('fixes_without_end') : number(most)),
  ];
}
