import type { Figures } from '../../lib/figures/figures.ts';
import { evidences, reasons } from '../../lib/outcomes/words.ts';
import { text } from '../../lib/platform/text.ts';
import { evidenceWords, reasonWords } from './closure-words.ts';
import { Coverage } from './coverage.tsx';
import { Figure } from './figure.tsx';
import { TimeLost } from './time-lost.tsx';

interface FiguresSectionProps {
  readonly figures: Figures;
  /** The list below shows one answer only; these figures do not. */
  readonly narrowed: boolean;
}

export function FiguresSection({ figures: { summary }, narrowed }: FiguresSectionProps) {
  const answers = summary.achieved + summary.notYet + summary.closedWithoutIt;
  const how = evidences.map((evidence) => ({ label: text(evidenceWords[evidence]), count: summary.byEvidence[evidence] }));
  const why = reasons.map((reason) => ({ label: text(reasonWords[reason]), count: summary.byReason[reason] }));
  return (
    <section aria-labelledby="outcomes" className="cl-dashboard-section">
      <div className="cl-dashboard-heading">
        <h2 id="outcomes">{text('dashboard_outcomes')}</h2>
        <p className="cl-soft">{answers === 1 ? text('dashboard_answer_given') : text('dashboard_answers_given', answers)}</p>
      </div>
      {narrowed && <p className="cl-soft">{text('dashboard_all_answers')}</p>}
      <div className="cl-dashboard-figures">
        <Figure tone="achieved" label={text('answer_achieved')} count={summary.achieved} of={answers} parts={how} />
        <Figure tone="not-yet" label={text('answer_not_yet')} count={summary.notYet} of={answers} parts={[]}>
          {text('dashboard_not_yet_note')}
        </Figure>
        <Figure
          tone="without"
          label={text('answer_closed_without_it')}
          count={summary.closedWithoutIt}
          of={answers}
          parts={why}
        />
        <Coverage summary={summary} />
      </div>
      <TimeLost lost={summary.lost} />
    </section>
  );
}
