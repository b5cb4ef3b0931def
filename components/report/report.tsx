import type { Figures } from '../../lib/figures/figures.ts';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import type { LostTime } from '../../lib/outcomes/time-back.ts';
import { text } from '../../lib/platform/text.ts';
import { momentWords } from '../controls/day-words.ts';
import { deskName } from '../controls/desk-name.ts';
import type { FilterFields } from '../dashboard/filter-fields.ts';
import { hoursWords } from '../dashboard/time-words.ts';
import { readMeanings } from './meanings.ts';
import { periodWords } from './period-words.ts';
import { ReportRates } from './report-rates.tsx';
import { ReportTables } from './report-tables.tsx';

interface ReportProps {
  readonly figures: Figures;
  readonly fields: FilterFields;
  readonly choices: RecordsAnswers['filter-choices'];
}

/** One page of outcomes: no names of people, no ranking. */
export function Report({ figures, fields, choices }: ReportProps) {
  const { summary } = figures;
  const client = choices.clients.find(({ value }) => value === fields.client)?.name ?? fields.client;
  return (
    <article className="cl-report" aria-labelledby="report">
      <header>
        <h2 id="report">{text('report_heading')}</h2>
        <dl className="cl-report-about">
          <About term={text('report_period')} meaning={periodWords(fields)} />
          {client !== '' && <About term={text('dashboard_client')} meaning={client} />}
          {fields.desk !== '' && <About term={text('dashboard_desk')} meaning={deskName(fields.desk)} />}
          <About term={text('report_observed')} meaning={String(summary.observed)} />
          <About term={text('report_answers')} meaning={String(summary.asked + summary.notYet)} />
          <About term={text('report_made')} meaning={momentWords(Date.now())} />
        </dl>
      </header>
      <ReportRates summary={summary} />
      <ReportTables figures={figures} />
      <p>{timeLost(summary.lost)}</p>
      <section aria-labelledby="report-meanings" className="cl-report-meanings">
        <h3 id="report-meanings">{text('report_meanings')}</h3>
        <dl>
          {readMeanings().map(([term, meaning]) => (
            <About key={term} term={term} meaning={meaning} />
          ))}
        </dl>
      </section>
      <footer className="cl-soft">{text('report_foot')}</footer>
    </article>
  );
}

function timeLost({ noted, of, hours }: LostTime): string {
  if (noted === 0) return text('report_no_time_lost', of);
  const { key, fill } = hoursWords(hours);
  return text('dashboard_time_lost', text(key, ...fill), noted, of);
}

const About = ({ term, meaning }: { readonly term: string; readonly meaning: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{meaning}</dd>
  </div>
);
