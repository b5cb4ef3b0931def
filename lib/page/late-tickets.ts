import { unreadTicket } from '../desks/ticket.ts';
import type { CloseAttempt } from '../gate/attempt.ts';
import { isNewTicketId } from '../gate/closing.ts';
import type { LateClose } from '../messages/stored-keys.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { rememberStatus, statusBefore } from './seen-statuses.ts';

// A bulk act of more is believed, rather than flooding the desk.
const mostLookUps = 30;

type Here = Pick<Gatekeeper, 'desk' | 'judge' | 'onScreen' | 'ticketsOf' | 'lookUp'>;

/** The close attempt that a late close was; without tickets if there is nothing to ask, null if that is not for this page to say. */
export async function lateAttempt(close: LateClose, here: Here, signal: AbortSignal): Promise<CloseAttempt | null> {
  const { id, path, at } = close;
  const ids = await lateTickets(close, here, signal);
  if (!ids) return null;
  const tickets = here
    .ticketsOf(ids)
    .map((ticket) => (isNewTicketId(ticket.id) ? { ...ticket, subject: ticket.id.replace(/^new: ?/, '') } : ticket));
  return { id, site: location.origin, desk: here.desk.id, path, sensor: 'late', tickets, canPart: false, at };
}

/** Those that were open before and are closed now, as far as anybody can tell. */
async function lateTickets(
  { at, ticketIds, onlyIfClosedNow, desk: closedOn }: LateClose,
  { desk, judge: { isClosedStatus: isClosed }, onScreen, lookUp }: Here,
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
    const { status } = await lookUp(desk, unreadTicket(id, document.URL), signal);
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
