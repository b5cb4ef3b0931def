import type { Closure } from '../../lib/outcomes/closure.ts';
import type { ClientNames } from '../../lib/outcomes/closure-columns.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { ClosureRow } from './closure-row.tsx';
import './closure-table.css';

const columns: readonly TextKey[] = [
  'dashboard_column_when',
  'dashboard_client',
  'dashboard_column_ticket',
  'dashboard_column_outcome',
  'dashboard_answer',
  'dashboard_desk',
  'dashboard_column_sensor',
  'dashboard_column_seconds',
];

interface ClosureTableProps {
  readonly closures: readonly Closure[];
  readonly names: ClientNames;
}

export function ClosureTable({ closures, names }: ClosureTableProps) {
  return (
    <table className="cl-table cl-closures">
      <caption className="cl-visually-hidden">{text('dashboard_closures')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {text(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {closures.map((closure) => (
          <ClosureRow key={closure.id} closure={closure} names={names} />
        ))}
      </tbody>
    </table>
  );
}
