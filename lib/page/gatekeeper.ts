/** Runs the gate in one page: takes acts from the sensors, keeps the gate's state and its clock, and does what the gate says. */
import type { DeskDefinition } from '../desks/definition.ts';
import { type CloseAttempt, unaskedClosures } from '../gate/attempt.ts';
import { type ClosingJudge, isNewTicketId } from '../gate/closing.ts';
import {
  type Effect,
  type GateEvent,
  type GateState,
  idsOf,
  judge,
  openGate,
  panelDeadlineMs,
  releasedAt,
  step,
  type Verdict,
} from '../gate/gate.ts';
import type { FromPanel } from '../messages/panel-port.ts';
import type { ObservedClosure } from '../outcomes/closure.ts';
import type { UnaskedCause } from '../outcomes/words.ts';
import { type CloseAttempts, createCloseAttempts, type Found } from './close-attempts.ts';
import type { Display } from './display.ts';
import { createHeldActs } from './held-acts.ts';
import { newId } from './new-id.ts';
import type { LookUpTicket } from './parts.ts';
import { pause } from './pause.ts';
import { makeFormsReady } from './put-back.ts';
import { rememberStatus } from './seen-statuses.ts';
import type { Act } from './sensors/act.ts';
import type { TicketOnScreen } from './ticket-on-screen.ts';

export interface GatekeeperOptions {
  readonly site: string;
  readonly desk: DeskDefinition;
  /** Nothing is held or asked here, only recorded. */
  readonly onlyObserves: boolean;
  readonly onScreen: TicketOnScreen;
  readonly display: Display;
  readonly lookUp: LookUpTicket;
  /** Is this page the desk that the site was turned on as? */
  readonly isRecognised: () => boolean;
  /** The extension was updated or removed under this page: none of its parts answers any more. */
  readonly isOrphaned: () => boolean;
  /** Puts closures where they outlive this page. Rejects when that is not possible. */
  readonly record: (closures: readonly ObservedClosure[]) => Promise<void>;
  readonly onReleased: (ticketIds: readonly string[], at: number) => void;
  readonly onClosedBefore: (ticketIds: readonly string[]) => void;
  /** The question is gone. */
  readonly onDismissed: () => void;
  readonly notify: (cause: UnaskedCause) => void;
  readonly notifyUnsaved: () => void;
}

export interface Gatekeeper extends Pick<GatekeeperOptions, 'desk' | 'onlyObserves' | 'lookUp' | 'display'> {
  readonly judge: ClosingJudge;
  readonly onScreen: CloseAttempts['onScreen'];
  readonly ticketsOf: CloseAttempts['ticketsOf'];
  holds(act: Act): boolean;
  missed(act: Pick<Act, 'sensor' | 'closes'>): void;
  tell(event: GateEvent): void;
  verdictOn(attempt: CloseAttempt): Verdict;
  /** Why this page cannot ask at all. */
  whyNot(): UnaskedCause | null;
  /** Records that nobody was asked about it, and says so. */
  unasked(attempt: CloseAttempt, cause: UnaskedCause): void;
  hear(message: FromPanel): void;
  escape(): void;
  isAsking(): boolean;
  releasedElsewhere(released: Readonly<Record<string, number>>): void;
}

// The record is on its way to the disk by then; a human has just taken seconds to answer.
const longestWaitForRecordMs = 300;
const visibilityCheckMs = 500;
// A question with the client's name in it is worth a moment; the page is still while it lasts.
const longestWaitForNamesMs = 150;
// Enough to show a bulk close's tickets without flooding the desk.
const mostLookUps = 30;

