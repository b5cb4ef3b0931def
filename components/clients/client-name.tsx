import { useId, useState } from 'react';
import type { Client } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import type { ClientActs } from './use-client-page.ts';

/** What the client is called here; changed in place. */
export function ClientName({ client, act }: { readonly client: Client } & ClientActs) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <div className="cl-clients-heading">
        <h2>{client.name}</h2>
        <button type="button" className="cl-button cl-button-quiet" onClick={() => setTyped(client.name)}>
          {text('clients_rename')}
        </button>
      </div>
    );
  }
  const rename = async (): Promise<void> => {
    const work = () => callBackground('rename-client', { clientId: client.id, name: typed.trim() });
    const back = () => callBackground('rename-client', { clientId: client.id, name: client.name });
    if (await act(work, text('clients_renamed', typed.trim()), back)) setTyped(null);
  };
  return (
    <form
      className="cl-clients-inline"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') void rename();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <h2 className="cl-visually-hidden">{client.name}</h2>
      <div className="cl-field">
        <label htmlFor={id}>{text('clients_name')}</label>
        {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed makes way for this field */}
        <input id={id} type="text" autoFocus maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <button type="submit" className="cl-button cl-button-primary" disabled={typed.trim() === ''}>
        {text('panel_save')}
      </button>
      <button type="button" className="cl-button" onClick={() => setTyped(null)}>
        {text('panel_cancel')}
      </button>
    </form>
  );
}
