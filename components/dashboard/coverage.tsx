import type { Summary } from '../../lib/outcomes/summary.ts';
import { text } from '../../lib/platform/text.ts';
import { coverageSentence } from './coverage-sentence.ts';
import { shareText } from './share-text.ts';

export function Coverage({ summary }: { readonly summary: Summary }) {
  const percent = shareText(summary.asked, summary.observed);
  return (
    <div className="cl-figure">
      <h3>{text('dashboard_coverage')}</h3>
      {percent !== null && (
        <p className="cl-figure-count">
          <strong>{percent}</strong>
        </p>
      )}
      <p className="cl-soft">{coverageSentence(summary)}</p>
    </div>
  );
}
