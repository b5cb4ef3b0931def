import { useId } from 'react';
import { text } from '../../lib/platform/text.ts';
import { minuteWords } from '../controls/day-words.ts';
import { useImport } from './import-store.ts';

/** What was imported before, each with the way back. */
export function PastImports() {
  const id = useId();
  const { past, sent, undo } = useImport();
  if (past.length === 0) return null;
  return (
    <section className="cl-clients-part" aria-labelledby={id}>
      <h3 id={id}>{text('import_past')}</h3>
      <ul className="cl-clients-list">
        {past.map(({ id: importId, at, file, added, updated }) => (
          <li key={importId}>
            <time className="cl-soft" dateTime={new Date(at).toISOString()}>
              {minuteWords(at)}
            </time>
            <span className="cl-clients-grow">{text('import_past_one', file, added, updated)}</span>
            <span className="cl-clients-acts">
              <button
                type="button"
                className="cl-link"
                disabled={sent !== null}
                aria-label={text('import_undo_of', file)}
                onClick={() => void undo(importId)}
              >
                {text('clients_undo')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
