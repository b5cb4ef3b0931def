import type { Said } from '../../lib/holding/acts.ts';
import { type CalibrationRow, heldForDays } from '../../lib/holding/calibration.ts';
import { numberText, type TextKey, text } from '../../lib/platform/text.ts';
import { isEnough } from '../../lib/statistics/enough.ts';
import { evidenceWords } from '../dashboard/closure-words.ts';
import { shareText } from '../dashboard/share-text.ts';
import { intervalWords } from './share-words.ts';

const saidWords: Readonly<Record<Said, TextKey>> = {
  ...evidenceWords,
  'closed-without-it': 'answer_closed_without_it',
  unasked: 'answer_unasked',
};

/** How well what was said at the close foretold whether it held. */
export function Calibration({ rows }: { readonly rows: readonly CalibrationRow[] }) {
  return (
    <section aria-labelledby="held-calibration" className="cl-dashboard-section">
      <h3 id="held-calibration">{text('held_calibration')}</h3>
      <p className="cl-soft cl-holding-text">{text('held_calibration_note', heldForDays)}</p>
      <table className="cl-table cl-held-table" aria-labelledby="held-calibration">
        <thead>
          <tr>
            <th scope="col">{text('held_said')}</th>
            <th scope="col">{text('held_known')}</th>
            <th scope="col">{text('held_held')}</th>
            <th scope="col">{text('held_came_back')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.said}>
              <th scope="row">{text(saidWords[row.said])}</th>
              <td>{text('held_known_of', row.known, row.closes)}</td>
              <td>
                {heldWords(row)}
                <span className="cl-soft cl-small cl-held-how">{text('held_how', row.saidHeld, row.nothingSeen)}</span>
              </td>
              <td>{numberText(row.cameBack)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function heldWords({ known, saidHeld, nothingSeen, interval }: CalibrationRow): string {
  const held = saidHeld + nothingSeen;
  if (!isEnough(known)) return text('held_count_share', held, text('dashboard_too_few'));
  return [text('held_count_share', held, shareText(held, known) ?? ''), intervalWords(interval)].join(' · ');
}
