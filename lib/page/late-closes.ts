/** The closes that the late sensor has seen on this site: asked about in a page that is calm and in front of the technician. */
import { type LateClose, lateForMs } from '../messages/stored-keys.ts';
import type { LateVerdict } from './gatekeeper.ts';

export interface LateCloses {
  /** Null: it is answered, here or elsewhere. */
  set(id: string, close: LateClose | null): void;
  /** Asks the next one, if this is the moment for it. */
  askNext(): void;
}

export interface LateClosesOptions {
  readonly isCalm: () => boolean;
  readonly ask: (close: LateClose) => Promise<LateVerdict>;
  readonly forget: (id: string) => void;
}

export function createLateCloses({ isCalm, ask, forget }: LateClosesOptions, signal: AbortSignal): LateCloses {
  const waiting = new Map<string, LateClose>();
  let looking = false;

  const askThem = async (): Promise<void> => {
    for (const [id, close] of waiting) {
      if (document.hidden || !isCalm() || signal.aborted) return;
      const verdict = Date.now() - close.at < lateForMs ? await ask(close) : 'not-here';
      if (verdict === 'later') return;
      waiting.delete(id);
      if (verdict === 'asked') return;
      if (verdict === 'over') forget(id);
    }
  };
  const askNext = (): void => {
    if (looking) return;
    looking = true;
    void askThem().finally(() => {
      looking = false;
    });
  };
  document.addEventListener('visibilitychange', askNext, { signal });

  return {
    askNext,
    set(id, close) {
      if (close) waiting.set(id, close);
      else waiting.delete(id);
      askNext();
    },
  };
}
