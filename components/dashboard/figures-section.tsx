import type { Figures } from '../../lib/figures/figures.ts';
import { counted } from '../../lib/figures/rates.ts';
import type { ClosureFilter } from '../../lib/outcomes/filter.ts';
import { evidences, reasons } from '../../lib/outcomes/words.ts';
import { text } from '../../lib/platform/text.ts';
import { evidenceWords, reasonWords } from './closure-words.ts';
import { coverageSentence } from './coverage-sentence.ts';
import { RateFigure } from './rate-figure.tsx';
import { TimeFigure } from './time-figure.tsx';

interface FiguresSectionProps {
  readonly figures: Figures;
  readonly filter: ClosureFilter;
  /** The list below shows one answer only; these figures do not. */
  readonly narrowed: boolean;
}

export function FiguresSection({ figures, filter, narrowed }: FiguresSectionProps) {
  const { summary } = figures;
  const answers = summary.asked + summary.notYet;
  return (
    <section aria-labelledby="outcomes" className="cl-dashboard-section">
      <div className="cl-dashboard-heading">
        <h2 id="outcomes">{text('dashboard_outcomes')}</h2>
        <p className="cl-soft">{answers === 1 ? text('dashboard_answer_given') : text('dashboard_answers_given', answers)}</p>
      </div>
      {narrowed && <p className="cl-soft">{text('dashboard_all_answers')}</p>}
      <div className="cl-dashboard-figures">
        <RateFigure
          tone="achieved"
          label={text('answer_achieved')}
          counted={counted(summary, 'achieved')}
          sentence={text('figure_achieved_of', summary.achieved, summary.asked)}
          parts={evidences.map((how) => ({ label: text(evidenceWords[how]), count: summary.byEvidence[how] }))}
          meaning={text('figure_meaning_achieved')}
        />
        <RateFigure
          tone="not-yet"
          label={text('answer_not_yet')}
          counted={counted(summary, 'not-yet')}
          sentence={text('figure_not_yet_of', summary.notYet, answers)}
          meaning={text('figure_meaning_not_yet')}
        />
        <RateFigure
          tone="without"
          label={text('answer_closed_without_it')}
          counted={{ count: summary.closedWithoutIt, n: summary.asked }}
          sentence={text('figure_without_of', summary.closedWithoutIt, summary.asked)}
          parts={reasons.map((why) => ({ label: text(reasonWords[why]), count: summary.byReason[why] }))}
          meaning={text('figure_meaning_without')}
        />
        <RateFigure
          tone="coverage"
          label={text('dashboard_coverage')}
          counted={{ count: summary.asked, n: summary.observed }}
          sentence={coverageSentence(summary)}
          meaning={text('figure_meaning_coverage')}
        />
        <TimeFigure figures={figures} filter={filter} />
      </div>
    </section>
  );
}
