import type { CardLine, Client } from '../clients/card.ts';
import { clientRecordId, mergedIntoPath, namePath } from '../clients/client-record.ts';
import type { Closure } from '../outcomes/closure.ts';
import { readPaths } from '../team/record.ts';
import { clientDirectory, clientIndex } from './client-index.ts';
import { partsOf } from './client-names.ts';
import { inCardOrder, listLines } from './clients.ts';
import type { ClientLensDatabase } from './database.ts';

const mostClosures = 10;

/** A client with all that its page shows; of one that was merged, the client of which it is a part. */
export async function readClientPage(database: ClientLensDatabase, clientId: string) {
  const client = (await database.clients.get(clientId)) ?? (await wholeOf(database, clientId));
  if (client === undefined) return null;
  const [lines, parts, closures, { clients }] = await Promise.all([
    listLines(database, client.id),
    readParts(database, client.id),
    lastClosures(database, client.id),
    clientIndex(database),
  ]);
  return {
    client,
    lines,
    parts,
    closures,
    splitFrom: clients.find(({ id }) => id === client.splitFrom) ?? null,
    splitOff: clients.filter(({ splitFrom }) => splitFrom === client.id),
  };
}

async function wholeOf(database: ClientLensDatabase, clientId: string): Promise<Client | undefined> {
  const into = new Map((await database.merges.toArray()).map((merge) => [merge.id, merge.into]));
  const seen = new Set<string>();
  for (let here = into.get(clientId); here !== undefined && !seen.has(here); here = into.get(here)) {
    seen.add(here);
    const client = await database.clients.get(here);
    if (client !== undefined) return client;
  }
  return undefined;
}

async function readParts(database: ClientLensDatabase, clientId: string) {
  const records = await database.records.bulkGet((await partsOf(database, clientId)).map(clientRecordId));
  return records.flatMap((record) => {
    const paths = record === undefined ? null : readPaths(record);
    const merged = paths?.get(mergedIntoPath)?.best.save;
    if (!record || !paths || !merged) return [];
    const name = String(paths.get(namePath)?.best.value ?? '');
    return [{ id: record.id.slice('client/'.length), name, at: merged.at, by: merged.by }];
  });
}

async function lastClosures(database: ClientLensDatabase, clientId: string): Promise<Closure[]> {
  const closures = await database.closures.where({ clientId }).toArray();
  return closures.sort((one, other) => other.at - one.at).slice(0, mostClosures);
}

/** One page of the clients with their cards, by name. */
export async function listCards(
  database: ClientLensDatabase,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ cards: { client: Client; lines: CardLine[] }[]; total: number }> {
  const directory = await clientDirectory(database);
  const clients = directory.slice(offset, offset + limit).map(({ client }) => client);
  const lines = await database.lines
    .where('clientId')
    .anyOf(clients.map(({ id }) => id))
    .toArray();
  const own = Map.groupBy(lines, ({ clientId }) => clientId);
  return { cards: clients.map((client) => ({ client, lines: inCardOrder(own.get(client.id) ?? []) })), total: directory.length };
}
