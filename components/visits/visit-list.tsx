import type { Visit } from '../../lib/visits/visit.ts';
import { VisitItem } from './visit-item.tsx';

interface VisitListProps {
  readonly visits: readonly Visit[];
  /** What stands there when there are none. */
  readonly none?: string;
}

export function VisitList({ visits, none }: VisitListProps) {
  if (visits.length === 0) return none === undefined ? null : <p className="cl-soft">{none}</p>;
  return (
    <ul className="cl-visits-list">
      {visits.map((visit) => (
        <VisitItem key={visit.id} visit={visit} />
      ))}
    </ul>
  );
}
