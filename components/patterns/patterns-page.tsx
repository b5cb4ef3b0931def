import { useEffect } from 'react';
import { text } from '../../lib/platform/text.ts';
import { FixList } from './fix-list.tsx';
import { IssueList } from './issue-list.tsx';
import { PatternFilters } from './pattern-filters.tsx';
import { noFields, usePatterns } from './patterns-store.ts';
import { SaidLine } from './said-line.tsx';
import './patterns.css';

/** Issues that come again and again, and what is done about them for good. */
export function PatternsPage() {
  const { list, fields, failure, progress, load, loadFixes } = usePatterns();

  useEffect(() => {
    void load();
    void loadFixes();
  }, [load, loadFixes]);

  const nothingYet = list !== null && list.tickets === 0 && Object.values(fields).every((field) => field === '');
  return (
    <>
      <p className="cl-patterns-lead">{text('patterns_what')}</p>
      <div role="alert">{failure !== null && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      <SaidLine />
      {failure === null && (list === null || progress !== null) && (
        <p className="cl-soft">
          {progress === null || progress.of === null ? text('app_loading') : text('patterns_looking', progress.done, progress.of)}
        </p>
      )}
      <FixList />
      {nothingYet && <NothingYet />}
      {list !== null && !nothingYet && (
        <>
          <PatternFilters isSet={fields !== noFields} />
          <IssueList list={list} />
        </>
      )}
    </>
  );
}

function NothingYet() {
  return (
    <section className="cl-patterns-empty" aria-labelledby="patterns-empty">
      <h2 id="patterns-empty">{text('patterns_empty_title')}</h2>
      <p>{text('patterns_empty')}</p>
      <p>
        <a href="#records">{text('patterns_empty_records')}</a>
      </p>
    </section>
  );
}
