import { searchClients } from '../clients/client-search.ts';
import type { ClientListAnswers } from '../messages/client-list-calls.ts';
import { clientDirectory } from '../store/client-index.ts';
import { mergeClients, splitClient, unmergeClient } from '../store/client-merges.ts';
import { addDomain, confirmClient, removeAlias, removeDomain, renameClient } from '../store/client-names.ts';
import { listCards, readClientPage } from '../store/client-page.ts';
import { importClients } from '../store/import-clients.ts';
import { readSettings } from '../store/settings.ts';
import { withShown } from '../store/shown.ts';
import type { Written } from '../store/team-records.ts';
import { listImports, undoImport } from '../store/undo-import.ts';
import { listVisits } from '../store/visits.ts';
import { lastAndNext } from '../visits/last-and-next.ts';
import type { Handlers } from './calls.ts';
import { ownDay } from './clock.ts';
import type { BackgroundContext } from './context.ts';
import { trueNowHere } from './true-now-here.ts';

export function clientListCalls({ database, now, newId }: BackgroundContext): Handlers<keyof ClientListAnswers> {
  const written = async (): Promise<Written> => ({ at: now(), by: (await readSettings(database)).you });
  return {
    'find-clients': async ({ typed, ...page }) => searchClients(await clientDirectory(database), typed, page),
    async 'client-page'({ clientId }) {
      const page = await readClientPage(database, clientId);
      if (page === null) return null;
      const lines = await withShown(database, page.lines);
      const visits = lastAndNext(await listVisits(database), page.client.id, ownDay(now()));
      return { ...page, lines, now: trueNowHere(lines, now()), visits, you: (await written()).by };
    },
    'confirm-client': async (confirmed) => confirmClient(database, confirmed, await written()),
    'rename-client': async ({ clientId, name }) => renameClient(database, clientId, name, await written()),
    'remove-alias': async ({ clientId, alias }) => removeAlias(database, clientId, alias, await written()),
    'add-domain': async ({ clientId, domain }) => addDomain(database, clientId, domain, await written()),
    'remove-domain': async ({ clientId, domain }) => removeDomain(database, clientId, domain, await written()),
    'merge-clients': async (merge) => mergeClients(database, merge, await written()),
    'unmerge-client': async ({ clientId }) => unmergeClient(database, clientId, await written()),
    'split-client': async (split) => splitClient(database, { ...split, newId }, await written()),
    'import-clients': async (batch) => importClients(database, batch, await written(), newId),
    'list-imports': async () => (await listImports(database)).map(({ saves: _, ...made }) => made),
    'undo-import': async ({ id }) => undoImport(database, id, await written()),
    'list-cards': (page) => listCards(database, page),
  };
}
