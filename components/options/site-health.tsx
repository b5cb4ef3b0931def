import { useEffect, useState } from 'react';
import { deskById } from '../../lib/desks/list.ts';
import { ticketFields } from '../../lib/desks/ticket.ts';
import type { Reading } from '../../lib/health/reading.ts';
import { askingSentence, fieldKeys, pathsNotSeen, readingSentences } from '../../lib/health/sentences.ts';
import type { SiteHealth as Health } from '../../lib/health/site-health.ts';
import type { SiteView } from '../../lib/messages/background-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { pathText, sentenceText } from './health-words.ts';

/** How well the site is read, and which ways to close were seen there. Counted in this browser only. */
export function SiteHealth({ site }: { readonly site: SiteView }) {
  const [health, setHealth] = useState<Health | string | null>(null);
  useEffect(() => {
    let current = true;
    const load = (): void =>
      void callBackground('site-health', { origin: site.origin })
        .catch(failureText)
        .then((loaded) => current && setHealth(loaded));
    load();
    window.addEventListener('focus', load);
    return () => {
      current = false;
      window.removeEventListener('focus', load);
    };
  }, [site]);

  return (
    <section className="cl-options-section" aria-labelledby="health">
      <h3 id="health">{text('site_health')}</h3>
      {health === null && <p className="cl-soft">{text('health_loading')}</p>}
      {typeof health === 'string' && <p className="cl-notice cl-notice-danger">{health}</p>}
      {health !== null && typeof health !== 'string' && <HealthFacts desk={site.desk} health={health} />}
    </section>
  );
}

function HealthFacts({ desk, health: { reading, paths } }: { readonly desk: string | null; readonly health: Health }) {
  const definition = desk === null ? undefined : deskById(desk);
  const notSeen = pathsNotSeen(definition?.closes ?? [], paths);
  return (
    <>
      <ul className="cl-health">
        {[...readingSentences(reading), askingSentence(paths)].map((sentence) => (
          <li key={sentenceText(sentence)}>{sentenceText(sentence)}</li>
        ))}
      </ul>
      {reading !== null && <FoundTable reading={reading} />}
      <h4>{text('health_paths')}</h4>
      {paths.seen.length === 0 ? (
        <p className="cl-soft">{text('health_no_paths')}</p>
      ) : (
        <ul className="cl-health">
          {paths.seen.map((path) => (
            <li key={path.path}>
              <strong>{path.path}</strong> <span className="cl-soft">{pathText(path)}</span>
            </li>
          ))}
        </ul>
      )}
      {notSeen.length > 0 && <p className="cl-soft">{text('health_not_seen', notSeen.join(', '))}</p>}
    </>
  );
}

function FoundTable({ reading }: { readonly reading: Reading }) {
  return (
    <table className="cl-table cl-options-narrow">
      <caption className="cl-visually-hidden">{text('health_fields')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('health_field')}</th>
          <th scope="col">{text('health_found')}</th>
          <th scope="col">{text('health_missed')}</th>
        </tr>
      </thead>
      <tbody>
        {ticketFields.map((field) => {
          const counts = reading.fields[field];
          if (counts === undefined) return null;
          return (
            <tr key={field}>
              <td>{text(fieldKeys[field])}</td>
              <td>{counts.found}</td>
              <td>{counts.missed}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
