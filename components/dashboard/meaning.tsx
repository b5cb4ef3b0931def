import type { ReactNode } from 'react';
import { text } from '../../lib/platform/text.ts';

interface MeaningProps {
  /** The figure that it is about. */
  readonly of: string;
  readonly children: ReactNode;
}

/** What a figure says and what it cannot say, for whoever asks. */
export function Meaning({ of, children }: MeaningProps) {
  return (
    <details className="cl-meaning">
      <summary>
        {text('figure_meaning')} <span className="cl-visually-hidden">{of}</span>
      </summary>
      <p className="cl-soft">{children}</p>
    </details>
  );
}
