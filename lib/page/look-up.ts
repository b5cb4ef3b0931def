import type { DeskDefinition } from '../desks/definition.ts';
import type { Ticket } from '../desks/ticket.ts';

/** Fills what the page does not show. Never throws. */
export type LookUpTicket = (desk: DeskDefinition, ticket: Ticket, signal: AbortSignal) => Promise<Ticket>;

export interface LookUp {
  readonly ticket: LookUpTicket;
  /** What asks the desk: set by the script that is sent for. */
  ask?: LookUpTicket;
}

/**
 * Sends for the script that asks the desk when a page first needs it: most pages show all that there is to know, or are no ticket's. Where
 * it does not come, the ticket is what the page shows.
 */
export function createLookUp(sendForScript: () => Promise<unknown>): LookUp {
  let coming: Promise<unknown> | null = null;
  const lookUp: LookUp = {
    async ticket(desk, ticket, signal) {
      if (!desk.lookUps && !desk.ownPage) return ticket;
      if (!lookUp.ask) {
        coming ??= sendForScript();
        await coming;
        coming = null;
      }
      return lookUp.ask?.(desk, ticket, signal) ?? ticket;
    },
  };
  return lookUp;
}
