import type { RepeatContact as Repeat } from '../../lib/holding/repeat-contact.ts';
import { text } from '../../lib/platform/text.ts';
import { isEnough } from '../../lib/statistics/enough.ts';
import { countOf, excessWords } from './share-words.ts';

/** The same person back with the same issue, above how often they would be anyway. */
export function RepeatContact({ repeat, name }: { readonly repeat: Repeat; readonly name: 'live' | 'historic' }) {
  const { of, soon, background, excess, young, unknown } = repeat;
  const id = `held-repeat-${name}`;
  return (
    <section aria-labelledby={id} className="cl-dashboard-section">
      <h3 id={id}>{text('held_repeat')}</h3>
      <p className="cl-soft cl-holding-text">{text(name === 'live' ? 'held_repeat_note' : 'held_repeat_note_historic')}</p>
      {of > 0 && (
        <table className="cl-table cl-held-table cl-held-narrow" aria-labelledby={id}>
          <tbody>
            <tr>
              <th scope="row">{text('held_repeat_soon')}</th>
              <td>{countOf(soon, of)}</td>
            </tr>
            <tr>
              <th scope="row">{text('held_repeat_background')}</th>
              <td>{countOf(background, of)}</td>
            </tr>
            <tr>
              <th scope="row">{text('held_repeat_excess')}</th>
              <td>{excess !== null && isEnough(of) ? excessWords(excess) : text('dashboard_too_few')}</td>
            </tr>
          </tbody>
        </table>
      )}
      <p className="cl-soft cl-holding-text">{text('held_repeat_left_out', young, unknown)}</p>
    </section>
  );
}
