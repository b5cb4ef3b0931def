import { text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { lineName } from '../table-file/line-name.ts';
import { ImportProgress } from './import-progress.tsx';
import { type ImportResult, useImport } from './import-store.ts';
import { RejectedRows } from './rejected-rows.tsx';
import { UnsureRows } from './unsure-rows.tsx';

/** What became of the rows, what has still to be said about some of them, and the way back. */
export function ImportOutcome({ result }: { readonly result: ImportResult }) {
  const { id, checked, sent, undo } = useImport();
  const names = new Map((checked?.clients ?? []).map(({ line, name }) => [line, name]));
  const remarks = [
    ...result.partly.map(({ line, leftOut }) => ({ line, words: text('import_left_out', leftOut) })),
    ...result.gone.map(({ line }) => ({ line, words: text('import_gone') })),
  ];
  return (
    <>
      <StatusLine said={sent === null ? text('import_done', result.added, result.updated, result.unchanged) : ''} />
      <ImportProgress />
      {sent === null && (
        <>
          {result.unsure.length > 0 && <UnsureRows rows={result.unsure} names={names} />}
          {remarks.length > 0 && (
            <ul className="cl-clients-list">
              {remarks.map(({ line, words }) => (
                <li key={`${line} ${words}`}>
                  <span className="cl-soft">{lineName(line)}</span>
                  <span>{names.get(line)}</span>
                  <span>{words}</span>
                </li>
              ))}
            </ul>
          )}
          <RejectedRows rejected={checked?.rejected ?? []} />
          <div className="cl-clients-heading">
            <a className="cl-button" href="#clients">
              {text('import_to_clients')}
            </a>
            <button type="button" className="cl-button" onClick={() => void undo(id)}>
              {text('import_undo')}
            </button>
          </div>
        </>
      )}
    </>
  );
}
