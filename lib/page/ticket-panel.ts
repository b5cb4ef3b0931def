/** The panel beside the ticket that is on screen: which ticket that is, and what of the panel is shown while nothing is asked. */
import type { DeskDefinition } from '../desks/definition.ts';
import type { Ticket } from '../desks/ticket.ts';
import type { FromPanel, PanelView } from '../messages/panel-port.ts';
import type { PageTexts } from '../messages/stored-keys.ts';
import type { LookUpTicket } from './look-up.ts';
import { createPanelHost, type PanelHost } from './panel-host.ts';
import { readTicket } from './read-ticket.ts';
import { rememberStatus } from './seen-statuses.ts';

export interface TicketPanelOptions {
  /** The panel page: its address, and the origin that it has once it is loaded. */
  readonly panel: { readonly address: string; readonly origin: string };
  /** Null: nothing can be shown yet. */
  readonly texts: () => PageTexts | null;
  /** What the panel says about the gate's question. */
  readonly onGateMessage: (message: FromPanel) => void;
  readonly onEscape: () => void;
  readonly lookUp: LookUpTicket;
}

export interface TicketPanel {
  /** Made when it is first needed: nothing of ours is in the page before. */
  readonly host: PanelHost;
  restingView: PanelView;
  /** What is known of a ticket beyond what this page shows. */
  lookedUp(ticketId: string): Ticket | null;
  /** Reads which ticket is on screen, and looks up what the page does not show. */
  read(desk: DeskDefinition, site: string, signal: AbortSignal): Promise<Ticket | null>;
  /** Makes the panel, and shows the tab of the ticket that was read. */
  present(): void;
  toggle(evenWithoutTicket: boolean): void;
  /** The line "What is still missing?", until the technician goes on in the page. */
  showNote(): void;
  hide(): void;
}

export function createTicketPanel(options: TicketPanelOptions, signal: AbortSignal): TicketPanel {
  let host: PanelHost | null = null;
  /** The ticket on screen with what was looked up, because some pages of a desk show less of it than others. */
  let lastRead: Ticket | null = null;
  /** Tells the panel of it, once there is a panel. */
  let tell: () => void = () => undefined;
  let reads = 0;
  /** The ticket that was on screen when the note came up; null without one. */
  let noteBeside: string | null = null;

  const rest = (view: PanelView): void => {
    panel.restingView = view;
    panel.host.show(view);
  };

  const onMessage = (message: FromPanel): void => {
    if (message.type !== 'view') return options.onGateMessage(message);
    if (message.view === 'note') {
      // A question that is open keeps its place.
      if (panel.host.view !== 'gate') panel.showNote();
      return;
    }
    // Without a ticket there is no client to name on a tab.
    rest(message.view === 'tab' && !lastRead ? 'hidden' : message.view);
  };

  const makeHost = (): PanelHost => {
    // Throws without them: then what is held goes on.
    const { panelTitle: title, looks } = options.texts() as PageTexts;
    const made = createPanelHost({ ...options.panel, title, looks, onEscape: options.onEscape, onMessage }, signal);
    // The note after "Not yet" gives way as soon as the technician goes on in the page; the tab brings it back.
    addEventListener('pointerdown', () => made.view === 'note' && made.show(panel.restingView), { capture: true, signal });
    return made;
  };

  const panel: TicketPanel = {
    get host() {
      host ??= makeHost();
      return host;
    },
    restingView: 'hidden',
    lookedUp: (id) => (lastRead?.id === id ? lastRead : null),
    async read(desk, site, stop) {
      const ticket = readTicket(desk, document, new URL(document.URL));
      reads += 1;
      const thisRead = reads;
      if (ticket?.id !== lastRead?.id) lastRead = ticket;
      if (ticket) rememberStatus(ticket);
      tell = () => host?.send({ type: 'ticket', site, desk: desk.name, ticket: lastRead });
      tell();
      const full = ticket && (await options.lookUp(desk, ticket, stop));
      // A slow look-up must not bring the ticket before this one back.
      if (stop.aborted || thisRead !== reads) return null;
      lastRead = full;
      if (!full || full === ticket) return full;
      rememberStatus(full);
      tell();
      return full;
    },
    present() {
      const view = panel.restingView === 'open' ? 'open' : lastRead ? 'tab' : 'hidden';
      // A question that is open keeps its place, and so does the note: the page may only have changed its address, or its desk been learned.
      if (panel.host.view === 'gate' || (panel.host.view === 'note' && noteBeside === (lastRead?.id ?? null)))
        panel.restingView = view;
      else rest(view);
      tell();
    },
    toggle(evenWithoutTicket) {
      // The shortcut is no way around an open question.
      if (panel.host.view === 'gate' || !(lastRead || evenWithoutTicket)) return;
      const opens = panel.host.view !== 'open';
      rest(opens ? 'open' : lastRead ? 'tab' : 'hidden');
      if (opens) panel.host.focus();
    },
    showNote() {
      noteBeside = lastRead?.id ?? null;
      panel.host.show('note');
    },
    hide: () => host?.hide(),
  };
  return panel;
}
