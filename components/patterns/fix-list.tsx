import { useEffect } from 'react';
import type { FixList as Fixes } from '../../lib/messages/fix-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { FixItem } from './fix-item.tsx';
import { usePatterns } from './patterns-store.ts';

/** What is to be fixed for good, and whether it helped; nothing at all before there is any. */
export function FixList() {
  const { fixes, said } = usePatterns();
  // biome-ignore lint/correctness/useExhaustiveDependencies: after whatever was done to the list
  useEffect(() => {
    // The button that had the focus went with what it did: the keyboard goes on here.
    if (said.text === '' || document.activeElement !== document.body) return;
    for (const id of ['issues', 'fixes']) document.getElementById(id)?.focus();
  }, [fixes, said]);
  const none = fixes === null || fixes.fixes.length === 0;
  return (
    <section className="cl-patterns-section" aria-labelledby="fixes" hidden={none}>
      {!none && <Due fixes={fixes} />}
      <h2 id="fixes" tabIndex={-1}>
        {text('fixes_title')}
      </h2>
      <p className="cl-soft">{text('fixes_what')}</p>
      {!none && (
        <ul className="cl-issues">
          {fixes.fixes.map((fix) => (
            <FixItem key={fix.id} fix={fix} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Due({ fixes: { fixes, today } }: { readonly fixes: Fixes }) {
  const due = fixes.filter(({ lookAgain }) => lookAgain <= today).map(({ issue }) => issue);
  if (due.length === 0) return null;
  return (
    <p className="cl-notice cl-notice-caution">
      {due.length === 1 ? text('fixes_due_one', due[0] ?? '') : text('fixes_due', due.length, due.join('; '))}
    </p>
  );
}
