import { text } from '../../lib/platform/text.ts';
import type { Quarter } from '../../lib/visits/day.ts';
import { type Glance, glanceAt } from '../../lib/visits/glance.ts';
import { firstDay, monthOfQuarter, shiftQuarter } from '../../lib/visits/quarter.ts';
import type { Visit } from '../../lib/visits/visit.ts';
import { useClientName } from './use-client-name.ts';
import { passedWords, quarterWords, trackSentence } from './visit-words.ts';
import { useVisits } from './visits-store.ts';

/** This quarter; in its first month also how the last one ended, and what it left. */
export function QuarterGlance({ visits }: { readonly visits: readonly Visit[] }) {
  const page = useVisits((state) => state.page);
  if (page === null) return null;
  const { quarter, today, settings } = page;
  const glance = (of: Quarter): Glance => glanceAt(visits, of, settings.agreed, today);
  const last = glance(shiftQuarter(quarter, -1));
  const next = glance(shiftQuarter(quarter, 1));
  const showLast = monthOfQuarter(quarter, today) === 1 && visits.some((visit) => visit.quarter === last.quarter);
  return (
    <>
      <GlanceSection glance={glance(quarter)} />
      {showLast && <GlanceSection glance={last} />}
      {(next.planned > 0 || next.carriedIn.length > 0) && today < firstDay(next.quarter) && (
        <p className="cl-soft cl-visits-next">
          {text('visits_next_quarter', quarterWords(next.quarter), next.planned, next.carriedIn.length)}
        </p>
      )}
    </>
  );
}

function GlanceSection({ glance }: { readonly glance: Glance }) {
  const { quarter, owed, agreed, planned, held, passed, track, carriedIn, carriedOut } = glance;
  const id = `glance-${quarter}`;
  return (
    <section className="cl-visits-section" aria-labelledby={id}>
      <h2 id={id}>{text('visits_glance', quarterWords(quarter))}</h2>
      <dl className="cl-visits-glance">
        <Count label={text('visits_agreed')} count={agreed} />
        {owed !== agreed && <Count label={text('visits_owed')} count={owed} />}
        <Count label={text('visits_planned')} count={planned} />
        <Count label={text('visits_count_held')} count={held} />
      </dl>
      <p className={`cl-visits-track cl-visits-track-${track}`}>{trackSentence(glance)}</p>
      {passed > 0 && <p>{passedWords(passed)}</p>}
      <Carried label={text('visits_carried_in')} visits={carriedIn} />
      <Carried label={text('visits_carried_out')} visits={carriedOut} />
    </section>
  );
}

function Count({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function Carried({ label, visits }: { readonly label: string; readonly visits: readonly Visit[] }) {
  const clientName = useClientName();
  if (visits.length === 0) return null;
  return (
    <div>
      <h3 className="cl-label">{label}</h3>
      <ul>
        {visits.map(({ id, clientId, carriedOver }) => (
          <li key={id}>
            {clientName(clientId)}
            {carriedOver?.note && <span className="cl-soft"> · {carriedOver.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
