import { isPermitted } from '../platform/permissions.ts';
import { makeBackup, mergeBackup } from '../store/backup.ts';
import { readBackup } from '../store/backup-document.ts';
import { applySites } from './apply-sites.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';

export function backupCalls({ database, now, inTurn, emptyOutbox }: BackgroundContext): Handlers<'backup' | 'restore'> {
  return {
    async backup() {
      // A full disk keeps closures out of the database, and is a good reason to make a backup: of what is in it, then.
      await emptyOutbox().catch((error: unknown) => console.error(error));
      return { text: JSON.stringify(await makeBackup(database, new Date(now())), null, 1) };
    },
    async restore({ text }) {
      const backup = readBackup(text);
      return inTurn(async () => {
        const permitted = new Set<string>();
        for (const { origin } of backup.sites) if (await isPermitted(origin)) permitted.add(origin);
        const report = await mergeBackup(database, backup, (origin) => permitted.has(origin));
        await applySites(database);
        return report;
      });
    },
  };
}
