import { isPermitted } from '../platform/permissions.ts';
import { forgetKeptClients } from '../store/client-index.ts';
import { applySites } from './apply-sites.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';

export const restoreCalls = ({ database, inTurn }: BackgroundContext): Handlers<'after-restore'> => ({
  async 'after-restore'({ sitesToTurnOn }) {
    forgetKeptClients(database);
    await inTurn(async () => {
      for (const site of await database.sites.bulkGet(sitesToTurnOn)) {
        if (site !== undefined && (await isPermitted(site.origin))) await database.sites.put({ ...site, on: true });
      }
      await applySites(database);
    });
    return null;
  },
});
