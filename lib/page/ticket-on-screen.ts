/** Which ticket is on screen, with what was looked up: some pages of a desk show less of it than others. */
import type { DeskDefinition } from '../desks/definition.ts';
import type { Ticket } from '../desks/ticket.ts';
import type { ToPanel } from '../messages/panel-port.ts';
import type { LookUpTicket } from './parts.ts';
import { readTicket } from './read-ticket.ts';

type TicketMessage = Extract<ToPanel, { type: 'ticket' }>;

export interface TicketOnScreen {
  readonly ticket: Ticket | null;
  /** For the panel; null before anything was read. */
  readonly message: TicketMessage | null;
  /** What is known of a ticket beyond what this page shows. */
  lookedUp(ticketId: string): Ticket | null;
  /** Reads which ticket is on screen, and looks up what the page does not show. */
  read(desk: DeskDefinition, site: string, signal: AbortSignal): Promise<Ticket | null>;
}

/** `onNews`: another ticket, or more about the same. */
export function createTicketOnScreen(lookUp: LookUpTicket, onNews: () => void): TicketOnScreen {
  let ticket: Ticket | null = null;
  let place: Omit<TicketMessage, 'ticket'> | null = null;
  let reads = 0;
  return {
    get ticket() {
      return ticket;
    },
    get message() {
      return place && { ...place, ticket };
    },
    lookedUp: (id) => (ticket?.id === id ? ticket : null),
    async read(desk, site, signal) {
      const shown = readTicket(desk, document, new URL(document.URL));
      reads += 1;
      const thisRead = reads;
      if (shown?.id !== ticket?.id) ticket = shown;
      place = { type: 'ticket', site, desk: desk.name };
      onNews();
      const full = shown && (await lookUp(desk, shown, signal));
      // A slow look-up must not bring the ticket before this one back.
      if (signal.aborted || thisRead !== reads) return null;
      ticket = full;
      if (full !== shown) onNews();
      return full;
    },
  };
}
