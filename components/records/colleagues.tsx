import { useEffect } from 'react';
import { text } from '../../lib/platform/text.ts';
import { LongWork } from '../controls/long-work.tsx';
import { StatusLine } from '../controls/status-line.tsx';
import { MergeFile } from './merge-file.tsx';
import { useMerging } from './merging-store.ts';
import { PastMerges } from './past-merges.tsx';
import './records.css';

/** Closures of colleagues: what they exported, merged here. Nothing is written before somebody has seen what would be. */
export function Colleagues() {
  const { files, busy, said, failure, load, stop } = useMerging();
  useEffect(() => void load(), [load]);
  return (
    <section className="cl-records" aria-labelledby="records-colleagues">
      <h2 id="records-colleagues">{text('records_colleagues')}</h2>
      <p className="cl-records-prose">{text('merging_what')}</p>
      <FilesField />
      <div role="alert">{failure !== '' && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      <StatusLine said={said} />
      {busy !== null && <LongWork label={workWords[busy.what]()} progress={busy.progress} onStop={stop} />}
      {files.map((looked, index) => (
        <MergeFile key={looked.id} looked={looked} index={index} />
      ))}
      {files.length > 0 && <Decide />}
      <PastMerges />
    </section>
  );
}

const workWords = {
  reading: () => text('merging_reading'),
  importing: () => text('merging_importing'),
  undoing: () => text('merging_undoing'),
} as const;

function FilesField() {
  const { busy, choose } = useMerging();
  return (
    <div className="cl-field cl-records-field">
      <label htmlFor="merging-files">{text('merging_files')}</label>
      <input
        id="merging-files"
        type="file"
        multiple
        accept=".json,application/json"
        disabled={busy !== null}
        aria-describedby="merging-files-hint"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // Emptied, or choosing the same file again after mending it would be no change.
          event.currentTarget.value = '';
          if (chosen.length > 0) void choose(chosen);
        }}
      />
      <span id="merging-files-hint" className="cl-soft cl-small">
        {text('merging_files_hint')}
      </span>
    </div>
  );
}

function Decide() {
  const { files, busy, run, drop } = useMerging();
  const readable = files.filter(({ preview }) => preview.fault === null);
  const added = readable.reduce((sum, { preview }) => sum + preview.added, 0);
  return (
    <div className="cl-records-buttons">
      <button
        type="button"
        className="cl-button cl-button-primary"
        disabled={busy !== null || readable.length === 0}
        onClick={() => void run()}
      >
        {added === 0 ? text('merging_run_none') : added === 1 ? text('merging_run_one') : text('merging_run', added)}
      </button>
      <button type="button" className="cl-button" disabled={busy !== null} onClick={drop}>
        {text('merging_drop')}
      </button>
    </div>
  );
}
