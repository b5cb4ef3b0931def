import type { Closure } from '../../lib/outcomes/closure.ts';
import type { ClientNames } from '../../lib/outcomes/closure-columns.ts';
import { text } from '../../lib/platform/text.ts';
import { Pager } from '../controls/pager.tsx';
import { ClosureTable } from './closure-table.tsx';
import { pageSize, useDashboard } from './dashboard-store.ts';

interface ClosureListProps {
  readonly closures: readonly Closure[];
  readonly total: number;
  readonly names: ClientNames;
}

export function ClosureList({ closures, total, names }: ClosureListProps) {
  const { offset, turnTo } = useDashboard();
  return (
    <section aria-labelledby="closures" className="cl-dashboard-section">
      <div className="cl-dashboard-heading">
        <h2 id="closures">{text('dashboard_closures')}</h2>
        <Pager
          label={text('dashboard_pages')}
          before={text('dashboard_later')}
          after={text('dashboard_earlier')}
          offset={offset}
          total={total}
          size={pageSize}
          onTurn={turnTo}
        />
      </div>
      {total === 0 ? (
        <p className="cl-notice" role="status">
          {text('dashboard_none_match')}
        </p>
      ) : (
        <ClosureTable closures={closures} names={names} />
      )}
    </section>
  );
}
