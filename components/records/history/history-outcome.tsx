import type { HistoryOutcome as Outcome } from '../../../lib/messages/history-calls.ts';
import { numberText, text } from '../../../lib/platform/text.ts';
import { StatusLine } from '../../controls/status-line.tsx';
import { useHistory } from './history-store.ts';
import { RejectedHistory } from './rejected-history.tsx';

/** What came in, what did not, and the way back. */
export function HistoryOutcome({ outcome }: { readonly outcome: Outcome & { readonly name: string } }) {
  const undo = useHistory((state) => state.undo);
  const { imported, rejected, rejectedCount, alreadyHere, flagged, name } = outcome;
  const said =
    imported === null ? text(alreadyHere > 0 ? 'history_all_here' : 'history_none_read', name) : text('history_done', name);
  return (
    <div className="cl-history">
      <StatusLine said={said} danger={imported === null && alreadyHere === 0} />
      {imported !== null && (
        <>
          <dl className="cl-history-counts">
            <Count name={text('history_count_rows')} count={imported.rows} />
            <Count name={text('history_count_tickets')} count={imported.tickets} />
            <Count name={text('history_count_closes')} count={imported.closes} />
            <Count name={text('history_count_reopens')} count={imported.reopens} />
            <Count name={text('history_count_flagged')} count={flagged} />
            <Count name={text('history_count_rejected')} count={rejectedCount} />
            {alreadyHere > 0 && <Count name={text('history_count_here')} count={alreadyHere} />}
          </dl>
          <p className="cl-history-prose cl-soft">{text('history_meaning')}</p>
          {alreadyHere > 0 && <p className="cl-history-prose">{text('history_here_why')}</p>}
          <div>
            <button type="button" className="cl-button" onClick={() => void undo(imported)}>
              {text('import_undo')}
            </button>
          </div>
        </>
      )}
      <RejectedHistory rejected={rejected} count={rejectedCount} />
    </div>
  );
}

const Count = ({ name, count }: { readonly name: string; readonly count: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{numberText(count)}</dd>
  </div>
);
