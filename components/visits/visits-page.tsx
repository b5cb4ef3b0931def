import { useEffect } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { isOf, isOpen } from '../../lib/visits/visit.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { CalendarButton } from './calendar-button.tsx';
import { PlanVisit } from './plan-visit.tsx';
import { QuarterGlance } from './quarter-glance.tsx';
import { Suggestions } from './suggestions.tsx';
import { VisitList } from './visit-list.tsx';
import { VisitSettings } from './visit-settings.tsx';
import './visits.css';
import { useVisits } from './visits-store.ts';

/** Conversations with clients about their business: whom to visit, what is planned, what came of it. */
export function VisitsPage() {
  const { page, said, failure, load } = useVisits();

  useEffect(() => {
    void load();
    // Whoever looks at this page has been reminded; that the number cannot be taken away is no reason to show an error.
    callBackground('reminders-seen', {}).catch(() => undefined);
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void load();
    };
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, [load]);

  return (
    <>
      <div className="cl-visits-lead">
        <p className="cl-visits-motto">{text('visits_not_about_us')}</p>
        <p>{text('visits_what')}</p>
      </div>
      <div role="alert">{failure !== null && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      <StatusLine said={said} />
      {page === null && failure === null && <p className="cl-soft">{text('app_loading')}</p>}
      {page !== null && <Loaded />}
    </>
  );
}

function Loaded() {
  const page = useVisits((state) => state.page);
  if (page === null) return null;
  const mine = page.visits.filter(isOf(page.you));
  const others = page.visits.filter((visit) => !isOf(page.you)(visit) && !visit.cancelled);
  const open = mine.filter(isOpen);
  const dated = open.filter(({ planned }) => planned !== null);
  const held = mine
    .filter((visit) => visit.held !== null)
    .toSorted((one, other) => ((one.held ?? '') < (other.held ?? '') ? 1 : -1));
  return (
    <>
      <QuarterGlance visits={mine} />
      <section className="cl-visits-section" aria-labelledby="visits-open">
        <h2 id="visits-open">{text('visits_open')}</h2>
        <VisitList visits={open} none={text('visits_open_none')} />
        {dated.length > 1 && (
          <div>
            <CalendarButton visits={dated} label={text('visits_calendar_all')} />
          </div>
        )}
        <PlanVisit />
      </section>
      <Suggestions />
      {held.length > 0 && (
        <section className="cl-visits-section" aria-labelledby="visits-held">
          <h2 id="visits-held">{text('visits_held')}</h2>
          <VisitList visits={held} />
        </section>
      )}
      {others.length > 0 && (
        <section className="cl-visits-section" aria-labelledby="visits-others">
          <h2 id="visits-others">{text('visits_others')}</h2>
          <VisitList visits={others} />
        </section>
      )}
      <VisitSettings settings={page.settings} mayNotify={page.mayNotify} />
    </>
  );
}
