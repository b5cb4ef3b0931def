import { useEffect, useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { Gate } from './gate.tsx';
import { NotYetNote } from './not-yet-note.tsx';
import './panel.css';
import { PanelContext, usePanel } from './panel-context.ts';
import { PanelHeader } from './panel-header.tsx';
import type { PanelStore } from './panel-store.ts';
import { PanelTab } from './panel-tab.tsx';
import { Purpose } from './purpose.tsx';
import { TicketView } from './ticket-view.tsx';

/** The panel beside the ticket: a slim tab, the opened panel, or the gate with its question. */
export function Panel({ store }: { readonly store: PanelStore }) {
  return (
    <PanelContext value={store}>
      <Surface />
    </PanelContext>
  );
}

function Surface() {
  const view = usePanel((state) => state.view);
  const attempt = usePanel((state) => state.attempt);
  const ticket = usePanel((state) => state.ticket);
  if (attempt) return <Gate key={attempt.id} attempt={attempt} />;
  if (view === 'tab') return <PanelTab />;
  return (
    <main className="cl-panel">
      {view === 'note' && <h1 className="cl-visually-hidden">{text('extension_name')}</h1>}
      <NotYetNote />
      {view === 'note' ? null : ticket ? <TicketView key={ticket.id} ticket={ticket} /> : <NoTicket />}
    </main>
  );
}

function NoTicket() {
  const [purpose, setPurpose] = useState<string | null>(null);
  useEffect(() => {
    callBackground('read-purpose', {}).then(
      (known) => setPurpose(known.purpose),
      () => undefined,
    );
  }, []);
  return (
    <>
      <PanelHeader title={text('extension_name')} facts="" />
      <p className="cl-soft">{text('panel_no_ticket')}</p>
      <Purpose sentence={purpose} />
    </>
  );
}
