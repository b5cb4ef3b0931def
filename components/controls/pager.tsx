import { text } from '../../lib/platform/text.ts';
import './pager.css';

interface PagerProps {
  /** What is paged through, for those who do not see it. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly offset: number;
  readonly total: number;
  /** How many stand on one page. */
  readonly size: number;
  readonly onTurn: (offset: number) => void;
}

export function Pager({ label, before, after, offset, total, size, onTurn }: PagerProps) {
  if (total === 0) return null;
  const last = Math.min(offset + size, total);
  return (
    <nav className="cl-pager" aria-label={label}>
      <span className="cl-soft" role="status">
        {text('dashboard_count', offset + 1, last, total)}
      </span>
      {total > size && (
        <>
          <Turn label={before} possible={offset > 0} onTurn={() => onTurn(Math.max(0, offset - size))} />
          <Turn label={after} possible={last < total} onTurn={() => onTurn(offset + size)} />
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
