import { useEffect, useId } from 'react';
import { text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { HistoryMapping } from './history/history-mapping.tsx';
import { HistoryOutcome } from './history/history-outcome.tsx';
import { HistoryProgress } from './history/history-progress.tsx';
import { HistoryRun } from './history/history-run.tsx';
import { useHistory } from './history/history-store.ts';
import { PastHistory } from './history/past-history.tsx';
import './history/history.css';

/** Tickets from before Client Lens, from the desk's own export. */
export function HistorySection() {
  const { chosen, outcome, past, busy, said, failure, loadPast } = useHistory();
  useEffect(() => void loadPast(), [loadPast]);
  const isEmpty = past?.length === 0 && chosen === null && outcome === null && busy === null;
  return (
    <section className="cl-history" aria-labelledby="records-history">
      <h2 id="records-history">{text('records_history')}</h2>
      <p className="cl-history-prose">{text('history_what')}</p>
      {isEmpty && (
        <div className="cl-history-empty">
          <p>
            <strong>{text('history_empty')}</strong>
          </p>
          <p>{text('history_empty_what')}</p>
          <p className="cl-soft">{text('history_empty_columns')}</p>
        </div>
      )}
      <FileField />
      <div role="alert">{failure !== '' && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      <StatusLine said={said} />
      <HistoryProgress />
      {chosen !== null && (
        <>
          <HistoryMapping chosen={chosen} />
          <HistoryRun chosen={chosen} />
        </>
      )}
      {outcome !== null && <HistoryOutcome outcome={outcome} />}
      <PastHistory />
    </section>
  );
}

function FileField() {
  const id = useId();
  const { open, busy } = useHistory();
  return (
    <div className="cl-field cl-history-narrow">
      <label htmlFor={id}>{text('history_file')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/tab-separated-values"
        disabled={busy?.what === 'importing'}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void open(file);
          // Choosing the same file again after mending it would be no change.
          event.currentTarget.value = '';
        }}
      />
      <span id={`${id}-hint`} className="cl-soft cl-small">
        {text('history_file_hint')}
      </span>
    </div>
  );
}
