import type { CardLine, Client } from '../clients/card.ts';
import { lineKinds, mostLines } from '../clients/line-kinds.ts';
import { matchClient, normaliseName } from '../clients/match.ts';
import type { ClientLensDatabase } from './database.ts';

/** What a person asked for cannot be done with what is stored. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  constructor(readonly why: 'no-such-client' | 'no-such-line' | 'card-full') {
    super(why);
  }
}

export async function listClients(database: ClientLensDatabase): Promise<Client[]> {
  const clients = await database.clients.toArray();
  return clients.sort((one, other) => one.name.localeCompare(other.name));
}

/** A client of this name that is there already is the answer: two with one name could never be told apart again. */
export function createClient(database: ClientLensDatabase, client: Client): Promise<Client> {
  return database.transaction('rw', database.clients, database.closures, async () => {
    const match = matchClient(client.name, await database.clients.toArray());
    if (match.kind === 'known') return match.client;
    await database.clients.add(client);
    await claimClosures(database, client.name);
    return client;
  });
}

export function addAlias(database: ClientLensDatabase, clientId: string, alias: string, at: number): Promise<Client> {
  return database.transaction('rw', database.clients, database.closures, async () => {
    const client = await database.clients.get(clientId);
    if (client === undefined) throw new StoreRefusal('no-such-client');
    const wanted = normaliseName(alias);
    if ([client.name, ...client.aliases].some((name) => normaliseName(name) === wanted)) return client;
    const changed = { ...client, aliases: [...client.aliases, alias.trim()], at };
    await database.clients.put(changed);
    await claimClosures(database, alias);
    return changed;
  });
}

/** Closures that came before anybody said which client this name is. */
async function claimClosures(database: ClientLensDatabase, name: string): Promise<void> {
  const match = matchClient(name, await database.clients.toArray());
  if (match.kind !== 'known') return;
  const wanted = normaliseName(name);
  const unclaimed = await database.closures
    .filter(({ clientId, ticket }) => clientId === null && ticket.client !== null && normaliseName(ticket.client) === wanted)
    .toArray();
  await database.closures.bulkPut(unclaimed.map((closure) => ({ ...closure, clientId: match.client.id })));
}

const rank = ({ kind }: CardLine): number => lineKinds.indexOf(kind);

/** In the order in which a card is read. */
export async function listLines(database: ClientLensDatabase, clientId: string): Promise<CardLine[]> {
  const lines = await database.lines.where({ clientId }).toArray();
  return lines.sort((one, other) => rank(one) - rank(other) || one.at - other.at);
}

export function addLine(database: ClientLensDatabase, line: CardLine): Promise<CardLine> {
  return database.transaction('rw', database.clients, database.lines, async () => {
    if ((await database.clients.get(line.clientId)) === undefined) throw new StoreRefusal('no-such-client');
    if ((await database.lines.where({ clientId: line.clientId }).count()) >= mostLines) throw new StoreRefusal('card-full');
    await database.lines.add(line);
    return line;
  });
}

export function changeLine(database: ClientLensDatabase, line: CardLine): Promise<CardLine> {
  return database.transaction('rw', database.lines, async () => {
    const before = await database.lines.get(line.id);
    if (before === undefined || before.clientId !== line.clientId) throw new StoreRefusal('no-such-line');
    await database.lines.put(line);
    return line;
  });
}
