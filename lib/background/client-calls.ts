import { addAlias, addLine, changeLine, createClient, listClients } from '../store/clients.ts';
import { readSettings } from '../store/settings.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';

export function clientCalls({
  database,
  now,
  newId,
}: BackgroundContext): Handlers<'list-clients' | 'create-client' | 'add-alias' | 'save-line' | 'remove-line'> {
  return {
    'list-clients': () => listClients(database),
    'create-client': ({ name }) => createClient(database, { id: newId(), name, aliases: [], at: now() }),
    'add-alias': ({ clientId, alias }) => addAlias(database, clientId, alias, now()),
    async 'save-line'({ id, ...line }) {
      const { you } = await readSettings(database);
      const at = now();
      // Whoever writes a line says that it is true now.
      const written = { ...line, id: id ?? newId(), author: you, at, stillTrueAt: at };
      return id === null ? addLine(database, written) : changeLine(database, written);
    },
    async 'remove-line'({ id }) {
      await database.lines.delete(id);
      return null;
    },
  };
}
