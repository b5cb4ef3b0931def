import type { Summary } from '../../lib/outcomes/summary.ts';
import { text } from '../../lib/platform/text.ts';
import { wilson } from '../../lib/statistics/wilson.ts';
import { coverageSentence } from '../dashboard/coverage-sentence.ts';
import { percentEnds } from '../dashboard/percent-text.ts';
import { shareText } from '../dashboard/share-text.ts';

/** The three figures that the page is about, each with what it is counted of. */
export function ReportRates({ summary }: { readonly summary: Summary }) {
  const { achieved, notYet, asked, observed } = summary;
  return (
    <div className="cl-report-rates">
      <Rate label={text('report_outcome_rate')} count={achieved} of={asked} isSample>
        {text('report_outcome_of', achieved, asked)}
      </Rate>
      <Rate label={text('report_not_yet_rate')} count={notYet} of={asked + notYet} isSample>
        {text('report_not_yet_of', notYet, asked + notYet)}
      </Rate>
      <Rate label={text('dashboard_coverage')} count={asked} of={observed} isSample={false}>
        {coverageSentence(summary)}
      </Rate>
    </div>
  );
}

interface RateProps {
  readonly label: string;
  readonly count: number;
  readonly of: number;
  /** What is counted stands for more of the same, so that there is an interval; coverage is all that there is. */
  readonly isSample: boolean;
  readonly children: string;
}

function Rate({ label, count, of, isSample, children }: RateProps) {
  const share = shareText(count, of);
  return (
    <section>
      <h3>{label}</h3>
      <p className="cl-report-rate">{share ?? text('dashboard_too_few')}</p>
      {share !== null && isSample && <p>{text('report_interval', ...percentEnds(wilson(count, of)))}</p>}
      <p className="cl-soft">{children}</p>
    </section>
  );
}
