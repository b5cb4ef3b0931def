import { useEffect } from 'react';
import type { HoldingPart } from '../../lib/holding/holding-figures.ts';
import { text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { Calibration } from './calibration.tsx';
import { Cohorts } from './cohorts.tsx';
import { useHolding } from './holding-store.ts';
import { RepeatContact } from './repeat-contact.tsx';
import { WaitingCloses } from './waiting-closes.tsx';
import './holding.css';

/** Whether what was closed stayed closed. */
export function HoldingPage() {
  const { figures, waiting, said, counting, failure, load } = useHolding();
  useEffect(() => {
    void load();
  }, [load]);
  const hasAny = figures !== null && figures.live.closes + figures.historic.closes > 0;
  return (
    <div className="cl-holding">
      <div className="cl-holding-head">
        <h2>{text('held_title')}</h2>
        <p className="cl-holding-text">{text('held_intro')}</p>
        <div role="alert">{failure !== null && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
        <StatusLine said={said} />
      </div>
      {figures === null && failure === null && (
        <p className="cl-soft">
          {counting === null ? text('app_loading') : text('dashboard_counting', counting.done, counting.of ?? counting.done)}
        </p>
      )}
      {figures !== null && !hasAny && <Empty />}
      {waiting.length > 0 && <WaitingCloses closes={waiting} />}
      {figures !== null && figures.live.closes > 0 && (
        <>
          <Part part={figures.live} name="live" />
          <Calibration rows={figures.calibration} />
        </>
      )}
      {figures !== null && figures.historic.closes > 0 && <Part part={figures.historic} name="historic" />}
    </div>
  );
}

/** Closes that somebody was there for, and those of a desk's own past, stand apart. */
function Part({ part, name }: { readonly part: HoldingPart; readonly name: 'live' | 'historic' }) {
  return (
    <>
      {name === 'historic' && (
        <div className="cl-holding-head cl-holding-historic">
          <h2>{text('held_historic')}</h2>
          <p className="cl-holding-text">{text('held_historic_note')}</p>
        </div>
      )}
      <Cohorts part={part} name={name} />
      <RepeatContact repeat={part.repeat} name={name} />
    </>
  );
}

const Empty = () => (
  <section className="cl-dashboard-empty" aria-labelledby="held-empty">
    <h3 id="held-empty">{text('held_empty')}</h3>
    <p>{text('held_empty_what')}</p>
    <p>
      <a href="#records">{text('held_empty_do')}</a>
    </p>
  </section>
);
