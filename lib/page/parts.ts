/** What a page does not load with. Each part is a script of its own, which the background sends when the page first needs it. */
import type { DeskDefinition } from '../desks/definition.ts';
import type { Ticket } from '../desks/ticket.ts';
import { pause } from './pause.ts';
import type { readTicket } from './read-ticket.ts';
import type { TicketPanel, TicketPanelOptions } from './ticket-panel.ts';

/** Fills what the page does not show. Never throws. */
export type LookUpTicket = (desk: DeskDefinition, ticket: Ticket, signal: AbortSignal) => Promise<Ticket>;

export interface Parts {
  /** Asks the desk. It reads a ticket's own page as the page on screen is read. */
  'look-up'?: (...args: [...Parameters<LookUpTicket>, read: typeof readTicket]) => Promise<Ticket>;
  /** The panel in the page. */
  'panel-host'?: (options: TicketPanelOptions, signal: AbortSignal) => TicketPanel;
}

/** Gives undefined for a part that cannot come: the page does without it, and asks again the next time. */
export type GetPart = <N extends keyof Parts>(name: N) => Promise<Parts[N] | undefined>;

// Nothing waits as long: a question has a clock of its own, and names may come after it.
const patienceMs = 10_000;

/** `sendFor` ends when the script has run, or cannot be sent. */
export function createGetPart(parts: Parts, sendFor: (name: keyof Parts) => Promise<unknown>): GetPart {
  const coming: { [N in keyof Parts]?: Promise<unknown> } = {};
  return async (name) => {
    if (!parts[name]) {
      coming[name] ??= Promise.race([sendFor(name), pause(patienceMs)]);
      await coming[name];
      delete coming[name];
    }
    return parts[name];
  };
}
