import { useEffect } from 'react';
import { text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { usePurpose } from './purpose-store.ts';
import { WeeklyQuestion } from './weekly-question.tsx';
import './purpose.css';

/** The weekly question at the top of the dashboard, in the days in which it is asked; nothing at all otherwise. */
export function WeeklyCard() {
  const { page, said, failure, load } = usePurpose();

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <>
      <StatusLine said={said} />
      {page?.asked && (
        <section className="cl-weekly-card" aria-label={text('purpose_weekly')}>
          {page.purpose !== null && <p className="cl-purpose-text">{page.purpose.text}</p>}
          <WeeklyQuestion page={page} />
          {/* Without an answer from the background the rest of the page says so. */}
          <div role="alert">{failure !== null && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
        </section>
      )}
    </>
  );
}
