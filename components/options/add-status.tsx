import { type SubmitEvent, useId, useState } from 'react';
import { tidyStatus } from '../../lib/desks/status-list.ts';
import { text } from '../../lib/platform/text.ts';
import type { Corrections } from './use-corrections.ts';

export function AddStatus({ corrections }: { readonly corrections: Corrections }) {
  const [written, setWritten] = useState('');
  const id = useId();
  const status = tidyStatus(written);

  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    if (status === '') return;
    // One that the list has already, under its name, is ticked there.
    const row = corrections.rows.find(({ values }) => values.includes(status));
    setWritten('');
    void corrections.set(row ?? { label: status, values: [status] }, true);
  };

  return (
    <form className="cl-add-status" onSubmit={add}>
      <div className="cl-field">
        <label htmlFor={id}>{text('site_status_add')}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={200}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
      <button type="submit" className="cl-button">
        {text('site_status_add_button')}
      </button>
    </form>
  );
}
