import { useId } from 'react';
import type { ClientPageView } from '../../lib/messages/client-list-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { ClosureTable } from '../dashboard/closure-table.tsx';
import { CardLength } from '../panel/card-length.tsx';
import { ClientCard } from '../panel/client-card.tsx';
import { CardOutside } from './card-outside.tsx';
import { ClientName } from './client-name.tsx';
import { ClientNames } from './client-names.tsx';
import { ClientParts } from './client-parts.tsx';
import { type ClientActs, useClientPage } from './use-client-page.ts';

/** One client: the card, what it is called, and what was closed there last. */
export function ClientPage({ clientId }: { readonly clientId: string }) {
  const { view, said, failure, act, load } = useClientPage(clientId);
  return (
    <>
      <p>
        <a href="#clients">{text('clients_back')}</a>
      </p>
      <div role="alert">{failure !== '' && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      <div role="status">
        {said.words !== '' && (
          <p className="cl-notice cl-clients-said">
            {said.words}
            {said.undo && <Undo undo={said.undo} act={act} />}
          </p>
        )}
      </div>
      {view === undefined && failure === '' && <p className="cl-soft">{text('app_loading')}</p>}
      {view === null && <p className="cl-notice">{text('clients_not_there')}</p>}
      {view && <Shown key={view.client.id} view={view} act={act} load={load} />}
    </>
  );
}

function Undo({ undo, act }: { readonly undo: () => Promise<unknown>; readonly act: ClientActs['act'] }) {
  return (
    <button type="button" className="cl-button" onClick={() => void act(undo, text('clients_undone'))}>
      {text('clients_undo')}
    </button>
  );
}

function Shown({ view, act, load }: { readonly view: ClientPageView } & ClientActs) {
  const id = useId();
  const { client, lines, now, visits, you, closures } = view;
  return (
    <>
      <ClientName client={client} act={act} load={load} />
      <div className="cl-client-columns">
        <div className="cl-clients-part">
          <CardLength lines={lines} />
          <CardOutside load={load}>
            <ClientCard
              context={{ match: { kind: 'known', client }, lines, now, visits, you, purpose: null, outcome: null, missing: null }}
            />
          </CardOutside>
        </div>
        <div className="cl-clients-part">
          <ClientNames view={view} act={act} load={load} />
          <ClientParts view={view} act={act} load={load} />
        </div>
      </div>
      <section className="cl-clients-part" aria-labelledby={`${id}-closures`}>
        <h3 id={`${id}-closures`}>{text('clients_closures')}</h3>
        {closures.length === 0 ? (
          <p className="cl-soft">{text('clients_no_closures')}</p>
        ) : (
          <ClosureTable closures={closures} names={new Map([[client.id, client.name]])} />
        )}
      </section>
    </>
  );
}
