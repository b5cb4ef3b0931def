/**
 * A page that shows no status has it from its desk, which was asked when the ticket came on screen. It changes while the ticket stays there: it
 * is closed, opened again, answered by the client. Who works on with the old one is asked twice, or not at all.
 */
import type { Gatekeeper } from './gatekeeper.ts';
import { readTicket } from './read-ticket.ts';
import type { TicketOnScreen } from './ticket-on-screen.ts';
import type { TicketPanel } from './ticket-panel.ts';

/** So old a status may be when somebody presses something. */
const freshForMs = 60_000;
/** By then the desk has done what was let go. */
const closedAfterMs = 3000;

/** The panel, with a status that is fresh after a close and while somebody works. */
export function withFreshStatus(
  panel: TicketPanel,
  gatekeeper: () => Gatekeeper | null,
  onScreen: Pick<TicketOnScreen, 'read'>,
  signal: AbortSignal,
): TicketPanel {
  const status = keepStatusFresh(gatekeeper, onScreen, signal);
  return {
    ...panel,
    dismiss(outcome) {
      panel.dismiss(outcome);
      if (outcome === 'released' || outcome === 'part') status.released();
    },
  };
}

export interface FreshStatus {
  /** What was held is on its way. */
  released(): void;
}

export function keepStatusFresh(
  gatekeeper: () => Gatekeeper | null,
  onScreen: Pick<TicketOnScreen, 'read'>,
  signal: AbortSignal,
): FreshStatus {
  let askedAt = performance.now();

  const ask = (): void => {
    const keeper = gatekeeper();
    if (!keeper || keeper.isAsking() || signal.aborted) return;
    askedAt = performance.now();
    // What a page shows may be what somebody has chosen and not saved: it is read when the page loads, and not again.
    const shown = readTicket(keeper.desk, document, new URL(document.URL));
    if (shown?.status === null) void onScreen.read(keeper.desk, location.origin, signal);
  };
  addEventListener('pointerdown', () => performance.now() - askedAt > freshForMs && ask(), { capture: true, signal });
  return { released: () => void setTimeout(ask, closedAfterMs) };
}
