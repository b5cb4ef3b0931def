/** What the technician is looking at, as the desk writes it. A field that the page does not show is null, never guessed. */
export interface Ticket {
  /** The desk's own number; `new: ` and the subject for a ticket that is created closed. */
  readonly id: string;
  readonly subject: string | null;
  readonly client: string | null;
  readonly requester: string | null;
  readonly owner: string | null;
  readonly status: string | null;
  readonly url: string;
}

export type TicketField = 'subject' | 'client' | 'requester' | 'owner' | 'status';

export const ticketFields: readonly TicketField[] = ['subject', 'client', 'requester', 'owner', 'status'];

export const unreadTicket = (id: string, url: string): Ticket => ({
  id,
  subject: null,
  client: null,
  requester: null,
  owner: null,
  status: null,
  // Addresses of searches can be longer than what a record may hold.
  url: url.slice(0, 2000),
});

/** The first ticket's own word comes before what is known besides. */
export function filledFrom(ticket: Ticket, known: Ticket | null): Ticket {
  if (known?.id !== ticket.id) return ticket;
  const fields = ticketFields.map((field) => [field, ticket[field] ?? known[field]]);
  return { ...ticket, ...Object.fromEntries(fields) };
}
