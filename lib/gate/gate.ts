/**
 * The gate: close attempt → question → answer → release or cancel. Pure: it is told what happened and says what to do.
 * Whatever goes wrong on our side ends in a release: the technician can always close a ticket.
 */
import type { ObservedClosure } from '../outcomes/closure.ts';
import type { UnaskedCause } from '../outcomes/words.ts';
import { answeredClosures, type CloseAttempt, type TicketReply, unaskedClosures } from './attempt.ts';
import { isNewTicketId } from './closing.ts';

/** How long the panel may take to show its question before the act goes on unasked. */
export const panelDeadlineMs = 2000;

/** How long a released ticket is not asked again: a double click, a second sensor, another tab, a save that the desk refused. */
export const releasedForMs = 60_000;

/** The same for a ticket that is created closed: the next one with this subject may be another client's. */
export const newReleasedForMs = 5_000;

export interface GateState {
  readonly asking: { readonly attempt: CloseAttempt; readonly shownAt: number | null } | null;
  /** When each ticket was released, epoch milliseconds. */
  readonly released: Readonly<Record<string, number>>;
}

export const openGate: GateState = { asking: null, released: {} };

/** What a sensor has to do with an act, at once: hold it and ask, hold it without asking (a question is open), or let it go. */
export type Verdict = 'ask' | 'hold' | 'pass';

const graceOf = (ticketId: string): number => (isNewTicketId(ticketId) ? newReleasedForMs : releasedForMs);

export const idsOf = ({ tickets }: Pick<CloseAttempt, 'tickets'>): string[] => tickets.map(({ id }) => id);

export function judge(state: GateState, ticketIds: readonly string[], now: number): Verdict {
  if (ticketIds.length > 0 && ticketIds.every((id) => now - (state.released[id] ?? -Infinity) < graceOf(id))) return 'pass';
  return state.asking === null ? 'ask' : 'hold';
}

export type GateEvent =
  | { readonly type: 'attempted'; readonly attempt: CloseAttempt }
  /** The look-up brought what the page did not show. */
  | { readonly type: 'tickets-read'; readonly attempt: string; readonly tickets: CloseAttempt['tickets'] }
  | { readonly type: 'shown'; readonly attempt: string; readonly at: number }
  | { readonly type: 'answered'; readonly attempt: string; readonly replies: readonly TicketReply[]; readonly at: number }
  | { readonly type: 'escaped'; readonly attempt: string }
  /** A close that was seen late, in two windows at once: the other one has its answer. */
  | { readonly type: 'answered-elsewhere'; readonly attempt: string }
  /** Something of ours broke while an act was held. */
  | { readonly type: 'failed'; readonly cause: UnaskedCause; readonly at: number }
  /** Released elsewhere: another tab of this browser. */
  | { readonly type: 'released-elsewhere'; readonly released: Readonly<Record<string, number>>; readonly at: number };

export type Effect =
  | { readonly do: 'ask'; readonly attempt: CloseAttempt }
  | { readonly do: 'record'; readonly closures: readonly ObservedClosure[] }
  /** `without`: the act's other tickets, which stay open. */
  | { readonly do: 'release'; readonly ticketIds: readonly string[]; readonly without: readonly string[] }
  | { readonly do: 'cancel' }
  | { readonly do: 'dismiss'; readonly outcome: DismissOutcome }
  | { readonly do: 'notice'; readonly cause: UnaskedCause };

/** `part`: some of the act's tickets were released, the others stay open. */
export type DismissOutcome = 'released' | 'part' | 'not-yet' | 'escaped';

export interface Step {
  readonly state: GateState;
  readonly effects: readonly Effect[];
}

const stay = (state: GateState): Step => ({ state, effects: [] });

