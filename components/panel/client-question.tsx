import { useEffect, useId, useState } from 'react';
import type { Client } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { usePanelStore } from './panel-context.ts';

interface ClientQuestionProps {
  /** The client's name as the desk writes it; empty where the desk shows none. */
  readonly name: string;
  readonly candidates: readonly Client[];
}

/** Which client is this? A name that is only alike is never taken for the same company without being asked. */
export function ClientQuestion({ name, candidates }: ClientQuestionProps) {
  const store = usePanelStore();
  const [failure, setFailure] = useState('');
  const settle = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
      await store.reload();
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  if (name === '') return <p className="cl-soft">{text('panel_desk_shows_no_client')}</p>;
  return (
    <section className="cl-card" aria-label={text('panel_card')}>
      <p>{text('panel_same_client', name)}</p>
      <div className="cl-choices">
        {candidates.map((client) => (
          <button
            key={client.id}
            type="button"
            className="cl-button"
            onClick={() => void settle(callBackground('add-alias', { clientId: client.id, alias: name }))}
          >
            {text('panel_same_client_yes', client.name)}
          </button>
        ))}
        <button type="button" className="cl-button" onClick={() => void settle(callBackground('create-client', { name }))}>
          {text('panel_same_client_no', name)}
        </button>
        <AnotherClient name={name} except={candidates} onChoose={settle} />
      </div>
      {failure !== '' && (
        <p role="alert" className="cl-field-error cl-small">
          {failure}
        </p>
      )}
    </section>
  );
}

interface AnotherClientProps {
  readonly name: string;
  readonly except: readonly Client[];
  readonly onChoose: (work: Promise<unknown>) => void;
}

/** Known under another name altogether. */
function AnotherClient({ name, except, onChoose }: AnotherClientProps) {
  const id = useId();
  const [clients, setClients] = useState<readonly Client[]>([]);
  // Choosing and confirming are two acts: an arrow key in the list must not make an alias.
  const [choice, setChoice] = useState('');
  useEffect(() => {
    callBackground('list-clients', {}).then(setClients, () => setClients([]));
  }, []);
  const others = clients.filter((client) => except.every(({ id: known }) => known !== client.id));
  if (others.length === 0) return null;
  const chosen = others.find((client) => client.id === choice);
  return (
    <div className="cl-field">
      <label htmlFor={id}>{text('panel_other_client')}</label>
      <select id={id} value={choice} onChange={(event) => setChoice(event.target.value)}>
        <option value="">{text('panel_choose_client')}</option>
        {others.map((client) => (
          <option key={client.id} value={client.id}>
            {client.name}
          </option>
        ))}
      </select>
      {chosen && (
        <button
          type="button"
          className="cl-button"
          onClick={() => onChoose(callBackground('add-alias', { clientId: chosen.id, alias: name }))}
        >
          {text('panel_same_client_yes', chosen.name)}
        </button>
      )}
    </div>
  );
}
