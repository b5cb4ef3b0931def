import { addAlias, addFirstLine, addLine, changeLine, createClient, listClients, removeLine } from '../store/clients.ts';
import { readSettings } from '../store/settings.ts';
import type { Written } from '../store/team-records.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';
import { refuseSecrets } from './refuse-secrets.ts';

export function clientCalls({
  database,
  now,
  newId,
}: BackgroundContext): Handlers<
  'list-clients' | 'create-client' | 'add-alias' | 'save-line' | 'save-first-line' | 'remove-line'
> {
  const written = async (): Promise<Written> => ({ at: now(), by: (await readSettings(database)).you });
  return {
    'list-clients': () => listClients(database),
    'create-client': async ({ name }) => createClient(database, { id: newId(), name }, await written()),
    'add-alias': async ({ clientId, alias }) => addAlias(database, clientId, alias, await written()),
    async 'save-line'({ id, clientId, when, ...line }) {
      refuseSecrets(line.text);
      const write = id === null ? addLine : changeLine;
      const place = { clientId, lineId: id ?? newId() };
      return write(database, place, when === undefined ? line : { ...line, when }, await written());
    },
    async 'save-first-line'({ name, ...line }) {
      refuseSecrets(line.text);
      return addFirstLine(database, { name, clientId: newId(), lineId: newId() }, line, await written());
    },
    async 'remove-line'({ id }) {
      await removeLine(database, id, await written());
      return null;
    },
  };
}
