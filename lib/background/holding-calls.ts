import { afterAnswer, afterLater, isQuiet } from '../holding/prompt.ts';
import type { CloseToAsk, HoldingAnswers } from '../messages/holding-calls.ts';
import type { Closure } from '../outcomes/closure.ts';
import { closesToAsk, saveHeld } from '../store/holdings.ts';
import { changeSettings, readSettings } from '../store/settings.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';

/** More than anybody answers at one sitting. */
const mostInList = 50;

export function holdingCalls({ database, now }: BackgroundContext): Handlers<keyof HoldingAnswers> {
  return {
    async 'close-to-ask'() {
      const { heldPrompt } = await readSettings(database);
      if (isQuiet(heldPrompt, now())) return { close: null };
      const [closure] = await closesToAsk(database, now(), 1);
      return { close: closure === undefined ? null : shown(closure) };
    },
    'closes-to-ask': async () => ({ closes: (await closesToAsk(database, now(), mostInList)).map(shown) }),
    async 'answer-held'({ id, held }) {
      const at = now();
      const { you } = await readSettings(database);
      const saved = await saveHeld(database, { id, held, at, who: you });
      await changeSettings(database, { heldPrompt: afterAnswer(at) });
      return { saved };
    },
    async 'put-off-held'() {
      const { heldPrompt } = await readSettings(database);
      await changeSettings(database, { heldPrompt: afterLater(heldPrompt, now()) });
      return null;
    },
  };
}

const shown = ({ id, ticket, outcome, at }: Closure): CloseToAsk => ({ id, ticket, outcome, at });
