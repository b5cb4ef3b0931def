import type { HistoryRow } from '../../../lib/history/fold.ts';
import { createRowReading, isRejected } from '../../../lib/history/read-row.ts';
import { text } from '../../../lib/platform/text.ts';
import { wordsOfUse } from './history-mapping.tsx';
import { type HistoryFile, useHistory } from './history-store.ts';
import { whyText } from './rejected-history.tsx';

/** What is missing before anything can be imported; null: nothing. */
function missing({ reading: { uses, dayOrder }, isAsked }: HistoryFile): string | null {
  if (!uses.includes('ticket')) return text('history_no_ticket_column');
  if (!(['opened', 'resolved', 'closed', 'changed'] as const).some((use) => uses.includes(use))) return text('history_no_dates');
  if (uses.includes('changed') && !uses.includes('status')) return text('history_no_status_column');
  return isAsked && dayOrder === null ? text('history_say_date') : null;
}

/** The first rows as they would be read, and the button that imports them all. */
export function HistoryRun({ chosen }: { readonly chosen: HistoryFile }) {
  const { run, busy } = useHistory();
  const lacks = missing(chosen);
  if (lacks !== null) return <p className="cl-notice cl-notice-caution">{lacks}</p>;
  return (
    <>
      <Preview chosen={chosen} />
      <div>
        <button type="button" className="cl-button cl-button-primary" disabled={busy !== null} onClick={() => void run()}>
          {text('history_run', chosen.look.rows)}
        </button>
      </div>
    </>
  );
}

const columns = [
  'ticket',
  'subject',
  'client',
  'requester',
  'opened',
  'resolved',
  'closed',
  'status',
  'reopens',
  'changed',
] as const;

function Preview({ chosen }: { readonly chosen: HistoryFile }) {
  const { look, reading } = chosen;
  const read = createRowReading(look.headers, reading);
  const shown = columns.filter((use) => reading.uses.includes(use));
  const toMinute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: reading.zone });
  const moment = (at: number | null): string => (at === null ? '' : toMinute.format(at));
  const cellOf = (row: HistoryRow, use: (typeof columns)[number]): string => {
    if (use === 'status') return row.isClosed === null ? '' : text(row.isClosed ? 'history_is_closed' : 'history_is_open');
    if (use === 'reopens') return row.reopenCount === null ? '' : String(row.reopenCount);
    if (use === 'opened' || use === 'resolved' || use === 'closed' || use === 'changed') return moment(row[use]);
    return row[use] ?? '';
  };
  return (
    <div className="cl-history">
      <h3>{text('history_preview')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be scrolled by keyboard */}
      <section className="cl-history-scroll cl-history-read" tabIndex={0} aria-label={text('history_preview')}>
        <table className="cl-table">
          <thead>
            <tr>
              {shown.map((use) => (
                <th key={use} scope="col">
                  {text(wordsOfUse[use])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {look.preview.map((raw) => {
              const row = read(raw);
              return (
                <tr key={raw.line}>
                  {isRejected(row) ? (
                    <td colSpan={shown.length}>
                      {text('import_line', row.line)}: {whyText(row)}
                    </td>
                  ) : (
                    shown.map((use) => (
                      <td key={use}>
                        <div className="cl-history-cell">{cellOf(row, use)}</div>
                      </td>
                    ))
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
