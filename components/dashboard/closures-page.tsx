import { useEffect, useMemo } from 'react';
import { text } from '../../lib/platform/text.ts';
import { ExportSection } from '../exports/export-section.tsx';
import { WeeklyCard } from '../purpose/weekly-card.tsx';
import { ChangeSection } from './change-section.tsx';
import { ClientsSection } from './clients-section.tsx';
import { ClosureList } from './closure-list.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { useDashboard } from './dashboard-store.ts';
import { EmptyDashboard } from './empty-dashboard.tsx';
import { FiguresSection } from './figures-section.tsx';
import { isFiltered, toFilter } from './filter-fields.ts';
import { Filters } from './filters.tsx';
import { Mirror } from './mirror.tsx';

/** What the looks through the client's lens have found: outcomes, never counts of people. */
export function ClosuresPage() {
  const { fields, shown, failure, counting, load } = useDashboard();
  const filter = useMemo(() => toFilter(fields), [fields]);
  const names = useMemo(() => new Map(shown?.choices.clients.map(({ value, name }) => [value, name])), [shown?.choices]);

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
      <div role="status">
        {counting !== null && (
          <p className="cl-soft">{text('dashboard_counting', counting.done, counting.of ?? counting.done)}</p>
        )}
      </div>
      {shown === null && failure === null && counting === null && <p className="cl-soft">{text('app_loading')}</p>}
      {nothingYet && <EmptyDashboard />}
      {shown !== null && !nothingYet && (
        <>
          <Filters choices={shown.choices} />
          <FiguresSection figures={shown.figures} filter={filter} narrowed={fields.answer !== ''} />
          <ChangeSection weeks={shown.figures.weeks} />
          <ClientsSection clients={shown.figures.clients} names={names} />
          <CoverageSection figures={shown.figures} />
          <Mirror figures={shown.figures} filter={filter} />
          <ExportSection fields={fields} total={shown.total} choices={shown.choices} />
          <ClosureList closures={shown.closures} total={shown.total} names={names} />
        </>
      )}
    </>
  );
}
