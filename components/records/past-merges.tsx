import { useId } from 'react';
import type { ClosureImportView } from '../../lib/messages/merging-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { minuteWords } from '../controls/day-words.ts';
import { useMerging } from './merging-store.ts';

/** What was merged before, each with the way back. */
export function PastMerges() {
  const id = useId();
  const past = useMerging((state) => state.past);
  if (past.length === 0) return null;
  return (
    <section className="cl-records-part" aria-labelledby={id}>
      <h3 id={id}>{text('merging_past')}</h3>
      <ul className="cl-records-list">
        {past.map((made) => (
          <PastMerge key={made.id} made={made} />
        ))}
      </ul>
    </section>
  );
}

function PastMerge({ made }: { readonly made: ClosureImportView }) {
  const { busy, undo } = useMerging();
  const { at, file, source, added, same, keptOurs, keptTheirs, rejected } = made;
  const name = source === '' ? file : text('merging_from', source, file);
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        <time className="cl-soft" dateTime={new Date(at).toISOString()}>
          {minuteWords(at)}
        </time>
        <p className="cl-soft">{text('merging_past_one', added, same, keptOurs + keptTheirs, keptTheirs, rejected)}</p>
      </div>
      <button
        type="button"
        className="cl-button"
        disabled={busy !== null}
        aria-label={text('merging_undo_of', name)}
        onClick={() => void undo(made.id)}
      >
        {text('merging_undo')}
      </button>
    </li>
  );
}
