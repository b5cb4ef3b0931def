import type { FixList } from '../messages/fix-calls.ts';
import { comesBack } from '../patterns/comes-back.ts';
import { trendWeeks } from '../patterns/trend.ts';
import { changeFix, listFixes, putFix, recentClosuresOf, removeFix } from '../store/fixes.ts';
import { readSettings } from '../store/settings.ts';
import type { Handlers } from './calls.ts';
import { ownDay } from './clock.ts';
import type { BackgroundContext } from './context.ts';
import { refuseSecrets } from './refuse-secrets.ts';

type FixCall = 'list-fixes' | 'save-fix' | 'finish-fix' | 'remove-fix' | 'put-back-fix' | 'comes-back';

const weekMs = 7 * 86_400_000;

/** What somebody means to fix for good. */
export function fixCalls(context: BackgroundContext): Handlers<FixCall> {
  const { database, now, newId } = context;
  return {
    'list-fixes': () => fixList(context),
    async 'save-fix'({ id, ...written }) {
      refuseSecrets(written.issue, written.owner);
      if (id !== null) return changeFix(database, id, (fix) => ({ ...fix, ...written }));
      return putFix(database, { ...written, id: newId(), madeAt: now(), doneAt: null });
    },
    'finish-fix': ({ id, done }) => changeFix(database, id, (fix) => ({ ...fix, doneAt: done ? now() : null })),
    async 'remove-fix'({ id }) {
      await removeFix(database, id);
      return null;
    },
    'put-back-fix': ({ fix }) => putFix(database, fix),
    async 'comes-back'({ clientId, ...here }) {
      const closures = await recentClosuresOf(database, clientId, now() - trendWeeks * weekMs);
      return closures === null ? null : comesBack(here, closures, trendWeeks);
    },
  };
}

async function fixList({ database, now }: BackgroundContext): Promise<FixList> {
  const [fixes, { you }] = await Promise.all([listFixes(database), readSettings(database)]);
  const clients = await database.clients.bulkGet(fixes.flatMap(({ client }) => client ?? []));
  const names = Object.fromEntries(clients.flatMap((client) => (client === undefined ? [] : [[client.id, client.name]])));
  return { fixes, you, today: ownDay(now()), names };
}
