/** The clients, made ready to be looked up by name, and kept so between calls: with thousands of them, making it takes longer than asking. */
import type { DBCore, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { type ClientDirectory, makeDirectory } from '../clients/client-search.ts';
import { type ClientIndex, indexClients } from '../clients/match.ts';
import type { ClientLensDatabase } from './database.ts';

/** What is kept for one database, as long as the background is awake. */
export interface KeptClients {
  /** Grows with every write to the table, and again when the transaction of the write has ended. */
  version: number;
  /** Transactions that have written and not ended: what is read meanwhile may never come to be, or not be all of it. */
  readonly writing: Set<DBCoreTransaction>;
  index: { readonly version: number; readonly made: ClientIndex } | null;
  directory: { readonly of: ClientIndex; readonly made: ClientDirectory } | null;
}

export const keepNothing = (): KeptClients => ({ version: 0, writing: new Set(), index: null, directory: null });

/**
 * As the clients are now; inside a transaction that writes them, as it leaves them. Nobody waits for what another caller reads: a
 * transaction that waits for something outside of it ends.
 */
export async function clientIndex({ clients, keptClients: kept }: ClientLensDatabase): Promise<ClientIndex> {
  const { version } = kept;
  if (kept.writing.size === 0 && kept.index?.version === version) return kept.index.made;
  const made = indexClients(await clients.toArray());
  if (kept.writing.size === 0 && kept.version === version) kept.index = { version, made };
  return made;
}

/** The same clients, for searching. */
export async function clientDirectory(database: ClientLensDatabase): Promise<ClientDirectory> {
  const index = await clientIndex(database);
  const { keptClients: kept } = database;
  if (kept.directory?.of !== index) kept.directory = { of: index, made: makeDirectory(index.clients) };
  return kept.directory.made;
}

/** After somebody else has written them: a worker has a database object of its own. */
export const forgetKeptClients = ({ keptClients: kept }: ClientLensDatabase): void => {
  kept.version += 1;
};

/** Sits below every way of writing to Dexie, so that no write leaves an old index behind. */
export const forgetsChangedClients = (kept: KeptClients): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'forgets-changed-clients',
  create: (core) => ({ ...core, table: (name) => (name === 'clients' ? watched(core.table(name), kept) : core.table(name)) }),
});

const watched = (table: DBCoreTable, kept: KeptClients): DBCoreTable => ({
  ...table,
  mutate(request) {
    kept.version += 1;
    watchEnd(request.trans as DBCoreTransaction & EventTarget, kept);
    return table.mutate(request);
  },
});

function watchEnd(transaction: DBCoreTransaction & EventTarget, kept: KeptClients): void {
  if (kept.writing.has(transaction)) return;
  kept.writing.add(transaction);
  const end = (): void => {
    kept.writing.delete(transaction);
    kept.version += 1;
  };
  for (const how of ['complete', 'abort']) transaction.addEventListener(how, end, { once: true });
}
