import { useId } from 'react';
import { text } from '../../lib/platform/text.ts';
import { LongWork } from '../controls/long-work.tsx';
import { StatusLine } from '../controls/status-line.tsx';
import { useCountAnew } from './count-anew-store.ts';

/** Makes what figures are read from anew, out of the closures themselves. */
export function CountAnew() {
  const id = useId();
  const { progress, said, failure, run, stop } = useCountAnew();
  return (
    <section className="cl-records-part" aria-labelledby={id}>
      <h3 id={id}>{text('count_anew_title')}</h3>
      <p className="cl-records-prose">{text('count_anew_what')}</p>
      <div role="alert">{failure !== '' && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      {progress === null ? (
        <div>
          <button type="button" className="cl-button" onClick={() => void run()}>
            {text('count_anew_do')}
          </button>
        </div>
      ) : (
        <LongWork label={text('count_anew_counting')} progress={progress} onStop={stop} />
      )}
      <StatusLine said={said} />
    </section>
  );
}
