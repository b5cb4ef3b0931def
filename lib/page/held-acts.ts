import type { Closing } from '../gate/closing.ts';
import { putBackCards } from './put-back.ts';
import type { Act } from './sensors/act.ts';

interface Held {
  readonly act: Act;
  readonly closing: Closing;
}

/** What was held, taken out of the way of the next act: one of these ends it. */
export interface TakenActs {
  release(without: readonly string[]): void;
  cancel(): void;
}

/** The one act that the open question is about, and those that came while it was open. */
export interface HeldActs {
  hold(act: Act, closing: Closing): void;
  wait(act: Act, closing: Closing): true;
  take(): TakenActs;
}

const sameTickets = (a: Closing, b: Closing): boolean => String(a.ticketIds) === String(b.ticketIds);

/** `askAgain` is told of an act that has to have its own question; false lets it go. */
export function createHeldActs(askAgain: (act: Act) => boolean): HeldActs {
  let held: Held | null = null;
  let waiting: Held[] = [];

  const cancel = ({ act, closing }: Held): void => {
    act.cancel();
    putBackCards(closing);
  };

  return {
    hold(act, closing) {
      held = { act, closing };
    },
    wait(act, closing) {
      waiting.push({ act, closing });
      return true;
    },
    take() {
      const [one, others] = [held, waiting];
      held = null;
      waiting = [];
      const end = (how: (held: Held) => void): void => {
        if (one) how(one);
        for (const other of others) {
          // A double click goes on once. Another ticket's close has its own question.
          if (one && sameTickets(one.closing, other.closing)) cancel(other);
          else if (!askAgain(other.act)) other.act.release();
        }
      };
      return {
        cancel: () => end(cancel),
        release: (without) =>
          end(({ act, closing }) => {
            const { listedIn } = closing;
            if (without.length > 0 && listedIn !== null) act.releaseWithout?.(listedIn, without);
            else act.release();
          }),
      };
    },
  };
}
