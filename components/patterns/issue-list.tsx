import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import { fewestLookedAt } from '../../lib/patterns/issues.ts';
import { text } from '../../lib/platform/text.ts';
import { momentWords } from '../controls/day-words.ts';
import { IssueItem } from './issue-item.tsx';

export function IssueList({ list }: { readonly list: RecordsAnswers['patterns'] }) {
  const { tickets, issues, found } = list;
  const few = tickets < fewestLookedAt;
  return (
    <section className="cl-patterns-section" aria-labelledby="issues">
      <h2 id="issues" tabIndex={-1}>
        {text('patterns_issues')}
      </h2>
      <div role="status">
        {few && <p className="cl-notice">{text('patterns_few', tickets, fewestLookedAt)}</p>}
        {!few && found === 0 && <p className="cl-notice">{text('patterns_none', tickets)}</p>}
        {!few && found > 0 && <p className="cl-soft">{standsOn(list)}</p>}
      </div>
      {!few && found > 0 && (
        <>
          <ul className="cl-issues">
            {issues.map((issue) => (
              <IssueItem key={issue.key} issue={issue} names={list.names} />
            ))}
          </ul>
          <details>
            <summary>{text('patterns_means')}</summary>
            <p className="cl-patterns-means">{text('patterns_means_text')}</p>
            <p className="cl-patterns-means">{text('patterns_means_trend')}</p>
          </details>
        </>
      )}
    </section>
  );
}

function standsOn({ tickets, first, last, cut, wordless, found, issues }: RecordsAnswers['patterns']): string {
  return [
    text('patterns_from_count', tickets, momentWords(first), momentWords(last)),
    cut ? text('patterns_cut', tickets) : '',
    wordless === 1 ? text('patterns_wordless_one') : wordless > 1 ? text('patterns_wordless', wordless) : '',
    found > issues.length ? text('patterns_shown', issues.length, found) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
