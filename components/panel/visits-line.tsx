import { text } from '../../lib/platform/text.ts';
import type { LastAndNext, VisitDay } from '../../lib/visits/last-and-next.ts';
import { dayWords } from '../controls/day-words.ts';

/** The end of a card: when somebody talked with them about their business, and when somebody will. */
export function VisitsLine({ visits: { last, next } }: { readonly visits: LastAndNext }) {
  const said = [last && text('visit_line_last', inWords(last)), next && text('visit_line_next', inWords(next))].filter(Boolean);
  if (said.length === 0) return null;
  return <p className="cl-soft cl-small">{said.join(' · ')}</p>;
}

const inWords = ({ day, manager }: VisitDay): string => [dayWords(day), manager].filter(Boolean).join(', ');
