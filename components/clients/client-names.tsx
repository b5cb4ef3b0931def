import { useId, useState } from 'react';
import { normaliseName } from '../../lib/clients/names.ts';
import type { ClientPageView } from '../../lib/messages/client-list-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { AddName } from './add-name.tsx';
import { SplitForm } from './split-form.tsx';
import type { ClientActs } from './use-client-page.ts';

type NamesProps = { readonly view: ClientPageView } & ClientActs;

/** By what the client is recognised: its other names, and where its mail comes from. */
export function ClientNames(props: NamesProps) {
  const id = useId();
  return (
    <section className="cl-clients-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('clients_recognised')}</h3>
      <Aliases {...props} />
      <Domains {...props} />
    </section>
  );
}

function Aliases({ view, act, load }: NamesProps) {
  const [splitting, setSplitting] = useState<string | null>(null);
  const { client, lines, parts } = view;
  // What a part is called comes and goes with it.
  const own = client.aliases.filter((alias) => parts.every(({ name }) => normaliseName(name) !== normaliseName(alias)));
  const { id: clientId } = client;
  return (
    <>
      <ul className="cl-clients-list">
        {own.map((alias) => (
          <li key={alias}>
            <span>{alias}</span>
            <span className="cl-clients-acts">
              <button
                type="button"
                className="cl-link"
                aria-label={text('clients_split_of', alias)}
                onClick={() => setSplitting(alias)}
              >
                {text('clients_split')}
              </button>
              <button
                type="button"
                className="cl-link"
                aria-label={text('panel_remove_line', alias)}
                onClick={() =>
                  void act(
                    () => callBackground('remove-alias', { clientId, alias }),
                    text('clients_name_removed', alias),
                    () => callBackground('add-alias', { clientId, alias }),
                  )
                }
              >
                {text('panel_remove')}
              </button>
            </span>
            {splitting === alias && (
              <SplitForm client={client} alias={alias} lines={lines} act={act} load={load} onDone={() => setSplitting(null)} />
            )}
          </li>
        ))}
      </ul>
      <AddName
        label={text('clients_other_name')}
        onAdd={(alias) =>
          act(
            () => callBackground('add-alias', { clientId, alias }),
            text('clients_name_added', alias),
            () => callBackground('remove-alias', { clientId, alias }),
          )
        }
      />
    </>
  );
}

function Domains({ view: { client }, act }: NamesProps) {
  const { id: clientId, domains = [], confirmedDomains = [] } = client;
  return (
    <>
      {domains.length > 0 && (
        <ul className="cl-clients-list">
          {domains.map((domain) => (
            <li key={domain}>
              <span>
                {domain}{' '}
                <span className="cl-soft cl-small">
                  {text(confirmedDomains.includes(domain) ? 'clients_domain_enough' : 'clients_domain_hint')}
                </span>
              </span>
              <span className="cl-clients-acts">
                <button
                  type="button"
                  className="cl-link"
                  aria-label={text('panel_remove_line', domain)}
                  onClick={() =>
                    void act(
                      () => callBackground('remove-domain', { clientId, domain }),
                      text('clients_name_removed', domain),
                      () => callBackground('add-domain', { clientId, domain }),
                    )
                  }
                >
                  {text('panel_remove')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <AddName
        label={text('clients_other_domain')}
        onAdd={(domain) => act(() => callBackground('add-domain', { clientId, domain }), text('clients_name_added', domain))}
      />
    </>
  );
}
