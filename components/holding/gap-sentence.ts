import { heldForDays } from '../../lib/holding/calibration.ts';
import type { Gaps } from '../../lib/holding/gaps.ts';
import { text } from '../../lib/platform/text.ts';
import { whenUsed } from '../controls/when-used.ts';

const whole = whenUsed(() => new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 }));

/** How many closes lie between two that came back: what is left to say where a week has none or one. */
export function gapSentence({ of, events, centre, high, since }: Gaps): string {
  if (of === 0) return text('held_gaps_none');
  if (centre === null || high === null) return text('held_gaps_few', events, of, heldForDays);
  const sentence = text('held_gaps', whole().format(centre), whole().format(Math.floor(high)), since, heldForDays);
  return since > high ? `${sentence} ${text('held_gaps_signal')}` : sentence;
}