export function step(state: GateState, event: GateEvent, newId: () => string): Step {
  const { asking } = state;
  if (event.type === 'attempted') {
    if (asking !== null) return stay(state);
    return {
      state: { ...state, asking: { attempt: event.attempt, shownAt: null } },
      effects: [{ do: 'ask', attempt: event.attempt }],
    };
  }
  if (event.type === 'released-elsewhere') return releasedElsewhere(state, event.released, event.at);
  if (asking === null) return stay(state);
  if (event.type === 'failed') return failOpen(state, asking.attempt, event.cause, event.at, newId);
  if (event.attempt !== asking.attempt.id) return stay(state);
  switch (event.type) {
    case 'tickets-read':
      return stay({ ...state, asking: { ...asking, attempt: { ...asking.attempt, tickets: event.tickets } } });
    case 'shown':
      return stay({ ...state, asking: { ...asking, shownAt: asking.shownAt ?? event.at } });
    case 'answered-elsewhere':
      return { state: { ...state, asking: null }, effects: [{ do: 'dismiss', outcome: 'escaped' }, { do: 'cancel' }] };
    case 'escaped':
      return escaped(state, asking.attempt, newId);
    case 'answered':
      return answered(state, asking, event.replies, event.at, newId);
  }
}

/** As {@link GateState} keeps it. */
export const releasedAt = (ticketIds: readonly string[], at: number): GateState['released'] =>
  Object.fromEntries(ticketIds.map((id) => [id, at]));

const remember = ({ released }: GateState, ticketIds: readonly string[], at: number): GateState => ({
  asking: null,
  released: { ...released, ...releasedAt(ticketIds, at) },
});

function answered(
  state: GateState,
  asking: NonNullable<GateState['asking']>,
  replies: readonly TicketReply[],
  at: number,
  newId: () => string,
): Step {
  const { attempt, shownAt } = asking;
  const ticketIds = idsOf(attempt);
  // Every ticket needs its answer: an act closes all of them or none.
  if (!ticketIds.every((id) => replies.some(({ ticketId }) => ticketId === id))) return stay(state);
  const took = shownAt === null ? null : Math.max(0, Math.round(at - shownAt));
  const notYet = replies.filter(({ answer }) => answer.kind === 'not-yet');
  if (notYet.length > 0 && (notYet.length === replies.length || !attempt.canPart)) {
    // Nothing closes, so only what is not done is recorded; the others will be asked when they are closed.
    return {
      state: { ...state, asking: null },
      effects: [
        { do: 'record', closures: answeredClosures(attempt, notYet, took, newId) },
        { do: 'dismiss', outcome: 'not-yet' },
        { do: 'cancel' },
      ],
    };
  }
  const without = notYet.map(({ ticketId }) => ticketId);
  const closing = ticketIds.filter((id) => !without.includes(id));
  return {
    state: remember(state, closing, at),
    effects: [
      { do: 'record', closures: answeredClosures(attempt, replies, took, newId) },
      { do: 'dismiss', outcome: without.length > 0 ? 'part' : 'released' },
      { do: 'release', ticketIds: closing, without },
    ],
  };
}

function escaped(state: GateState, attempt: CloseAttempt, newId: () => string): Step {
  const effects: Effect[] = [{ do: 'dismiss', outcome: 'escaped' }, { do: 'cancel' }];
  // What was seen late has closed already: without an answer it is unknown, which is not the same as not having happened.
  if (attempt.sensor === 'late') effects.unshift({ do: 'record', closures: unaskedClosures(attempt, 'not-answered', newId) });
  return { state: { ...state, asking: null }, effects };
}

function failOpen(state: GateState, attempt: CloseAttempt, cause: UnaskedCause, at: number, newId: () => string): Step {
  const ticketIds = idsOf(attempt);
  return {
    state: remember(state, ticketIds, at),
    effects: [
      { do: 'record', closures: unaskedClosures(attempt, cause, newId) },
      { do: 'notice', cause },
      { do: 'dismiss', outcome: 'released' },
      { do: 'release', ticketIds, without: [] },
    ],
  };
}

function releasedElsewhere(state: GateState, released: Readonly<Record<string, number>>, at: number): Step {
  const next = { ...state, released: { ...state.released, ...released } };
  const { asking } = state;
  if (asking === null) return stay(next);
  const ticketIds = idsOf(asking.attempt);
  if (judge(next, ticketIds, at) !== 'pass') return stay(next);
  // The same tickets were answered in another tab: one closure is enough, and this act goes on as well.
  return {
    state: { ...next, asking: null },
    effects: [
      { do: 'dismiss', outcome: 'released' },
      { do: 'release', ticketIds, without: [] },
    ],
  };
}
