import { createStore } from 'zustand/vanilla';
import type { Ticket } from '../../lib/desks/ticket.ts';
import type { CloseAttempt, TicketReply } from '../../lib/gate/attempt.ts';
import type { TicketContext } from '../../lib/messages/background-calls.ts';
import type { FromPanel, PanelView, ToPanel } from '../../lib/messages/panel-port.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { failureText } from '../controls/failure-text.ts';
import { keepPart, takePart } from './kept-part.ts';

/** What was loaded from the database for a ticket; `failure` in words when it could not be. */
export interface LoadedContext {
  readonly ticketId: string;
  readonly context: TicketContext | null;
  readonly failure: string | null;
}

export interface NotYet {
  readonly attempt: string;
  readonly tickets: readonly Ticket[];
  /** The other tickets of the act closed. */
  readonly isPart: boolean;
  /** They were closed before anybody was asked. */
  readonly closedAlready: boolean;
}

export interface PanelState {
  readonly view: PanelView;
  readonly site: string;
  readonly desk: string;
  readonly ticket: Ticket | null;
  readonly loaded: LoadedContext | null;
  /** The close attempt whose question is open. */
  readonly attempt: CloseAttempt | null;
  /** The context of the attempt's ticket, where it is not the one on screen. */
  readonly attemptContext: LoadedContext | null;
  /** Tickets that were answered "not yet" a moment ago: the panel asks what is still missing. */
  readonly notYet: NotYet | null;
}

export type PanelStore = ReturnType<typeof createPanelStore>;

// A question that is already painted must not change under the reader, so one on a list waits this long for the client's own words.
const longestWaitForWordsMs = 150;

const nothingLoaded: Pick<PanelState, 'loaded' | 'attempt' | 'attemptContext' | 'notYet'> = {
  loaded: null,
  attempt: null,
  attemptContext: null,
  notYet: null,
};

