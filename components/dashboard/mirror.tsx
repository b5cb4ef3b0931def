import { useEffect, useState } from 'react';
import type { Figures } from '../../lib/figures/figures.ts';
import { counted } from '../../lib/figures/rates.ts';
import { aboutAllAnswers, type ClosureFilter } from '../../lib/outcomes/filter.ts';
import { evidences } from '../../lib/outcomes/words.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { evidenceWords } from './closure-words.ts';
import { RateFigure } from './rate-figure.tsx';

interface MirrorProps {
  /** News of the page's figures is news of one's own. */
  readonly figures: Figures;
  readonly filter: ClosureFilter;
}

/** A technician's own rates, for them alone. Shut until they open it: somebody may be looking over their shoulder. */
export function Mirror({ figures, filter }: MirrorProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="mirror" className="cl-dashboard-section">
      <h2 id="mirror">{text('mirror_title')}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text('mirror_open')}</summary>
        {isOpen && <Own figures={figures} filter={filter} />}
      </details>
    </section>
  );
}

function Own({ figures, filter }: MirrorProps) {
  const [own, setOwn] = useState<Figures | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with the page's figures
  useEffect(() => {
    let isMeant = true;
    callRecords('figures', { filter: aboutAllAnswers(filter), whose: 'own' }).then(
      (found) => {
        if (!isMeant) return;
        setOwn(found);
        setFailure(null);
      },
      (error) => {
        if (isMeant) setFailure(failureText(error));
      },
    );
    return () => {
      isMeant = false;
    };
  }, [figures, filter]);

  if (failure !== null) return <p className="cl-notice cl-notice-danger">{failure}</p>;
  if (own === null) return <p className="cl-soft">{text('app_loading')}</p>;
  const { summary } = own;
  const answers = summary.asked + summary.notYet;
  return (
    <div className="cl-mirror">
      <p className="cl-soft">{text('mirror_what')}</p>
      <div className="cl-dashboard-figures">
        <RateFigure
          tone="achieved"
          label={text('mirror_achieved')}
          counted={counted(summary, 'achieved')}
          sentence={text('figure_achieved_of', summary.achieved, summary.asked)}
          parts={evidences.map((how) => ({ label: text(evidenceWords[how]), count: summary.byEvidence[how] }))}
          meaning={text('mirror_meaning_achieved')}
        />
        <RateFigure
          tone="not-yet"
          label={text('mirror_not_yet')}
          counted={counted(summary, 'not-yet')}
          sentence={text('figure_not_yet_of', summary.notYet, answers)}
          meaning={text('mirror_meaning_not_yet')}
        />
      </div>
    </div>
  );
}
