import { useId, useState } from 'react';
import { text } from '../../lib/platform/text.ts';

interface AddNameProps {
  readonly label: string;
  /** False: it did not work, and what was typed stays. */
  readonly onAdd: (name: string) => Promise<boolean>;
}

export function AddName({ label, onAdd }: AddNameProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = async (): Promise<void> => {
    if (await onAdd(typed.trim())) setTyped('');
  };
  return (
    <form
      className="cl-clients-inline"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') void add();
      }}
    >
      <div className="cl-field">
        <label htmlFor={id}>{label}</label>
        <input id={id} type="text" maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <button
        type="submit"
        className="cl-button"
        aria-disabled={typed.trim() === ''}
        aria-label={`${text('clients_add')}: ${label}`}
      >
        {text('clients_add')}
      </button>
    </form>
  );
}
