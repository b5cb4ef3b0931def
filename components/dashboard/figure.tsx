import type { ReactNode } from 'react';
import { text } from '../../lib/platform/text.ts';
import { shareText } from './share-text.ts';

interface FigureProps {
  readonly tone: 'achieved' | 'not-yet' | 'without';
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly parts: readonly { readonly label: string; readonly count: number }[];
  readonly children?: ReactNode;
}

export function Figure({ tone, label, count, of, parts, children }: FigureProps) {
  const percent = shareText(count, of);
  const present = parts.filter((part) => part.count > 0);
  return (
    <div className={`cl-figure cl-figure-${tone}`}>
      <h3>{label}</h3>
      <p className="cl-figure-count">
        <strong>{count}</strong> <span className="cl-soft">{percent ?? text('dashboard_too_few')}</span>
      </p>
      {percent !== null && <meter className="cl-figure-bar" aria-hidden="true" min={0} max={of} value={count} />}
      {present.length > 0 && (
        <dl className="cl-figure-parts cl-soft">
          {present.map((part) => (
            <div key={part.label}>
              <dt>{part.label}</dt>
              <dd>{part.count}</dd>
            </div>
          ))}
        </dl>
      )}
      {children !== undefined && <p className="cl-soft">{children}</p>}
    </div>
  );
}
