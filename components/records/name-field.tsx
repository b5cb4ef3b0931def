import { useEffect, useId, useState } from 'react';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';

interface NameFieldProps {
  readonly kind: 'client' | 'person';
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** A client's name is proposed while it is typed; people's are not: nobody leafs through them here. */
export function NameField({ kind, name, onChange }: NameFieldProps) {
  const id = useId();
  const [clients, setClients] = useState<readonly string[]>([]);
  useEffect(() => {
    if (kind !== 'client') return;
    callRecords('filter-choices', {}).then(
      (choices) => setClients([...new Set(choices.clients.map((client) => client.name))]),
      // They can be typed in full.
      () => setClients([]),
    );
  }, [kind]);
  return (
    <div className="cl-field cl-records-field">
      <label htmlFor={id}>{kind === 'client' ? text('dashboard_client') : text('keeping_person')}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={2000}
        value={name}
        aria-describedby={`${id}-hint`}
        {...(kind === 'client' ? { list: `${id}-clients` } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
      {kind === 'client' && (
        <datalist id={`${id}-clients`}>
          {clients.map((client) => (
            <option key={client} value={client} />
          ))}
        </datalist>
      )}
      <span id={`${id}-hint`} className="cl-soft cl-small">
        {kind === 'client' ? text('keeping_client_hint') : text('keeping_person_hint')}
      </span>
    </div>
  );
}
