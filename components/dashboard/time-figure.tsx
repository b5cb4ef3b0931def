import { useEffect, useState } from 'react';
import type { Figures } from '../../lib/figures/figures.ts';
import type { ClosureFilter } from '../../lib/outcomes/filter.ts';
import type { LostTime } from '../../lib/outcomes/time-back.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { comparedPeriods } from './compared-periods.ts';
import { Meaning } from './meaning.tsx';
import { givenBackWords, hoursWords, type Sentence } from './time-words.ts';

interface TimeFigureProps {
  readonly figures: Figures;
  readonly filter: ClosureFilter;
}

const say = ({ key, fill }: Sentence): string => text(key, ...fill);

/** How long clients' people were held up, where somebody noted it, and what of it they got back: ranges, with how many they are about. */
export function TimeFigure({ figures, filter }: TimeFigureProps) {
  const { noted, of, hours } = figures.summary.lost;
  const compared = useCompared(figures, filter);
  if (noted === 0) return null;
  return (
    <div className="cl-figure cl-figure-time">
      <h3>{text('time_title')}</h3>
      <p>{text('dashboard_time_lost', say(hoursWords(hours)), noted, of)}</p>
      {compared !== null && (
        <p>
          {text(
            compared.isDefault ? 'time_back_last_weeks' : 'time_back_period',
            say(givenBackWords(compared.before, compared.after)),
          )}{' '}
          <span className="cl-soft">{text('time_back_noted', compared.before.noted, compared.after.noted)}</span>
        </p>
      )}
      <Meaning of={text('time_title')}>{text('time_meaning')}</Meaning>
    </div>
  );
}

interface Compared {
  readonly before: LostTime;
  readonly after: LostTime;
  readonly isDefault: boolean;
}

/** Asked for after the figures are there: nobody waits for it. Null until then, and where there is no earlier period. */
function useCompared(figures: Figures, filter: ClosureFilter): Compared | null {
  const [compared, setCompared] = useState<Compared | null>(null);
  const hasNotes = figures.summary.lost.noted > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new figures are news of new closures, which may change the comparison
  useEffect(() => {
    const periods = hasNotes ? comparedPeriods(filter, Date.now()) : null;
    if (periods === null) return setCompared(null);
    let isMeant = true;
    const ask = async (): Promise<void> => {
      const [before, after] = await Promise.all(
        [periods.before, periods.after].map(async (period) => (await callRecords('figures', { filter: period })).summary.lost),
      );
      if (isMeant && before !== undefined && after !== undefined) setCompared({ before, after, isDefault: periods.isDefault });
    };
    // A broken worker has said so for the figures themselves.
    ask().catch(() => setCompared(null));
    return () => {
      isMeant = false;
    };
  }, [figures, filter, hasNotes]);
  return compared;
}
