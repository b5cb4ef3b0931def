import { type ChangeEvent, useId, useState } from 'react';
import { CallFailed, callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { datedName, saveFile } from '../controls/save-file.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { useOptions } from './options-store.ts';

interface Said {
  readonly words: string;
  readonly danger: boolean;
}

const calmly = (words: string): Said => ({ words, danger: false });

async function backUp(): Promise<Said> {
  try {
    const { text: content } = await callBackground('backup', {});
    const name = datedName('backup', new Date(), 'json');
    saveFile(name, 'application/json', content);
    return calmly(text('options_backed_up', name));
  } catch (error) {
    return { words: failureText(error), danger: true };
  }
}

async function restore(file: File): Promise<Said> {
  try {
    const { added, updated, unchanged } = await callBackground('restore', { text: await file.text() });
    return calmly(text('options_restored', added, updated, unchanged));
  } catch (error) {
    return { words: refusalText(error), danger: true };
  }
}

function refusalText(error: unknown): string {
  if (!(error instanceof CallFailed)) return failureText(error);
  return error.where === null ? text('options_refused', error.message) : text('options_refused_at', error.message, error.where);
}

export function YourData() {
  const [said, setSaid] = useState<Said>(calmly(''));
  const load = useOptions((state) => state.load);
  const id = useId();

  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (file === undefined) return;
    setSaid(calmly(text('options_restoring')));
    setSaid(await restore(file));
    // Emptied, or choosing the same file again after mending it would be no change.
    input.value = '';
    await load();
  };

  return (
    <section className="cl-options-section" aria-labelledby="data">
      <h2 id="data">{text('options_data')}</h2>
      <p>{text('options_data_where')}</p>
      <div className="cl-options-data">
        <button type="button" className="cl-button" onClick={() => void backUp().then(setSaid)}>
          {text('options_back_up')}
        </button>
        <div className="cl-field">
          <label htmlFor={id}>{text('options_restore')}</label>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            aria-describedby={`${id}-hint`}
            onChange={(event) => void take(event)}
          />
        </div>
      </div>
      <p id={`${id}-hint`} className="cl-soft cl-small">
        {text('options_restore_hint')}
      </p>
      <StatusLine said={said.words} danger={said.danger} />
    </section>
  );
}
