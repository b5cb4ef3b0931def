/** The closes that the late sensor has seen on this site: asked about in a page that is calm and in front of the technician. */
import type { CloseAttempt } from '../gate/attempt.ts';
import { type LateClose, lateForMs } from '../messages/stored-keys.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { lateAttempt } from './late-tickets.ts';
import type { Lens } from './lens.ts';

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

/** `forget`: this one needs no question any more. */
export function createLateCloses(lens: Lens, forget: (id: string) => void): LateCloses {
  const waiting = new Map<string, LateClose>();
  let looking = false;
  /** The one that the open question is about. */
  let asked: string | null = null;

  /** `not-here`: another page may know more. */
  const ask = async (close: LateClose): Promise<LateVerdict | 'not-here'> => {
    if (Date.now() - close.at >= lateForMs) return 'not-here';
    const { gatekeeper } = lens;
    if (!gatekeeper || !isFree(gatekeeper, lens.signal)) return 'later';
    const attempt = await lateAttempt(close, gatekeeper, lens.signal);
    if (attempt === null) return 'not-here';
    if (attempt.tickets.length === 0) return 'over';
    asked = close.id;
    const verdict = askLate(gatekeeper, attempt);
    if (verdict !== 'asked') asked = null;
    return verdict;
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

  return {
    set(id, close) {
      if (close) waiting.set(id, close);
      else {
        waiting.delete(id);
        lens.gatekeeper?.tell({ type: 'answered-elsewhere', attempt: id });
      }
      askNext();
    },
  };
}
