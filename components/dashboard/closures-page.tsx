import { useEffect } from 'react';
import { text } from '../../lib/platform/text.ts';
import { ExportSection } from '../exports/export-section.tsx';
import { WeeklyCard } from '../purpose/weekly-card.tsx';
import { ClosureList } from './closure-list.tsx';
import { useDashboard } from './dashboard-store.ts';
import { EmptyDashboard } from './empty-dashboard.tsx';
import { FiguresSection } from './figures-section.tsx';
import { isFiltered } from './filter-fields.ts';
import { Filters } from './filters.tsx';

/** What the looks through the client's lens have found: outcomes, never counts of people. */
export function ClosuresPage() {
  const { fields, shown, failure, load } = useDashboard();

  useEffect(() => {
    void load();
    // Tickets are closed in other tabs: coming back to this one shows what happened meanwhile.
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void load();
    };
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, [load]);

  const nothingYet = shown !== null && shown.total === 0 && !isFiltered(fields);
  return (
    <>
      <WeeklyCard />
      <p className="cl-dashboard-purpose">{text('dashboard_purpose')}</p>
      <div role="alert">{failure !== null && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      {shown === null && failure === null && <p className="cl-soft">{text('app_loading')}</p>}
      {nothingYet && <EmptyDashboard />}
      {shown !== null && !nothingYet && (
        <>
          <Filters choices={shown.choices} />
          <FiguresSection figures={shown.figures} narrowed={fields.answer !== ''} />
          <ExportSection fields={fields} total={shown.total} choices={shown.choices} />
          <ClosureList closures={shown.closures} total={shown.total} choices={shown.choices} />
        </>
      )}
    </>
  );
}
