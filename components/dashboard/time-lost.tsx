import type { LostTime } from '../../lib/outcomes/time-back.ts';
import { text } from '../../lib/platform/text.ts';

/** How long clients' people were held up, where somebody noted it: a range, with how many tickets it is about. */
export function TimeLost({ lost: { noted, of, hours } }: { readonly lost: LostTime }) {
  if (noted === 0) return null;
  const range = hours.most === null ? text('dashboard_hours_at_least', inWords(hours.least)) : between(hours.least, hours.most);
  return (
    <p>
      {text('dashboard_time_lost', range, noted, of)} <span className="cl-soft">{text('dashboard_time_lost_limits')}</span>
    </p>
  );
}

const between = (least: number, most: number): string => text('dashboard_hours_between', inWords(least), inWords(most));

const inWords = (hours: number): string => hours.toLocaleString(undefined, { maximumFractionDigits: 1 });
