import type { HeldUp } from '../../lib/outcomes/closure.ts';
import { type HeldUpBucket, heldUpBuckets } from '../../lib/outcomes/words.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';

const words: Readonly<Record<HeldUpBucket, TextKey>> = {
  'quarter-hour': 'held_up_quarter_hour',
  hour: 'held_up_hour',
  'half-day': 'held_up_half_day',
  day: 'held_up_day',
  days: 'held_up_days',
};

interface HeldUpFieldProps {
  readonly heldUp: HeldUp | null;
  readonly onChange: (heldUp: HeldUp | null) => void;
}

/** How long the client's people were held up: one tap, for those who know it. A second tap takes it back. */
export function HeldUpField({ heldUp, onChange }: HeldUpFieldProps) {
  return (
    <fieldset>
      <legend className="cl-label">{text('held_up_question')}</legend>
      <div className="cl-chips">
        {heldUpBuckets.map((bucket) => (
          <button
            key={bucket}
            type="button"
            className="cl-chip"
            aria-pressed={heldUp?.bucket === bucket}
            onClick={() => onChange(heldUp?.bucket === bucket ? null : { bucket, isOver: heldUp?.isOver ?? true })}
          >
            {text(words[bucket])}
          </button>
        ))}
        {heldUp && (
          <button
            type="button"
            className="cl-chip"
            aria-pressed={!heldUp.isOver}
            onClick={() => onChange({ ...heldUp, isOver: !heldUp.isOver })}
          >
            {text('held_up_going_on')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
