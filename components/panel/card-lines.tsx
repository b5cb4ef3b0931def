import type { CardLine } from '../../lib/clients/card.ts';
import { lineKinds } from '../../lib/clients/line-kinds.ts';
import { text } from '../../lib/platform/text.ts';
import { lineKindWords } from './line-words.ts';

/** The client card as it is read at the gate: its lines in their order, nothing to press. */
export function CardLines({ lines }: { readonly lines: readonly CardLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="cl-card" aria-label={text('panel_card')}>
      {inOrder(lines).map((line) => (
        <p key={line.id} className="cl-card-line">
          <span className="cl-label">{text(lineKindWords[line.kind].name)}</span>
          <span>{line.text}</span>
          <span className="cl-soft cl-small">{lineOrigin(line)}</span>
        </p>
      ))}
    </section>
  );
}

/** Who said so, and when: an old line must not look as fresh as a new one. */
export const lineOrigin = ({ author, at }: CardLine): string =>
  [author, new Date(at).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' })]
    .filter(Boolean)
    .join(' · ');

export const inOrder = (lines: readonly CardLine[]): CardLine[] =>
  [...lines].sort((a, b) => lineKinds.indexOf(a.kind) - lineKinds.indexOf(b.kind) || a.at - b.at);
