import { useEffect, useRef, useState } from 'react';
import type { Fix } from '../../lib/patterns/fix.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { dayWords, momentWords } from '../controls/day-words.ts';
import { fallWords } from './fall-words.ts';
import { FixForm } from './fix-form.tsx';
import { hoursWords } from './issue-words.ts';
import { inEightWeeks } from './look-again.ts';
import { usePatterns } from './patterns-store.ts';

export function FixItem({ fix }: { readonly fix: Fix }) {
  const { fixes, falls } = usePatterns();
  const [changing, setChanging] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasChanging = useRef(false);
  useEffect(() => {
    // The form that had the focus is gone.
    if (!changing && wasChanging.current) heading.current?.focus();
    wasChanging.current = changing;
  }, [changing]);

  const fall = falls[fix.id];
  const client = fix.client === null ? text('fixes_across') : (fixes?.names[fix.client] ?? fix.client);
  return (
    <li className="cl-issue">
      <div className="cl-issue-line">
        <div>
          <h3 ref={heading} tabIndex={-1}>
            {fix.issue}
          </h3>
          <p className="cl-soft">
            {[
              client,
              text('fixes_by', fix.owner || text('fixes_owner_none')),
              fix.doneAt === null ? text('fixes_since', momentWords(fix.madeAt)) : text('fixes_done_on', momentWords(fix.doneAt)),
              fix.expectedHours === null ? text('fixes_hours_unsaid') : text('fixes_hours', hoursWords(fix.expectedHours)),
              text('fixes_looks', dayWords(fix.lookAgain)),
            ].join(' · ')}
          </p>
        </div>
        {!changing && <FixActions fix={fix} onChange={() => setChanging(true)} />}
      </div>
      {changing && <FixForm fix={fix} onDone={() => setChanging(false)} />}
      {fix.doneAt !== null && fall !== undefined && (
        <p className={`cl-fall cl-fall-${fall.verdict}`}>
          {fallWords(fall).map((sentence) => (
            <span key={sentence}>{sentence} </span>
          ))}
        </p>
      )}
    </li>
  );
}

function FixActions({ fix, onChange }: { readonly fix: Fix; readonly onChange: () => void }) {
  const { fixes, change } = usePatterns();
  const { id, issue, doneAt, madeAt: _made, ...written } = fix;
  const today = fixes?.today ?? '';
  const putBack = () => callBackground('put-back-fix', { fix });
  const button = (label: TextKey, name: TextKey, act: () => void) => (
    <button type="button" className="cl-button" aria-label={text(name, issue)} onClick={act}>
      {text(label)}
    </button>
  );
  return (
    <div className="cl-issue-actions">
      {doneAt === null
        ? button('fixes_done', 'fixes_done_of', () => {
            void change(() => callBackground('finish-fix', { id, done: true }), text('fixes_said_done', issue), putBack);
          })
        : button('fixes_reopen', 'fixes_reopen_of', () => {
            void change(() => callBackground('finish-fix', { id, done: false }), text('fixes_said_reopened', issue), putBack);
          })}
      {fix.lookAgain <= today &&
        button('fixes_later', 'fixes_later_of', () => {
          const later = { ...written, issue, id, lookAgain: inEightWeeks(today) };
          void change(() => callBackground('save-fix', later), text('fixes_said_changed', issue), putBack);
        })}
      {button('fixes_change', 'fixes_change_of', onChange)}
      {button('fixes_remove', 'fixes_remove_of', () => {
        void change(() => callBackground('remove-fix', { id }), text('fixes_said_removed', issue), putBack);
      })}
    </div>
  );
}
