/** The closes that the late sensor has seen on this site: asked about in a page that is calm and in front of the technician. */
import type { CloseAttempt } from '../gate/attempt.ts';
import { type LateClose, lateForMs } from '../messages/stored-keys.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { lateAttempt } from './late-tickets.ts';
import type { Lens } from './lens.ts';
import { pause } from './pause.ts';

/** Nothing is held, so that the question may wait for a panel that the page has only begun to make, and for somebody who is typing. */
const longestWaitForPanelMs = 10_000;
const longestWaitForTypingMs = 20_000;
const typingForMs = 1500;

export interface LateCloses {
  /** Null: it is answered, here or elsewhere. */
  set(id: string, close: LateClose | null): void;
}

/** `over`: nothing is left to ask. */
type LateVerdict = 'asked' | 'over' | 'later';

/**
 * To ask about what has happened already, there has to be no other question. A page that is no desk, or that nobody answers for, leaves
 * that to the next one.
 */
const isFree = ({ isAsking, whyNot }: Gatekeeper, { aborted }: AbortSignal): boolean =>
  !isAsking() && !aborted && ['only-observed', null].includes(whyNot());

export interface LateOptions {
  /** This one needs no question any more. */
  readonly forget: (id: string) => void;
  /** Now it is known which tickets it closed: should nobody answer, that is on record. */
  readonly keep: (close: LateClose) => void;
  /** Null where nobody says which tab this is. */
  readonly ownTab: () => Promise<number | null>;
}

export function createLateCloses(lens: Lens, { forget, keep, ownTab }: LateOptions): LateCloses {
  const waiting = new Map<string, LateClose>();
  /** Looked at here before, whatever came of it. */
  const known = new Set<string>();
  /** By ticket: when it was asked about here. */
  const askedAt = new Map<string, number>();
  let looking = false;
  let lastKeyAt = 0;
  /** The one that the open question is about. */
  let asked: string | null = null;

  /** `not-here`: another page may know more. */
  const ask = async (close: LateClose): Promise<LateVerdict | 'not-here'> => {
    if (Date.now() - close.at >= lateForMs) return 'not-here';
    const { gatekeeper } = lens;
    if (!gatekeeper || !isFree(gatekeeper, lens.signal)) return 'later';
    const isOnScreen = close.ticketIds.length === 0;
    // Another tab has another ticket on screen, and may well be seen beside this one.
    if (isOnScreen && close.tabId >= 0 && close.tabId !== ((await ownTab()) ?? close.tabId)) return 'not-here';
    const attempt = await lateAttempt(close, gatekeeper, lens.signal);
    if (attempt === null) return 'not-here';
    const ids = attempt.tickets.map(({ id }) => id);
    // One save may be two requests.
    if (ids.every((id) => isOnScreen && (askedAt.get(id) ?? 0) > close.at)) return 'over';
    const panel = await gatekeeper.display.getPanel();
    await Promise.race([panel?.loaded, pause(longestWaitForPanelMs)]);
    await untilNobodyTypes();
    asked = close.id;
    const verdict = askLate(gatekeeper, attempt);
    if (verdict !== 'asked') asked = null;
    else {
      for (const id of ids) askedAt.set(id, Date.now());
      if (close.onlyIfClosedNow) keep({ ...close, ticketIds: ids, onlyIfClosedNow: false });
    }
    return verdict;
  };

  /** The question takes the keyboard: what is typed for the page would answer it. */
  const untilNobodyTypes = async (): Promise<void> => {
    const latest = Date.now() + longestWaitForTypingMs;
    for (let now = Date.now(); now < Math.min(latest, lastKeyAt + typingForMs); now = Date.now())
      await pause(lastKeyAt + typingForMs - now);
  };

  /** If it needs a question. */
  const askLate = (gatekeeper: Gatekeeper, attempt: CloseAttempt): LateVerdict => {
    if (gatekeeper.verdictOn(attempt) === 'pass') return 'over';
    // The site may have been turned off in the meantime.
    if (gatekeeper !== lens.gatekeeper || !isFree(gatekeeper, lens.signal)) return 'later';
    const cause = gatekeeper.whyNot();
    if (!cause) {
      gatekeeper.tell({ type: 'attempted', attempt });
      return 'asked';
    }
    gatekeeper.unasked(attempt, cause);
    return 'over';
  };

  const askThem = async (): Promise<void> => {
    for (const [id, close] of waiting) {
      if (document.hidden || !lens.isCalm || lens.signal.aborted) return;
      const verdict = await ask(close);
      if (verdict === 'later') return;
      waiting.delete(id);
      if (verdict === 'asked') return;
      if (verdict === 'over') forget(id);
    }
  };
  const askNext = (): void => {
    if (asked !== null && !lens.gatekeeper?.isAsking()) {
      forget(asked);
      asked = null;
    }
    if (looking) return;
    looking = true;
    void askThem().finally(() => {
      looking = false;
    });
  };
  lens.askNext = askNext;
  document.addEventListener('visibilitychange', askNext, { signal: lens.signal });
  addEventListener(
    'keydown',
    () => {
      lastKeyAt = Date.now();
    },
    { capture: true, signal: lens.signal },
  );

  return {
    set(id, close) {
      if (close) {
        if (!known.has(id)) waiting.set(id, close);
        known.add(id);
      } else {
        waiting.delete(id);
        lens.gatekeeper?.tell({ type: 'answered-elsewhere', attempt: id });
      }
      askNext();
    },
  };
}
