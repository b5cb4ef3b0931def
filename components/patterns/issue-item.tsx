import { useId, useState } from 'react';
import { expectedHours } from '../../lib/patterns/expected.ts';
import type { Issue } from '../../lib/patterns/issues.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { IssueTickets } from './issue-tickets.tsx';
import { lostWords, trendWords, whereWords } from './issue-words.ts';
import { inEightWeeks } from './look-again.ts';
import { usePatterns } from './patterns-store.ts';

interface IssueItemProps {
  readonly issue: Issue;
  readonly names: Readonly<Record<string, string>>;
}

export function IssueItem({ issue, names }: IssueItemProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const lost = lostWords(issue.lost);
  const most = issue.clients > 1 ? issue.most.map(({ client, tickets }) => `${names[client] ?? client} (${tickets})`) : [];
  return (
    <li className="cl-issue">
      <div className="cl-issue-line">
        <div>
          <h3>{issue.label}</h3>
          <p className="cl-soft">
            {whereWords(issue)} · <span className={`cl-trend-${issue.trend}`}>{trendWords(issue)}</span>
            {lost !== null && ` · ${lost}`}
          </p>
        </div>
        <div className="cl-issue-actions">
          <button
            type="button"
            className="cl-button"
            aria-expanded={open}
            aria-controls={id}
            aria-label={text('patterns_open', issue.label)}
            onClick={() => setOpen(!open)}
          >
            {text('patterns_open_short')}
          </button>
          <MakeFix issue={issue} />
        </div>
      </div>
      <div id={id} hidden={!open}>
        {open && most.length > 0 && <p className="cl-soft">{text('patterns_most', most.join(', '))}</p>}
        {open && <IssueTickets issue={issue} />}
      </div>
    </li>
  );
}

/** One tap: it is on the list, with what can be known of it. */
function MakeFix({ issue }: { readonly issue: Issue }) {
  const { fixes, fields, change } = usePatterns();
  const client = fields.client || null;
  if (fixes === null) return null;
  const words = issue.terms.slice(0, 20).map((term) => term.slice(0, 100));
  const made = fixes.fixes.find((fix) => fix.doneAt === null && fix.client === client && fix.terms.join(' ') === words.join(' '));
  if (made !== undefined)
    return <p className="cl-soft">{made.owner === '' ? text('fixes_being_nobody') : text('fixes_being', made.owner)}</p>;
  const make = () =>
    callBackground('save-fix', {
      id: null,
      issue: issue.label.slice(0, 300),
      terms: words,
      client,
      owner: fixes.you,
      expectedHours: expectedHours(issue.lost, issue.lately),
      lookAgain: inEightWeeks(fixes.today),
    });
  return (
    <button
      type="button"
      className="cl-button"
      aria-label={text('fixes_make_of', issue.label)}
      onClick={() => void change(make, text('fixes_said_made', issue.label), ({ id }) => callBackground('remove-fix', { id }))}
    >
      {text('fixes_make')}
    </button>
  );
}
