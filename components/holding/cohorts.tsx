import { useState } from 'react';
import type { Cohort } from '../../lib/holding/cohorts.ts';
import { cohortDays } from '../../lib/holding/cohorts.ts';
import type { HoldingPart } from '../../lib/holding/holding-figures.ts';
import { numberText, text } from '../../lib/platform/text.ts';
import { isEnough } from '../../lib/statistics/enough.ts';
import { wilson } from '../../lib/statistics/wilson.ts';
import { whenUsed } from '../controls/when-used.ts';
import { CohortCell } from './cohort-cell.tsx';
import { gapSentence } from './gap-sentence.ts';
import { countOf, intervalWords } from './share-words.ts';

interface CohortsProps {
  readonly part: HoldingPart;
  readonly name: 'live' | 'historic';
}

/** A quarter of a year; more on demand. */
const weeksAtFirst = 13;

const weekFormat = whenUsed(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }));

/** Closes by week, and how many had come back 7, 14 and 30 days later. */
export function Cohorts({ part: { cohorts, gaps, undated }, name }: CohortsProps) {
  const [all, setAll] = useState(false);
  const newestFirst = cohorts.toReversed();
  const shown = all ? newestFirst : newestFirst.slice(0, weeksAtFirst);
  const id = `held-cohorts-${name}`;
  return (
    <section aria-labelledby={id} className="cl-dashboard-section">
      <h3 id={id}>{text('held_cohorts')}</h3>
      <p className="cl-soft cl-holding-text">{text(name === 'live' ? 'held_cohorts_note' : 'held_cohorts_note_historic')}</p>
      <table className="cl-table cl-held-table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{text('held_week')}</th>
            <th scope="col">{text('held_closes')}</th>
            {cohortDays.map((days) => (
              <th key={days} scope="col">
                {text('held_within', days)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cohort) => (
            <tr key={cohort.week}>
              <th scope="row">{weekFormat().format(cohort.week)}</th>
              <td>{numberText(cohort.closes)}</td>
              {cohort.windows.map((window) => (
                <CohortCell key={window.days} window={window} closes={cohort.closes} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {text('held_all_weeks')}
            </th>
            {cohortDays.map((days, index) => (
              <td key={days}>{totalOf(cohorts, index)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      {!all && newestFirst.length > weeksAtFirst && (
        <button type="button" className="cl-button cl-held-more" onClick={() => setAll(true)}>
          {text('held_show_all_weeks', newestFirst.length)}
        </button>
      )}
      <p className="cl-holding-text">{gapSentence(gaps)}</p>
      {undated > 0 && <p className="cl-soft cl-holding-text">{text('held_undated', undated)}</p>}
    </section>
  );
}

/** Over the weeks that are old enough: how many of how many, and where the share lies. */
function totalOf(cohorts: readonly Cohort[], index: number): string {
  let [of, cameBack] = [0, 0];
  for (const { closes, windows } of cohorts) {
    const window = windows[index];
    if (!window?.isMature) continue;
    of += closes;
    cameBack += window.cameBack;
  }
  if (of === 0) return text('held_not_yet_counted');
  return isEnough(of) ? [countOf(cameBack, of), intervalWords(wilson(cameBack, of))].join(' · ') : countOf(cameBack, of);
}
