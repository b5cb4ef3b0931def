import { useEffect } from 'react';
import { text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { PurposeSentence } from './purpose-sentence.tsx';
import { usePurpose } from './purpose-store.ts';
import { Reflections } from './reflections.tsx';
import { WeeklyQuestion } from './weekly-question.tsx';
import './purpose.css';

/** Why the company is in business, and which ticket of the week was about just that. */
export function PurposePage() {
  const { page, said, failure, load } = usePurpose();

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <>
      <div role="alert">{failure !== null && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      <StatusLine said={said} />
      {page === null && failure === null && <p className="cl-soft">{text('app_loading')}</p>}
      {page !== null && (
        <>
          <PurposeSentence purpose={page.purpose} />
          <section className="cl-purpose-section" aria-labelledby="weekly">
            <h2 id="weekly">{text('purpose_weekly')}</h2>
            <WeeklyQuestion page={page} own />
          </section>
          <Reflections reflections={page.reflections} />
        </>
      )}
    </>
  );
}
