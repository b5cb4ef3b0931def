import type { CardLine } from '../../lib/clients/card.ts';
import { lineKinds } from '../../lib/clients/line-kinds.ts';
import type { Statement } from '../../lib/clients/statement.ts';

export interface SpokenLine {
  readonly line: CardLine;
  /** What time makes true of it now. */
  readonly now: readonly Statement[];
}

/** The lines that time makes urgent first, in the order of their urgency; then the others in the order in which a card is read. */
export function inOrder(lines: readonly CardLine[], statements: readonly Statement[]): readonly SpokenLine[] {
  const urgent = [...new Set(statements.map(({ lineId }) => lineId))];
  const rank = ({ id }: CardLine): number => (urgent.includes(id) ? urgent.indexOf(id) : urgent.length);
  return [...lines]
    .sort((a, b) => rank(a) - rank(b) || lineKinds.indexOf(a.kind) - lineKinds.indexOf(b.kind) || a.at - b.at)
    .map((line) => ({ line, now: statements.filter(({ lineId }) => lineId === line.id) }));
}
