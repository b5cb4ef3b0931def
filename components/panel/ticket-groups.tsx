import type { Ticket } from '../../lib/desks/ticket.ts';
import { groupByClient } from '../../lib/gate/group-tickets.ts';
import { text } from '../../lib/platform/text.ts';

/** The tickets that one act would close, under the names of their clients. */
export function TicketGroups({ tickets }: { readonly tickets: readonly Ticket[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by itself, which the keyboard has to be able to do too
    <section className="cl-gate-tickets" aria-label={text('gate_tickets')} tabIndex={0}>
      {groupByClient(tickets).map(({ client, tickets: own }) => (
        <div key={client ?? ''}>
          <h2>{client ?? text('panel_no_client')}</h2>
          <ul>
            {own.map(({ id, subject }) => (
              <li key={id}>
                <span className="cl-soft">#{id}</span> {subject}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
