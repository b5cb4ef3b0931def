import type { CardLine } from '../../lib/clients/card.ts';
import type { Statement } from '../../lib/clients/statement.ts';
import { text } from '../../lib/platform/text.ts';
import './card.css';
import { LineBody } from './line-body.tsx';
import { inOrder } from './line-order.ts';
import { lineOrigin, originOf } from './line-origin.ts';

interface CardLinesProps {
  readonly lines: readonly CardLine[];
  readonly now: readonly Statement[];
}

/** The client card as it is read at the gate: its lines in their order, nothing to press. */
export function CardLines({ lines, now: statements }: CardLinesProps) {
  if (lines.length === 0) return null;
  return (
    <section className="cl-card" aria-label={text('panel_card')}>
      {inOrder(lines, statements).map(({ line, now }) => (
        <p key={line.id} className="cl-card-line">
          <LineBody line={line} now={now} />
          <span className="cl-soft cl-small">{lineOrigin(line)}</span>
          {line.rivals?.map((rival) => (
            <span key={rival.save} className="cl-rival">
              {text('line_other_version', rival.text)} <span className="cl-soft cl-small">{originOf(rival)}</span>
            </span>
          ))}
        </p>
      ))}
    </section>
  );
}
