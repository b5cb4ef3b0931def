import type { HistoryRow } from '../../../lib/history/fold.ts';
import { type HistoryUse, historyUses } from '../../../lib/history/presets.ts';
import { createRowReading, isRejected } from '../../../lib/history/read-row.ts';
import { text } from '../../../lib/platform/text.ts';
import { lineName } from '../../table-file/line-name.ts';
import { ScrollTable } from '../../table-file/scroll-table.tsx';
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

/** Each has a field of the same name; the step of a change is only there to put rows in order. */
type ShownUse = Exclude<HistoryUse, 'step'>;

const isShown = (use: HistoryUse): use is ShownUse => use !== 'step';

function Preview({ chosen }: { readonly chosen: HistoryFile }) {
  const { look, reading } = chosen;
  const read = createRowReading(look.headers, reading);
  const shown = historyUses.filter(isShown).filter((use) => reading.uses.includes(use));
  const toMinute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: reading.zone });
  const moment = (at: number | null): string => (at === null ? '' : toMinute.format(at));
  const cellOf = (row: HistoryRow, use: ShownUse): string => {
    if (use === 'status') return row.isClosed === null ? '' : text(row.isClosed ? 'history_is_closed' : 'history_is_open');
    if (use === 'reopens') return row.reopenCount === null ? '' : String(row.reopenCount);
    if (use === 'opened' || use === 'resolved' || use === 'closed' || use === 'changed') return moment(row[use]);
    return row[use] ?? '';
  };
  return (
    <div className="cl-history">
      <h3>{text('history_preview')}</h3>
      <ScrollTable name={text('history_preview')} narrow>
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
                    {lineName(row.line)}: {whyText(row)}
                  </td>
                ) : (
                  shown.map((use) => (
                    <td key={use}>
                      <div className="cl-scroll-table-cell">{cellOf(row, use)}</div>
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
    </div>
  );
}