export function createGatekeeper(options: GatekeeperOptions, signal: AbortSignal): Gatekeeper {
  const { desk, display, site, onlyObserves, lookUp, onClosedBefore } = options;
  const attempts = createCloseAttempts({ site, desk, lookedUp: options.onScreen.lookedUp, onClosedBefore });
  const acts = createHeldActs((act) => gatekeeper.holds(act));
  let state: GateState = openGate;
  let recording: Promise<void> = Promise.resolve();
  let reading: Promise<void> = Promise.resolve();
  let clock: ReturnType<typeof setTimeout> | undefined;

  const tell = (event: GateEvent): void => {
    const next = step(state, event, newId);
    state = next.state;
    for (const effect of next.effects) {
      try {
        perform(effect);
      } catch {
        // A notice or a view that fails must not keep the act: its release is among the effects that follow.
      }
    }
  };

  const fail = (cause: UnaskedCause): void => tell({ type: 'failed', cause, at: Date.now() });

  const perform = (effect: Effect): void => {
    switch (effect.do) {
      case 'ask':
        return ask(effect.attempt);
      case 'record':
        recording = options.record(effect.closures).catch(() => options.notifyUnsaved());
        return;
      case 'notice':
        return options.notify(effect.cause);
      case 'cancel':
        acts.take().cancel();
        return makeFormsReady(desk.sentMark);
      case 'dismiss':
        return dismiss(effect.outcome);
      case 'release':
        released(effect.ticketIds, Date.now());
        return void release(effect.without);
    }
  };

  const released = (ids: readonly string[], at: number): void => {
    // Whatever is sent for these tickets from now on closes nothing that was open.
    for (const id of ids) rememberStatus({ id, status: desk.closedStatuses[0] ?? null });
    options.onReleased(ids, at);
  };

  const release = async (without: readonly string[]): Promise<void> => {
    const taken = acts.take();
    await Promise.race([recording, pause(longestWaitForRecordMs)]);
    taken.release(without);
  };

  /** Whoever answers at once may be faster than the look-up that names the client: the record is worth a moment. */
  const answered = async (event: GateEvent): Promise<void> => {
    await Promise.race([reading, pause(longestWaitForRecordMs)]);
    tell(event);
  };

  const ask = (attempt: CloseAttempt): void => {
    clock = setTimeout(() => watchPanel(attempt.id), panelDeadlineMs);
    showQuestion(attempt).catch(() => fail('error'));
  };

  const showQuestion = async (attempt: CloseAttempt): Promise<void> => {
    const coming = display.getPanel();
    reading = lookUpTickets(attempt);
    const vague = attempt.tickets.some(({ client, subject }) => client === null || subject === null);
    if (vague) await Promise.race([reading, pause(longestWaitForNamesMs)]);
    const panel = await coming;
    if (state.asking?.attempt.id !== attempt.id) return;
    if (!panel) return fail('panel-not-visible');
    panel.ask(state.asking.attempt);
    await reading;
    if (state.asking?.attempt.id !== attempt.id) return;
    panel.send({ type: 'tickets', attempt: attempt.id, tickets: state.asking.attempt.tickets });
  };

  const watchPanel = (attempt: string): void => {
    const { asking } = state;
    if (asking?.attempt.id !== attempt) return;
    if (options.isOrphaned()) return fail('extension-updated');
    if (asking.shownAt === null || !display.panel?.showsGate()) return fail('panel-not-visible');
    clock = setTimeout(() => watchPanel(attempt), visibilityCheckMs);
  };

  const lookUpTickets = async (attempt: CloseAttempt): Promise<void> => {
    const known = await Promise.all(
      attempt.tickets.map((ticket, index) =>
        index < mostLookUps && !isNewTicketId(ticket.id) ? lookUp(desk, ticket, signal) : ticket,
      ),
    );
    tell({ type: 'tickets-read', attempt: attempt.id, tickets: known });
  };

  const dismiss = (outcome: Extract<Effect, { do: 'dismiss' }>['outcome']): void => {
    clearTimeout(clock);
    display.panel?.dismiss(outcome);
    options.onDismissed();
  };

  const unasked = (attempt: CloseAttempt, cause: UnaskedCause): void => {
    // The same act may come by a second sensor: a form that was let go navigates a moment later. The late sensor needs to know too.
    const now = Date.now();
    const ids = idsOf(attempt);
    state = { ...state, released: { ...state.released, ...releasedAt(ids, now) } };
    released(ids, now);
    options.record(unaskedClosures(attempt, cause, newId)).catch(() => options.notifyUnsaved());
    // Whoever only observes is not to be disturbed, whatever the cause is.
    if (!onlyObserves) options.notify(cause);
  };

  const verdictOn = (attempt: CloseAttempt): Verdict => judge(state, idsOf(attempt), Date.now());

  const whyNot = (): UnaskedCause | null => {
    if (options.isOrphaned()) return 'extension-updated';
    if (!options.isRecognised()) return 'desk-not-recognised';
    return onlyObserves ? 'only-observed' : null;
  };

  const begin = (found: Found, act: Act): boolean => {
    // Should the question fail to show, the clock or the failure itself lets the act go.
    acts.hold(act, found.closing);
    tell({ type: 'attempted', attempt: found.attempt });
    return true;
  };

  signal.addEventListener('abort', () => {
    if (!state.asking) return;
    // Switched off by the user: the act can be made again. Cut off by an update: nobody can answer any more, so it goes on.
    if (options.isOrphaned()) fail('extension-updated');
    else gatekeeper.escape();
  });

  const gatekeeper: Gatekeeper = {
    ...attempts,
    desk,
    display,
    onlyObserves,
    lookUp,
    tell,
    verdictOn,
    whyNot,
    unasked,
    holds(act) {
      const found = attempts.of(act);
      const verdict = found ? verdictOn(found.attempt) : 'pass';
      if (!found || verdict === 'pass') return false;
      const cause = whyNot();
      if (cause) unasked(found.attempt, cause);
      else return verdict === 'hold' ? acts.wait(act, found.closing) : begin(found, act);
      return false;
    },
    missed(act) {
      const found = attempts.of(act);
      if (found && verdictOn(found.attempt) !== 'pass') unasked(found.attempt, whyNot() ?? 'could-not-hold');
    },
    hear(message) {
      const at = Date.now();
      if (message.type === 'shown') tell({ ...message, at });
      else if (message.type === 'answered') void answered({ ...message, at });
      else if (message.type === 'escaped') tell(message);
    },
    escape() {
      if (state.asking) tell({ type: 'escaped', attempt: state.asking.attempt.id });
    },
    isAsking: () => state.asking !== null,
    releasedElsewhere: (released) => tell({ type: 'released-elsewhere', released, at: Date.now() }),
  };
  return gatekeeper;
}
