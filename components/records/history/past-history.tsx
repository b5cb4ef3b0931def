import { useId } from 'react';
import type { HistoryImport } from '../../../lib/history/ticket-life.ts';
import { text } from '../../../lib/platform/text.ts';
import { minuteWords, momentWords } from '../../controls/day-words.ts';
import { useHistory } from './history-store.ts';

/** What was imported before, each with the way back. */
export function PastHistory() {
  const id = useId();
  const { past, busy, undo } = useHistory();
  if (past === null || past.length === 0) return null;
  return (
    <section className="cl-history" aria-labelledby={id}>
      <h3 id={id}>{text('import_past')}</h3>
      <ul className="cl-history-list">
        {past.map((made) => (
          <li key={made.id}>
            <time className="cl-soft" dateTime={new Date(made.at).toISOString()}>
              {minuteWords(made.at)}
            </time>
            <span className="cl-history-grow">
              {made.file} <span className="cl-soft">{wordsOf(made)}</span>
            </span>
            <button
              type="button"
              className="cl-link"
              disabled={busy !== null}
              aria-label={text('import_undo_of', made.file)}
              onClick={() => void undo(made)}
            >
              {text('clients_undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ tickets, closes, reopens, rejected, from, to }: HistoryImport): string {
  const counts = [tickets, closes, reopens, rejected];
  if (from === null || to === null) return text('history_past', ...counts);
  return text('history_past_between', ...counts, momentWords(from), momentWords(to));
}
