import { text } from '../../lib/platform/text.ts';
import { usePatterns } from './patterns-store.ts';

/** What just happened, with the way back. */
export function SaidLine() {
  const { said, change } = usePatterns();
  const { undo } = said;
  return (
    <div className="cl-patterns-said">
      <div role="status">{said.text !== '' && <p className="cl-notice">{said.text}</p>}</div>
      {undo !== null && (
        <button type="button" className="cl-button" onClick={() => void change(undo, text('fixes_said_undone'), null)}>
          {text('fixes_undo')}
        </button>
      )}
    </div>
  );
}
