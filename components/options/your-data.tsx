import { type ChangeEvent, useId, useRef, useState } from 'react';
import type { Progress } from '../../lib/messages/records-calls.ts';
import type { Course } from '../../lib/platform/records.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { LongWork } from '../controls/long-work.tsx';
import { StatusLine } from '../controls/status-line.tsx';
import { backUp, restore, type Said } from './backups.ts';
import { useOptions } from './options-store.ts';

type Work = 'backing-up' | 'restoring';

const workWords: Readonly<Record<Work, TextKey>> = { 'backing-up': 'options_backing_up', restoring: 'options_restoring' };

/** How many records there are is not known while their file is read. */
function progressWords(work: Work, { of }: Progress): string {
  if (work === 'backing-up') return text('options_records_written');
  return of === null ? text('options_reading_file') : text('options_records_merged');
}

export function YourData() {
  const [said, setSaid] = useState<Said>({ words: '', danger: false });
  const [busy, setBusy] = useState<{ readonly work: Work; readonly progress: Progress } | null>(null);
  const control = useRef<AbortController | null>(null);
  const load = useOptions((state) => state.load);
  const id = useId();

  /** One at a time. */
  const run = async (work: Work, act: (course: Course) => Promise<Said>): Promise<void> => {
    if (control.current !== null) return;
    control.current = new AbortController();
    const show = (progress: Progress): void => setBusy({ work, progress });
    show({ done: 0, of: null });
    setSaid({ words: text(workWords[work]), danger: false });
    setSaid(await act({ progress: show, signal: control.current.signal }));
    control.current = null;
    setBusy(null);
  };

  const take = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    await run('restoring', (course) => restore(file, course));
    // Emptied, or choosing the same file again after mending it would be no change.
    input.value = '';
    await load();
  };

  return (
    <section className="cl-options-section" aria-labelledby="data">
      <h2 id="data">{text('options_data')}</h2>
      <p>{text('options_data_where')}</p>
      <div className="cl-options-data">
        <button type="button" className="cl-button" aria-disabled={busy !== null} onClick={() => void run('backing-up', backUp)}>
          {text('options_back_up')}
        </button>
        <div className="cl-field">
          <label htmlFor={id}>{text('options_restore')}</label>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            aria-disabled={busy !== null}
            aria-describedby={`${id}-hint`}
            onChange={(event) => void take(event)}
          />
        </div>
      </div>
      <p id={`${id}-hint`} className="cl-soft cl-small">
        {text('options_restore_hint')}
      </p>
      {busy !== null && (
        <LongWork
          label={progressWords(busy.work, busy.progress)}
          progress={busy.progress}
          onStop={() => control.current?.abort()}
        />
      )}
      <StatusLine said={said.words} danger={said.danger} />
    </section>
  );
}
