import { useId } from 'react';
import { text } from '../../../lib/platform/text.ts';
import { useHistory } from './history-store.ts';

export function HistoryProgress() {
  const id = useId();
  const busy = useHistory((state) => state.busy);
  if (busy === null) return null;
  const { done, of } = busy.progress;
  const isRead = of !== null && done >= of;
  const share = Math.floor((100 * done) / Math.max(of ?? done, 1));
  const words = busy.what === 'looking' ? text('history_looking', share) : text('history_importing', share);
  return (
    <div className="cl-history-progress">
      <div className="cl-field">
        <label htmlFor={id}>{isRead && busy.what === 'importing' ? text('history_writing') : words}</label>
        {isRead ? <progress id={id} /> : <progress id={id} max={100} value={share} />}
      </div>
      <button type="button" className="cl-button" onClick={busy.cancel}>
        {text('history_cancel')}
      </button>
    </div>
  );
}
