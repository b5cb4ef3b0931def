/** Makes close attempts of acts: which tickets an act would close, as far as this page and what was looked up tell. */
import type { DeskDefinition } from '../desks/definition.ts';
import { filledFrom, type Ticket } from '../desks/ticket.ts';
import type { CloseAttempt } from '../gate/attempt.ts';
import { type Closing, type ClosingJudge, createClosingJudge, isNewTicketId } from '../gate/closing.ts';
import { ownAddress } from './desk-address.ts';
import { newId } from './new-id.ts';
import { readListedTicket, readTicket } from './read-ticket.ts';
import type { Act } from './sensors/act.ts';
import { saysClosed } from './statuses-here.ts';

export interface Found {
  readonly attempt: CloseAttempt;
  readonly closing: Closing;
}

export interface CloseAttempts {
  readonly judge: ClosingJudge;
  /** The ticket that this page shows. */
  onScreen(): Ticket | null;
  /** Null for an act that closes nothing. */
  of(act: Pick<Act, 'sensor' | 'closes' | 'releaseWithout'>): Found | null;
  /** With what this page shows of them, and what was looked up. */
  ticketsOf(ids: readonly string[]): Ticket[];
}

export interface CloseAttemptsOptions {
  readonly site: string;
  readonly desk: DeskDefinition;
  /** What is known of a ticket beyond what this page shows. */
  readonly lookedUp: (ticketId: string) => Ticket | null;
  /** An act that would close these, had they not been closed before. */
  readonly onClosedBefore: (ticketIds: readonly string[]) => void;
}

export function createCloseAttempts({ site, desk, lookedUp, onClosedBefore }: CloseAttemptsOptions): CloseAttempts {
  const onScreen = (): Ticket | null => readTicket(desk, document, new URL(document.URL));
  const { lessons = [] } = desk;
  const judge = createClosingJudge(desk, {
    ticketId: () => onScreen()?.id ?? null,
    saysClosed: (value, isClosedName) => saysClosed(lessons, value, isClosedName),
  });

  const ticketsOf = (ids: readonly string[]): Ticket[] => {
    const shown = onScreen();
    return ids.map((id) => {
      const here = shown?.id === id ? shown : readListedTicket(desk, id, document, new URL(document.URL));
      // Forms and lists have addresses that lead nowhere later.
      const own = isNewTicketId(id) ? null : ownAddress(desk, id);
      return filledFrom(own ? { ...here, url: own.href } : here, lookedUp(id));
    });
  };
  /** One that was closed before this act is left out. At a press of "Save", the page shows what is chosen, not what is. */
  const isOpen = (ticket: Ticket, act: Pick<Act, 'closes'>): boolean => {
    const status = 'control' in act.closes ? (lookedUp(ticket.id)?.status ?? null) : ticket.status;
    return status === null || !judge.isClosedStatus(status);
  };

  return {
    judge,
    onScreen,
    ticketsOf,
    of(act) {
      const { closes } = act;
      const closing =
        'control' in closes
          ? judge.closingByControl(closes)
          : closes.url.origin === location.origin
            ? judge.closingOf(closes)
            : null;
      if (!closing) return null;
      const all = ticketsOf(closing.ticketIds);
      const tickets = all.filter((ticket) => isOpen(ticket, act));
      if (tickets.length < all.length) onClosedBefore(all.filter((ticket) => !tickets.includes(ticket)).map(({ id }) => id));
      if (tickets.length === 0) return null;
      const { newSubject, path } = closing;
      const named = newSubject === null ? tickets : tickets.map((ticket) => ({ ...ticket, subject: newSubject }));
      return {
        closing,
        attempt: {
          id: newId(),
          site,
          desk: desk.id,
          path,
          sensor: act.sensor,
          tickets: named,
          canPart: closing.listedIn !== null && act.releaseWithout !== undefined,
          at: Date.now(),
        },
      };
    },
  };
}
