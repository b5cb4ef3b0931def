import type { DeskDefinition } from '../desks/definition.ts';
import { type Ticket, unreadTicket } from '../desks/ticket.ts';
import { isNewTicketId } from '../gate/closing.ts';
import type { LateClose } from '../messages/stored-keys.ts';
import { lookUpTicket } from './ask-desk.ts';
import { rememberStatus, statusBefore } from './seen-statuses.ts';

export interface LateTicketsOptions {
  readonly desk: DeskDefinition;
  readonly onScreen: () => Ticket | null;
  readonly isClosed: (status: string) => boolean;
}

// A bulk act of more is believed, rather than flooding the desk.
const mostLookUps = 30;

/** The tickets of a late close that were open before and are closed now, as far as anybody can tell; null: not for this page to say. */
export async function lateTickets(
  { at, ticketIds, onlyIfClosedNow, desk: closedOn }: LateClose,
  { desk, onScreen, isClosed }: LateTicketsOptions,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  const own = onScreen();
  const ids = ticketIds.length > 0 ? ticketIds : own ? [own.id] : [];
  // Of several frames, the one with the ticket asks.
  if (closedOn !== desk.id || ids.length === 0 || (desk.frames && !(own && ids.includes(own.id)))) return null;

  const statusNow = async (id: string): Promise<string | null> => {
    const shown = own?.id === id ? own.status : null;
    if ((shown !== null && isClosed(shown)) || ids.length > mostLookUps) return shown;
    // What the page shows may be from before the close, unless it came after it.
    const { status } = await lookUpTicket(desk, unreadTicket(id, document.URL), signal);
    return status ?? (loadedAt() > at ? shown : null);
  };
  const isToAsk = async (id: string): Promise<boolean> => {
    if (isNewTicketId(id)) return true;
    const before = statusBefore(id, at);
    if (before === null ? onlyIfClosedNow : isClosed(before)) return false;
    const now = await statusNow(id);
    rememberStatus({ id, status: now });
    return now === null ? !onlyIfClosedNow : isClosed(now);
  };
  const wanted = await Promise.all(ids.map(isToAsk));
  return ids.filter((_, index) => wanted[index]);
}

/** When the desk's answer came that this page is made of. */
function loadedAt(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin + (load?.responseStart ?? 0);
}
