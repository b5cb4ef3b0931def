import { useId, useMemo, useState } from 'react';
import type { WeekAnswers } from '../../lib/figures/figures.ts';
import { type RateKind, rateKinds } from '../../lib/figures/rates.ts';
import { seriesOf } from '../../lib/figures/series.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { fewestToSay, fewestWeeks } from '../../lib/statistics/enough.ts';
import { ChangeChart } from './change-chart.tsx';
import { changeWords } from './change-words.ts';
import { Meaning } from './meaning.tsx';

/** Fewer points than this are no picture. */
const fewestToDraw = 3;

const rateNames: Readonly<Record<RateKind, TextKey>> = { achieved: 'change_achieved', 'not-yet': 'change_not_yet' };

/** A rate over time, with what chance explains of it: noise is not called a trend. */
export function ChangeSection({ weeks }: { readonly weeks: readonly WeekAnswers[] }) {
  const [kind, setKind] = useState<RateKind>('achieved');
  const series = useMemo(() => seriesOf(weeks, kind), [weeks, kind]);
  const drawn = series.points.filter(({ rate }) => rate !== null).length;
  return (
    <section aria-labelledby="change" className="cl-dashboard-section">
      <div className="cl-dashboard-heading">
        <h2 id="change">{text('change_title')}</h2>
        <KindChoice kind={kind} onChoose={setKind} />
      </div>
      {drawn < fewestToDraw ? (
        <p className="cl-soft">{text('change_too_few', fewestToDraw, fewestToSay)}</p>
      ) : (
        <>
          <p>
            {changeWords(series)
              .map(({ key, fill }) => text(key, ...fill))
              .join(' ')}
          </p>
          <ChangeChart name={text(rateNames[kind])} series={series} />
        </>
      )}
      <Meaning of={text('change_title')}>{text('change_meaning', fewestWeeks)}</Meaning>
    </section>
  );
}

interface KindChoiceProps {
  readonly kind: RateKind;
  readonly onChoose: (kind: RateKind) => void;
}

function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const name = useId();
  return (
    <fieldset className="cl-choice">
      <legend className="cl-visually-hidden">{text('change_which')}</legend>
      {rateKinds.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === kind} onChange={() => onChoose(each)} />
          {text(each === 'achieved' ? 'change_choose_achieved' : 'answer_not_yet')}
        </label>
      ))}
    </fieldset>
  );
}
