import { useState } from 'react';
import type { HistoryFault, RejectedHistoryRow } from '../../../lib/history/read-row.ts';
import { rejectedCsv } from '../../../lib/history/rejected-csv.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import { Pager } from '../../controls/pager.tsx';
import { saveFile } from '../../controls/save-file.ts';
import { lineName } from '../../table-file/line-name.ts';

const whyWords: Readonly<Record<HistoryFault, TextKey>> = {
  'no-ticket': 'history_why_no_ticket',
  'ticket-too-long': 'history_why_ticket_too_long',
  'no-date': 'history_why_no_date',
  'no-count': 'history_why_no_count',
  'no-time': 'history_why_no_time',
  'too-many-cells': 'import_why_too_many_cells',
  'broken-quotes': 'import_why_broken_quotes',
};

export const whyText = ({ why, detail, text: cell }: RejectedHistoryRow): string => text(whyWords[why], detail, cell);

const pageSize = 50;

interface RejectedHistoryProps {
  readonly rejected: readonly RejectedHistoryRow[];
  /** More than are listed, where there are very many. */
  readonly count: number;
}

/** Every row that was left out, with its line in the file and the reason. */
export function RejectedHistory({ rejected, count }: RejectedHistoryProps) {
  const [offset, setOffset] = useState(0);
  if (count === 0) return null;
  const save = (): void => {
    const rows = rejected.map((row) => [String(row.line), row.ticket, whyText(row)]);
    const header = [text('history_rejected_line'), text('history_use_ticket'), text('history_rejected_why')];
    saveFile(text('history_rejected_file'), 'text/csv;charset=utf-8', rejectedCsv(header, rows));
  };
  return (
    <details className="cl-history-rejected" open={count <= 20}>
      <summary>{text('history_rejected', count)}</summary>
      {count > rejected.length && <p>{text('history_rejected_first', rejected.length)}</p>}
      <ul className="cl-history-list">
        {rejected.slice(offset, offset + pageSize).map((row) => (
          <li key={row.line}>
            <span className="cl-soft">{lineName(row.line)}</span>
            {row.ticket !== '' && <span>{row.ticket}</span>}
            <span className="cl-history-grow">{whyText(row)}</span>
          </li>
        ))}
      </ul>
      <div className="cl-history-acts">
        <Pager
          label={text('history_rejected_pages')}
          before={text('history_rejected_back')}
          after={text('history_rejected_on')}
          offset={offset}
          total={rejected.length}
          size={pageSize}
          onTurn={setOffset}
        />
        <button type="button" className="cl-button" onClick={save}>
          {text('history_rejected_save')}
        </button>
      </div>
    </details>
  );
}
