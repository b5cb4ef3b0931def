/** The panel beside the ticket that is on screen: what of it is shown while nothing is asked, and the gate's question. */
import type { CloseAttempt } from '../gate/attempt.ts';
import type { DismissOutcome } from '../gate/gate.ts';
import type { FromPanel, PanelView, ToPanel } from '../messages/panel-port.ts';
import type { PageTexts } from '../messages/stored-keys.ts';
import type { OurElement } from './our-element.ts';
import { createPanelHost, type PanelPage } from './panel-host.ts';
import type { TicketOnScreen } from './ticket-on-screen.ts';

export interface TicketPanelOptions {
  readonly texts: PageTexts;
  readonly ours: OurElement;
  readonly onScreen: TicketOnScreen;
  /** What the panel says about the gate's question. */
  readonly onGateMessage: (message: FromPanel) => void;
  readonly onEscape: () => void;
}

export interface TicketPanel {
  /** Ends when the panel's page is loaded for the first time: a question is on the screen soon then. */
  readonly loaded: Promise<void>;
  /** Tells the panel which ticket is on screen. */
  tell(): void;
  /** Makes the panel, and shows the tab of the ticket that was read. */
  present(): void;
  toggle(evenWithoutTicket: boolean): void;
  hide(): void;
  ask(attempt: CloseAttempt): void;
  send(message: ToPanel): void;
  /** The question has its place on the screen. */
  showsGate(): boolean;
  dismiss(outcome: DismissOutcome): void;
}

export function createTicketPanel(
  { texts, ours, onScreen, onGateMessage, onEscape }: TicketPanelOptions,
  page: PanelPage,
  signal: AbortSignal,
): TicketPanel {
  let restingView: PanelView = 'hidden';
  /** The ticket that was on screen when the note came up; null without one. */
  let noteBeside: string | null = null;

  const onMessage = (message: FromPanel): void => {
    if (message.type !== 'view') return onGateMessage(message);
    if (message.view === 'note') {
      // A question that is open keeps its place.
      if (host.view !== 'gate') showNote();
      return;
    }
    // Without a ticket there is no client to name on a tab.
    rest(message.view === 'tab' && !onScreen.ticket ? 'hidden' : message.view);
  };
  const host = createPanelHost(
    { ...page, title: texts.panelTitle, looks: texts.looks, ours, onEscape, onMessage, onLoadedAgain: () => tell() },
    signal,
  );
  // The note after "Not yet" gives way as soon as the technician goes on in the page; the tab brings it back.
  addEventListener('pointerdown', () => host.view === 'note' && host.show(restingView), { capture: true, signal });

  const rest = (view: PanelView): void => {
    restingView = view;
    host.show(view);
  };
  /** The line "What is still missing?", until the technician goes on in the page. */
  const showNote = (): void => {
    noteBeside = onScreen.ticket?.id ?? null;
    host.show('note');
  };
  const tell = (): void => {
    if (onScreen.message) host.send(onScreen.message);
  };

  return {
    loaded: host.loaded,
    tell,
    present() {
      const view = restingView === 'open' ? 'open' : onScreen.ticket ? 'tab' : 'hidden';
      // A question that is open keeps its place, and so does the note: the page may only have changed its address, or its desk been learned.
      if (host.view === 'gate' || (host.view === 'note' && noteBeside === (onScreen.ticket?.id ?? null))) restingView = view;
      else rest(view);
      tell();
    },
    toggle(evenWithoutTicket) {
      // The shortcut is no way around an open question.
      if (host.view === 'gate' || !(onScreen.ticket || evenWithoutTicket)) return;
      const opens = host.view !== 'open';
      rest(opens ? 'open' : onScreen.ticket ? 'tab' : 'hidden');
      if (opens) host.focus();
    },
    hide: host.hide,
    ask(attempt) {
      host.show('gate');
      host.send({ type: 'ask', attempt });
    },
    send: host.send,
    showsGate: () => host.view === 'gate' && host.isVisible(),
    dismiss(outcome) {
      host.send({ type: 'dismiss', outcome });
      if ((outcome === 'not-yet' || outcome === 'part') && restingView !== 'open') showNote();
      else host.show(restingView);
    },
  };
}
