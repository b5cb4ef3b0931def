import { freshnessOf } from '../../lib/clients/freshness.ts';
import { text } from '../../lib/platform/text.ts';
import type { SpokenLine } from './line-order.ts';
import { dayOf } from './line-origin.ts';
import { lineKindWords } from './line-words.ts';

interface LineBodyProps extends SpokenLine {
  /** Its versions stand below it, all alike. */
  readonly isDisputed?: boolean;
}

/** What a line says, as it is read: what time makes of it, what it is about, its text, and that it has faded. */
export function LineBody({ line, now, isDisputed = false }: LineBodyProps) {
  const freshness = freshnessOf(line, Date.now());
  return (
    <>
      {now.map(({ key, words }) => (
        <strong key={key} className="cl-now">
          {text(key, ...words)}
        </strong>
      ))}
      <span className="cl-label">{text(lineKindWords[line.kind].name)}</span>
      {!isDisputed && <span className={freshness === 'fresh' ? undefined : `cl-line-${freshness}`}>{line.text}</span>}
      {!isDisputed && freshness !== 'fresh' && (
        <span className="cl-small cl-faded">
          <span aria-hidden="true">{freshness === 'old' ? '○' : '◐'}</span>
          {text(freshness === 'old' ? 'line_old' : 'line_fading', dayOf(line.stillTrueAt))}
        </span>
      )}
    </>
  );
}
