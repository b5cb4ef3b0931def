import type { CardAnswers } from '../messages/card-calls.ts';
import { confirmLine, keepAllVersions, lineHistory, undoLine } from '../store/card-lines.ts';
import { listLines } from '../store/clients.ts';
import { readPurpose } from '../store/purpose.ts';
import { readSettings } from '../store/settings.ts';
import { countShown, takeLineToAsk } from '../store/shown.ts';
import type { Written } from '../store/team-records.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';
import { trueNowHere } from './true-now-here.ts';

export function cardCalls({ database, now, newId }: BackgroundContext): Handlers<keyof CardAnswers> {
  const written = async (): Promise<Written> => ({ at: now(), by: (await readSettings(database)).you });
  return {
    'confirm-line': async ({ id }) => confirmLine(database, id, await written()),
    async 'keep-all-versions'({ id }) {
      await keepAllVersions(database, id, newId, await written());
      return null;
    },
    'line-history': ({ clientId, id }) => lineHistory(database, clientId, id),
    async 'undo-line'({ clientId, id }) {
      await undoLine(database, clientId, id, await written());
      return null;
    },
    'take-line-to-ask': async ({ clientId }) => ({ line: await takeLineToAsk(database, clientId, now()) }),
    async 'lines-shown'({ ids }) {
      await countShown(database, ids);
      return null;
    },
    'true-now': async ({ clientId }) => ({ now: trueNowHere(await listLines(database, clientId), now()) }),
    'read-purpose': async () => ({ purpose: (await readPurpose(database))?.text ?? null }),
  };
}
