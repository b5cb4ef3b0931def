import type { CSSProperties } from 'react';
import type { Counted } from '../../lib/figures/rates.ts';
import { numberText, text } from '../../lib/platform/text.ts';
import { wilson } from '../../lib/statistics/wilson.ts';
import { Meaning } from './meaning.tsx';
import { percentEnds } from './percent-text.ts';
import { shareText } from './share-text.ts';

interface RateFigureProps {
  readonly tone: 'achieved' | 'not-yet' | 'without' | 'coverage';
  readonly label: string;
  readonly counted: Counted;
  /** What was counted, in a sentence with both numbers. */
  readonly sentence: string;
  readonly parts?: readonly { readonly label: string; readonly count: number }[];
  readonly meaning: string;
}

/** A rate with its n and, where there are enough to say one, the interval in which it may truly lie. */
export function RateFigure({ tone, label, counted, sentence, parts = [], meaning }: RateFigureProps) {
  const { count, n } = counted;
  const percent = shareText(count, n);
  const present = parts.filter((part) => part.count > 0);
  return (
    <div className={`cl-figure cl-figure-${tone}`}>
      <h3>{label}</h3>
      <p className="cl-figure-count">
        <strong>{percent ?? text('figure_of', count, n)}</strong>
        {percent === null && <span className="cl-soft"> {text('dashboard_too_few')}</span>}
      </p>
      {percent !== null && <Interval count={count} n={n} />}
      <p className="cl-soft">{sentence}</p>
      {present.length > 0 && (
        <dl className="cl-figure-parts cl-soft">
          {present.map((part) => (
            <div key={part.label}>
              <dt>{part.label}</dt>
              <dd>{numberText(part.count)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Meaning of={label}>{meaning}</Meaning>
    </div>
  );
}

function Interval({ count, n }: Counted) {
  const interval = wilson(count, n);
  const places = { '--low': interval.low, '--high': interval.high, '--rate': count / n } as CSSProperties;
  return (
    <>
      <div className="cl-interval" aria-hidden="true" style={places} />
      <p className="cl-soft cl-small">{text('figure_interval', ...percentEnds(interval))}</p>
    </>
  );
}