export function createPanelStore(send: (message: FromPanel) => void) {
  const store = createStore<PanelState>(() => ({ view: 'hidden', site: '', desk: '', ticket: null, ...nothingLoaded }));
  const { getState: get, setState: set } = store;

  /** What is still on its way into the database. */
  let writing: { readonly ticketId: string; readonly outcome: string } | null = null;

  const withWritten = (loaded: LoadedContext): LoadedContext =>
    loaded.context && writing?.ticketId === loaded.ticketId
      ? { ...loaded, context: { ...loaded.context, outcome: writing.outcome } }
      : loaded;

  async function load(site: string, ticket: Ticket): Promise<LoadedContext> {
    try {
      const context = await callBackground('ticket-context', { site, ticket });
      return withWritten({ ticketId: ticket.id, context, failure: null });
    } catch (error) {
      return { ticketId: ticket.id, context: null, failure: failureText(error) };
    }
  }

  async function reload(): Promise<void> {
    const { site, ticket } = get();
    await Promise.all([ticket && reloadTicket(site, ticket), reloadAttempt()]);
  }

  async function reloadTicket(site: string, ticket: Ticket): Promise<void> {
    const loaded = await load(site, ticket);
    if (get().ticket?.id === ticket.id) set({ loaded });
  }

  /** The card under a question is the question's own where it was asked before the one on screen was there. */
  async function reloadAttempt(): Promise<void> {
    const { attempt, attemptContext } = get();
    const only = attempt?.tickets[0];
    if (!attempt || !attemptContext || !only) return;
    const context = await load(attempt.site, only);
    if (get().attempt?.id === attempt.id) set({ attemptContext: context });
  }

  /** The attempt that was asked last: what is loaded for one that is over must not bring its question back. */
  let latest = '';
  /** What the look-up brought for it while its question was not on screen yet. */
  let early: readonly Ticket[] | null = null;

  async function ask(attempt: CloseAttempt): Promise<void> {
    latest = attempt.id;
    early = null;
    const [only] = attempt.tickets;
    const elsewhere = attempt.tickets.length === 1 && only && get().loaded?.ticketId !== only.id;
    let attemptContext: LoadedContext | null = null;
    if (elsewhere) {
      const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), longestWaitForWordsMs));
      attemptContext = await Promise.race([load(attempt.site, only), patience]);
    }
    if (latest !== attempt.id) return;
    set({ attempt, attemptContext, notYet: null });
    if (early !== null) await fill(attempt.id, early);
  }

  /** The look-up knows the client where a list did not show it: then its card can be shown under the question. */
  async function fill(id: string, tickets: readonly Ticket[]): Promise<void> {
    const before = get().attempt;
    if (before?.id !== id) {
      if (latest === id) early = tickets;
      return;
    }
    set({ attempt: { ...before, tickets } });
    const [only] = tickets;
    if (tickets.length !== 1 || !only || only.client === before.tickets[0]?.client) return;
    const attemptContext = await load(before.site, only);
    if (get().attempt?.id === id) set({ attemptContext });
  }

  let hasLookedForPart = false;

  /** The act that closed the others may have taken the page away, and with it the panel that said which ones stay open. */
  async function showKeptPart(site: string): Promise<void> {
    if (hasLookedForPart) return;
    hasLookedForPart = true;
    const part = await takePart(site).catch(() => null);
    if (part === null || get().attempt !== null) return;
    set({ notYet: { attempt: part.attempt, tickets: part.tickets, isPart: true, closedAlready: false } });
    send({ type: 'view', view: 'note' });
  }

  return {
    ...store,
    reload,
    /** What the script in the page says. */
    hear(message: ToPanel): void {
      switch (message.type) {
        case 'view':
          return set({ view: message.view });
        case 'ticket': {
          const same = message.ticket?.id === get().ticket?.id;
          set({
            site: message.site,
            desk: message.desk,
            ticket: message.ticket,
            ...(same ? {} : { loaded: null, notYet: null }),
          });
          void showKeptPart(message.site);
          return void reload();
        }
        case 'ask':
          return void ask(message.attempt);
        case 'tickets': {
          return void fill(message.attempt, message.tickets);
        }
        case 'dismiss':
          latest = '';
          return set({ attempt: null, attemptContext: null });
      }
    },
    shown: (attempt: string) => send({ type: 'shown', attempt }),
    escape: () => {
      const { attempt } = get();
      if (attempt) send({ type: 'escaped', attempt: attempt.id });
    },
    async answer(attempt: CloseAttempt, replies: readonly TicketReply[]): Promise<void> {
      const open = replies.filter(({ answer }) => answer.kind === 'not-yet').map(({ ticketId }) => ticketId);
      const tickets = attempt.tickets.filter(({ id }) => open.includes(id));
      const isPart = attempt.canPart && tickets.length > 0 && tickets.length < attempt.tickets.length;
      if (isPart) {
        // For the next page: this one says it already, and must not take it away, however late the page tells of its ticket.
        hasLookedForPart = true;
        await keepPart(attempt.site, { attempt: attempt.id, tickets, at: Date.now() });
      }
      send({ type: 'answered', attempt: attempt.id, replies });
      const closedAlready = attempt.sensor === 'late';
      set({ notYet: tickets.length > 0 ? { attempt: attempt.id, tickets, isPart, closedAlready } : null });
    },
    /** Whoever closes right after writing is asked about all of it, also while its last letters are on their way. */
    async saveOutcome(ticketId: string, outcome: string): Promise<void> {
      const { site, loaded } = get();
      const written = { ticketId, outcome };
      writing = written;
      if (loaded) set({ loaded: withWritten(loaded) });
      try {
        await callBackground('save-outcome', { site, ticketId, outcome });
      } finally {
        if (writing === written) writing = null;
      }
      await reload();
    },
    show: (view: 'tab' | 'open') => send({ type: 'view', view }),
    forgetNotYet: () => {
      set({ notYet: null });
      if (get().view === 'note') send({ type: 'view', view: 'tab' });
    },
  };
}
