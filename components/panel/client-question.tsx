import { useState } from 'react';
import type { Client } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { ClientPicker } from '../controls/client-picker.tsx';
import { failureText } from '../controls/failure-text.ts';
import { usePanel, usePanelStore } from './panel-context.ts';

interface ClientQuestionProps {
  /** The client's name as the desk writes it; empty where the desk shows none. */
  readonly name: string;
  readonly candidates: readonly Client[];
}

/** Which client is this? A name that is only alike, or a mail domain, is never taken for a client without being asked. */
export function ClientQuestion({ name, candidates }: ClientQuestionProps) {
  const store = usePanelStore();
  const requester = usePanel((state) => state.ticket?.requester ?? null);
  const match = usePanel(({ loaded }) => loaded?.context?.match);
  const domain = match && 'domain' in match ? match.domain : undefined;
  const [declined, setDeclined] = useState(false);
  const [failure, setFailure] = useState('');
  const settle = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
      await store.reload();
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  const confirm = ({ id }: Client): void => void settle(callBackground('confirm-client', { clientId: id, name, requester }));
  // Nothing that could be learned: neither a name nor a company's domain.
  if (name === '' && domain === undefined) return <NoClient />;
  const asked = declined ? [] : candidates;
  return (
    <section className="cl-card" aria-label={text('panel_card')}>
      {name === '' && asked.length === 0 && <NoClient />}
      {(name !== '' || asked.length > 0) && <p>{questionText(name, asked, domain)}</p>}
      <div className="cl-choices">
        {asked.map((client) => (
          <button key={client.id} type="button" className="cl-button" onClick={() => confirm(client)}>
            {text('panel_same_client_yes', client.name)}
          </button>
        ))}
        {areNamesakes(asked) && (
          <button type="button" className="cl-button" onClick={() => void settle(putTogether(asked))}>
            {text('panel_one_company', asked.length)}
          </button>
        )}
        {name !== '' && (
          <button type="button" className="cl-button" onClick={() => void settle(callBackground('create-client', { name }))}>
            {text('panel_same_client_no', name)}
          </button>
        )}
        {name === '' && asked.length > 0 && (
          <button type="button" className="cl-button" onClick={() => setDeclined(true)}>
            {text('panel_no')}
          </button>
        )}
        <ClientPicker
          label={text('panel_other_client')}
          except={asked.map(({ id }) => id)}
          words={(client) => text('panel_same_client_yes', client.name)}
          onPick={confirm}
        />
      </div>
      {failure !== '' && (
        <p role="alert" className="cl-field-error cl-small">
          {failure}
        </p>
      )}
    </section>
  );
}

const NoClient = () => <p className="cl-soft">{text('panel_desk_shows_no_client')}</p>;

function questionText(name: string, [first]: readonly Client[], domain: string | undefined): string {
  if (first === undefined || domain === undefined) return text('panel_same_client', name);
  return name === ''
    ? text('panel_same_client_mail', first.name, domain)
    : text('panel_same_client_name_mail', name, first.name, domain);
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Two colleagues may each have made a client of one name before they shared what they know. */
const areNamesakes = ([first, ...others]: readonly Client[]): boolean =>
  first !== undefined && others.length > 0 && others.every(({ name }) => plain(name) === plain(first.name));

async function putTogether([first, ...others]: readonly Client[]): Promise<void> {
  if (first === undefined) return;
  for (const { id } of others) await callBackground('merge-clients', { into: first.id, from: id });
}
