import { useEffect, useId } from 'react';
import { text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportProgress } from './import-progress.tsx';
import { useImport } from './import-store.ts';
import { PastImports } from './past-imports.tsx';
import { RejectedRows } from './rejected-rows.tsx';

/** From a file of the desk's clients to clients here. Nothing is written before somebody has seen what would be. */
export function ImportPage() {
  const id = useId();
  const { file, result, said, failure, loadPast } = useImport();
  useEffect(() => {
    void loadPast();
    // Who comes back later begins anew; what was imported stands among the imports before.
    return () => useImport.getState().leave();
  }, [loadPast]);
  return (
    <>
      <p>
        <a href="#clients">{text('clients_back')}</a>
      </p>
      <section className="cl-clients-part" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{text('import_title')}</h2>
        <p className="cl-clients-prose">{text('import_what')}</p>
        <FileField />
        <div role="alert">{failure !== '' && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
        <StatusLine said={said} />
        {file !== null && result === null && (
          <>
            <ColumnMapping file={file} />
            <Check />
          </>
        )}
        {result !== null && <ImportOutcome result={result} />}
      </section>
      <PastImports />
    </>
  );
}

function FileField() {
  const id = useId();
  const { open, sent } = useImport();
  return (
    <div className="cl-field cl-clients-search">
      <label htmlFor={id}>{text('import_file')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        disabled={sent !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          // Emptied, or choosing the same file again after mending it would be no change.
          if (chosen !== undefined) void open(chosen);
          event.currentTarget.value = '';
        }}
      />
      <span id={`${id}-hint`} className="cl-soft cl-small">
        {text('import_file_hint')}
      </span>
    </div>
  );
}

/** What would be imported, and the button that does it. */
function Check() {
  const { file, checked, sent, run } = useImport();
  if (file === null) return null;
  const named = file.uses.includes('name');
  if (!named) return <p className="cl-notice cl-notice-caution">{text('import_no_name_column')}</p>;
  if (checked === null) return <p role="status">{text('import_reading')}</p>;
  const { clients, rejected } = checked;
  return (
    <>
      <p role="status">{text('import_ready', clients.length, rejected.length)}</p>
      {sent === null ? (
        <div>
          <button
            type="button"
            className="cl-button cl-button-primary"
            disabled={clients.length === 0}
            onClick={() => void run()}
          >
            {clients.length === 1 ? text('import_run_one') : text('import_run', clients.length)}
          </button>
        </div>
      ) : (
        <ImportProgress />
      )}
      <RejectedRows rejected={rejected} />
    </>
  );
}
