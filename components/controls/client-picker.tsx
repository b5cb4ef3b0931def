import { useEffect, useId, useRef, useState } from 'react';
import type { Client } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import './client-picker.css';

interface ClientPickerProps {
  readonly label: string;
  /** Clients that are no choice here. */
  readonly except: readonly string[];
  /** What stands on the button of a client. */
  readonly words: (client: Client) => string;
  readonly onPick: (client: Client) => void;
}

const shown = 6;

/** Finds a client among thousands while its name is typed. Finding and choosing are two acts: nothing is chosen by typing alone. */
export function ClientPicker({ label, except, words, onPick }: ClientPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Client[] | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    const answer = (clients: readonly Client[] | null): void => {
      if (asked.current === mine) setFound(clients);
    };
    if (typed.trim() === '') return answer(null);
    callBackground('find-clients', { typed, offset: 0, limit: shown + except.length }).then(
      ({ clients }) => answer(clients),
      () => answer([]),
    );
  }, [typed, except.length]);
  const choices = (found ?? []).filter((client) => !except.includes(client.id)).slice(0, shown);
  return (
    <div className="cl-client-picker">
      <div className="cl-field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div role="status" className="cl-soft cl-small">
        {found !== null && choices.length === 0 && text('clients_none_found', typed)}
      </div>
      {choices.map((client) => (
        <button key={client.id} type="button" className="cl-button" onClick={() => onPick(client)}>
          {words(client)}
        </button>
      ))}
    </div>
  );
}
