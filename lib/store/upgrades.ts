import type { Transaction } from 'dexie';
import { adopt } from '../clients/adopt.ts';
import type { CardLine, Client } from '../clients/card.ts';

/** Clients and their lines stood in their tables alone; since version 2 those are made from records. */
async function makeRecords(transaction: Transaction): Promise<void> {
  const clients = (await transaction.table('clients').toArray()) as Client[];
  const lines = (await transaction.table('lines').toArray()) as CardLine[];
  const own = Map.groupBy(lines, ({ clientId }) => clientId);
  await transaction.table('records').bulkPut(clients.map((client) => adopt(null, client, own.get(client.id) ?? [])));
}

/** What has to be done with the data when a version is reached, by its number. */
export const upgrades: Readonly<Record<number, (transaction: Transaction) => Promise<void>>> = { 2: makeRecords };
