import { useEffect, useId } from 'react';
import type { Client } from '../../lib/clients/card.ts';
import { text } from '../../lib/platform/text.ts';
import { Pager } from '../controls/pager.tsx';
import { ClientExport } from './client-export.tsx';
import { listSize, useClientList } from './client-list-store.ts';

/** All clients, found while typing. */
export function ClientList() {
  const id = useId();
  const { typed, found, failure, load, search } = useClientList();
  useEffect(() => void load(), [load]);
  const empty = found !== null && found.total === 0 && found.typed === '';
  return (
    <section className="cl-clients" aria-labelledby={`${id}-title`}>
      <div className="cl-clients-heading">
        <h2 id={`${id}-title`}>{text('clients_title')}</h2>
        <a className="cl-button" href="#clients/import">
          {text('import_link')}
        </a>
        {found !== null && !empty && <ClientExport />}
      </div>
      <div role="alert">{failure !== '' && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      {found === null && failure === '' && <p className="cl-soft">{text('app_loading')}</p>}
      {empty && (
        <div className="cl-clients-empty">
          <h3>{text('clients_none')}</h3>
          <p>{text('clients_none_what')}</p>
        </div>
      )}
      {found !== null && !empty && (
        <>
          <search className="cl-field cl-clients-search">
            <label htmlFor={id}>{text('clients_search')}</label>
            <input
              id={id}
              type="search"
              autoComplete="off"
              maxLength={200}
              aria-describedby={`${id}-hint`}
              value={typed}
              onChange={(event) => search(event.target.value)}
            />
            <span id={`${id}-hint`} className="cl-soft cl-small">
              {text('clients_search_hint')}
            </span>
          </search>
          <Found clients={found.clients} total={found.total} typed={found.typed} />
        </>
      )}
    </section>
  );
}

function Found({
  clients,
  total,
  typed,
}: {
  readonly clients: readonly Client[];
  readonly total: number;
  readonly typed: string;
}) {
  const { offset, turnTo } = useClientList();
  if (total === 0) {
    return (
      <p className="cl-notice" role="status">
        {text('clients_none_found', typed)}
      </p>
    );
  }
  return (
    <>
      <Pager
        label={text('clients_pages')}
        before={text('clients_before')}
        after={text('clients_after')}
        offset={offset}
        total={total}
        size={listSize}
        onTurn={turnTo}
      />
      <ul className="cl-clients-list">
        {clients.map((client) => (
          <li key={client.id}>
            <a href={`#clients/${client.id}`}>{client.name}</a>
            <span className="cl-soft cl-small">{otherNames(client)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What else the client is found by; the first few, for one line. */
function otherNames({ aliases, domains = [] }: Client): string {
  const names = aliases.length === 0 ? [] : [text('clients_also', aliases.slice(0, 3).join(', '))];
  return [...names, ...domains.slice(0, 2)].join(' · ');
}
