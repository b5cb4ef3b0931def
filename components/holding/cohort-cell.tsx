import type { CohortWindow } from '../../lib/holding/cohorts.ts';
import { text } from '../../lib/platform/text.ts';
import { countAndShare } from './share-words.ts';

/** What came back of one week's closes in one window. A week that is too young is grey, and says so in words. */
export function CohortCell({
  window: { cameBack, isMature, signal },
  closes,
}: {
  readonly window: CohortWindow;
  readonly closes: number;
}) {
  if (!isMature) return <td className="cl-held-young">{text('held_too_young')}</td>;
  return (
    <td>
      {countAndShare(cameBack, closes)}
      {signal !== null && (
        <span className="cl-held-signal">{text(signal === 'run' ? 'held_signal_run' : 'held_signal_beyond')}</span>
      )}
    </td>
  );
}
