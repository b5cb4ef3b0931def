import { text } from '../../lib/platform/text.ts';
import { pageSize, useDashboard } from './dashboard-store.ts';

export function Pager({ total }: { readonly total: number }) {
  const { offset, turnTo } = useDashboard();
  if (total === 0) return null;
  const last = Math.min(offset + pageSize, total);
  return (
    <nav className="cl-dashboard-pager" aria-label={text('dashboard_pages')}>
      <span className="cl-soft" role="status">
        {text('dashboard_count', offset + 1, last, total)}
      </span>
      {total > pageSize && (
        <>
          <Turn label={text('dashboard_later')} possible={offset > 0} onTurn={() => turnTo(offset - pageSize)} />
          <Turn label={text('dashboard_earlier')} possible={last < total} onTurn={() => turnTo(offset + pageSize)} />
        </>
      )}
    </nav>
  );
}

interface TurnProps {
  readonly label: string;
  readonly possible: boolean;
  readonly onTurn: () => void;
}

/** Stays focusable at the first and last page: a disabled button would drop the keyboard's place. */
function Turn({ label, possible, onTurn }: TurnProps) {
  return (
    <button
      type="button"
      className="cl-button"
      aria-disabled={!possible}
      onClick={() => {
        if (possible) onTurn();
      }}
    >
      {label}
    </button>
  );
}
