import { memo, useDeferredValue, useEffect, useMemo } from 'react';
import { text } from '../../lib/platform/text.ts';
import { ExportSection } from '../exports/export-section.tsx';
import { WeeklyCard } from '../purpose/weekly-card.tsx';
import { ChangeSection } from './change-section.tsx';
import { ClientsSection } from './clients-section.tsx';
import { ClosureList } from './closure-list.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { type Shown, useDashboard } from './dashboard-store.ts';
import { EmptyDashboard } from './empty-dashboard.tsx';
import { FiguresSection } from './figures-section.tsx';
import { type FilterFields, isFiltered, toFilter } from './filter-fields.ts';
import { Filters } from './filters.tsx';
import { Mirror } from './mirror.tsx';

/** What the looks through the client's lens have found: outcomes, never counts of people. */
export function ClosuresPage() {
  const { fields, shown, early, failure, counting, load } = useDashboard();
  const filter = useMemo(() => toFilter(fields), [fields]);
  const figures = shown?.figures ?? early;
  // The figures come first: all the rest takes several times as long to draw, a bit at a time.
  const shownLater = useDeferredValue(shown, null);
  const fieldsLater = useDeferredValue(fields);

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
      {figures === null && failure === null && counting === null && <p className="cl-soft">{text('app_loading')}</p>}
      {nothingYet && <EmptyDashboard />}
      {figures !== null && !nothingYet && (
        <>
          <Filters choices={shown?.choices ?? noChoices} />
          <FiguresSection figures={figures} filter={filter} narrowed={fields.answer !== ''} />
          {shownLater !== null && <BelowFigures shown={shownLater} fields={fieldsLater} />}
        </>
      )}
    </>
  );
}

const noChoices: Shown['choices'] = { clients: [], desks: [] };

interface BelowFiguresProps {
  readonly shown: Shown;
  readonly fields: FilterFields;
}

const BelowFigures = memo(function BelowFigures({ shown, fields }: BelowFiguresProps) {
  const { figures, choices, closures, total } = shown;
  const filter = useMemo(() => toFilter(fields), [fields]);
  const names = useMemo(() => new Map(choices.clients.map(({ value, name }) => [value, name])), [choices]);
  return (
    <>
      <ChangeSection weeks={figures.weeks} />
      <ClientsSection clients={figures.clients} names={names} />
      <CoverageSection figures={figures} />
      <Mirror figures={figures} filter={filter} />
      <ExportSection fields={fields} total={total} choices={choices} />
      <ClosureList closures={closures} total={total} names={names} />
    </>
  );
});
