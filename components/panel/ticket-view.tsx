import type { Ticket } from '../../lib/desks/ticket.ts';
import { text } from '../../lib/platform/text.ts';
import { CardLength } from './card-length.tsx';
import { ClientCard } from './client-card.tsx';
import { ComesBackLine } from './comes-back-line.tsx';
import { DidItHold } from './did-it-hold.tsx';
import { OutcomeField } from './outcome-field.tsx';
import { usePanel, usePanelStore } from './panel-context.ts';
import { PanelHeader } from './panel-header.tsx';

export function TicketView({ ticket }: { readonly ticket: Ticket }) {
  const store = usePanelStore();
  const loaded = usePanel((state) => state.loaded);
  return (
    <>
      <PanelHeader title={ticket.client ?? text('panel_no_client')} facts={facts(ticket)} />
      {loaded?.failure && (
        <div role="status" className="cl-notice cl-notice-caution">
          <p>{text('panel_card_unreachable')}</p>
          <button type="button" className="cl-button" onClick={() => void store.reload()}>
            {text('panel_try_again')}
          </button>
        </div>
      )}
      {loaded?.context && (
        <>
          <OutcomeField ticket={ticket} saved={loaded.context.outcome} />
          <DidItHold />
          <CardLength lines={loaded.context.lines} />
          <ClientCard context={loaded.context} />
          {loaded.context.match.kind === 'known' && <ComesBackLine clientId={loaded.context.match.client.id} ticket={ticket} />}
        </>
      )}
      <nav className="cl-panel-links cl-small" aria-label={text('popup_links')}>
        <a href="/dashboard.html" target="_blank" rel="noopener">
          {text('app_dashboard')}
        </a>
        <a href="/options.html" target="_blank" rel="noopener">
          {text('app_options')}
        </a>
      </nav>
    </>
  );
}

const facts = ({ id, requester, status, owner }: Ticket): string =>
  [`#${id}`, status, requester, owner && text('panel_owned_by', owner)].filter(Boolean).join(' · ');
