import type { Ticket } from '../desks/ticket.ts';

export interface TicketGroup {
  /** As the desk writes it; null: it shows none. */
  readonly client: string | null;
  readonly tickets: readonly Ticket[];
}

/** The tickets of one act, client by client; those without a client stand last. */
export function groupByClient(tickets: readonly Ticket[]): TicketGroup[] {
  const clients = [...new Set(tickets.map(({ client }) => client))].sort(
    (one, other) => Number(one === null) - Number(other === null),
  );
  return clients.map((client) => ({ client, tickets: tickets.filter((ticket) => ticket.client === client) }));
}
