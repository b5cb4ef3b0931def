import { text } from '../../../lib/platform/text.ts';
import { type HistoryFile, useHistory } from './history-store.ts';

/** Which of the statuses in the file mean that a ticket is closed. */
export function StatusChoice({ chosen }: { readonly chosen: HistoryFile }) {
  const change = useHistory((state) => state.change);
  const { uses, closedStatuses } = chosen.reading;
  const column = uses.indexOf('status');
  if (column < 0) return null;
  const values = chosen.look.columns[column]?.values ?? null;
  if (values === null) return <p className="cl-notice cl-notice-caution">{text('history_too_many_statuses')}</p>;
  const toggle = (status: string, isClosed: boolean): void =>
    change({
      closedStatuses: isClosed ? [...closedStatuses, status] : closedStatuses.filter((each) => each !== status),
    });
  return (
    <fieldset className="cl-history-question">
      <legend>{text('history_closed_statuses')}</legend>
      <p className="cl-soft">{text('history_closed_statuses_why')}</p>
      <div className="cl-history-statuses">
        {values.map(({ text: status, count }) => (
          <label key={status} className="cl-history-choice">
            <input
              type="checkbox"
              checked={closedStatuses.includes(status)}
              onChange={(event) => toggle(status, event.target.checked)}
            />
            <span>
              {status} <span className="cl-soft">{count}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
