import type { CardLine, Client, WrittenLine } from '../clients/card.ts';
import { aliasPath, clientRecordId, linePath, namePath, stillTruePath } from '../clients/client-record.ts';
import { lineKinds, mostLines } from '../clients/line-kinds.ts';
import { findClient, normaliseName } from '../clients/match.ts';
import { clientIndex } from './client-index.ts';
import type { ClientLensDatabase } from './database.ts';
import { sharedTables } from './projections.ts';
import { commitSave, type Written } from './team-records.ts';

/** What a person asked for cannot be done with what is stored. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  constructor(
    readonly why:
      | 'no-such-client'
      | 'no-such-line'
      | 'no-such-visit'
      | 'no-such-fix'
      | 'card-full'
      | 'no-such-name'
      | 'name-taken'
      | 'no-domain'
      | 'same-client',
  ) {
    super(why);
  }
}

export async function listClients(database: ClientLensDatabase): Promise<Client[]> {
  const clients = await database.clients.toArray();
  return clients.sort((one, other) => one.name.localeCompare(other.name));
}

export async function demandClient(database: ClientLensDatabase, clientId: string): Promise<Client> {
  const client = await database.clients.get(clientId);
  if (client === undefined) throw new StoreRefusal('no-such-client');
  return client;
}

/** A client of this name that is there already is the answer: two with one name could never be told apart again. */
export function createClient(
  database: ClientLensDatabase,
  { id, name }: { readonly id: string; readonly name: string },
  written: Written,
): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    const match = findClient({ client: name, requester: null }, await clientIndex(database));
    if (match.kind === 'known') return match.client;
    await commitSave(database, clientRecordId(id), { [namePath]: name.trim() }, written);
    return demandClient(database, id);
  });
}

/** Both or neither. A client that is known by this name gets the line. */
export const addFirstLine = (
  database: ClientLensDatabase,
  { name, clientId, lineId }: { readonly name: string; readonly clientId: string; readonly lineId: string },
  line: WrittenLine,
  written: Written,
): Promise<CardLine> =>
  database.transaction('rw', sharedTables(database), async () => {
    const client = await createClient(database, { id: clientId, name }, written);
    return addLine(database, { clientId: client.id, lineId }, line, written);
  });

export function addAlias(database: ClientLensDatabase, clientId: string, alias: string, written: Written): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    const client = await demandClient(database, clientId);
    const wanted = normaliseName(alias);
    if ([client.name, ...client.aliases].some((name) => normaliseName(name) === wanted)) return client;
    await commitSave(database, clientRecordId(clientId), { [aliasPath(alias)]: alias.trim() }, written);
    return demandClient(database, clientId);
  });
}

const rank = ({ kind }: CardLine): number => lineKinds.indexOf(kind);

/** In the order in which a card is read. */
export async function listLines(database: ClientLensDatabase, clientId: string): Promise<CardLine[]> {
  return inCardOrder(await database.lines.where({ clientId }).toArray());
}

export const inCardOrder = (lines: readonly CardLine[]): CardLine[] =>
  [...lines].sort((one, other) => rank(one) - rank(other) || one.at - other.at);

interface LinePlace {
  readonly clientId: string;
  readonly lineId: string;
}

export function addLine(database: ClientLensDatabase, place: LinePlace, line: WrittenLine, written: Written): Promise<CardLine> {
  return database.transaction('rw', sharedTables(database), async () => {
    await demandClient(database, place.clientId);
    if ((await database.lines.where({ clientId: place.clientId }).count()) >= mostLines) throw new StoreRefusal('card-full');
    return writeLine(database, place, line, written);
  });
}

/** Replaces what stands there, other versions of it included. */
export function changeLine(
  database: ClientLensDatabase,
  place: LinePlace,
  line: WrittenLine,
  written: Written,
): Promise<CardLine> {
  return database.transaction('rw', sharedTables(database), async () => {
    const before = await database.lines.get(place.lineId);
    if (before === undefined || before.clientId !== place.clientId) throw new StoreRefusal('no-such-line');
    return writeLine(database, place, line, written);
  });
}

async function writeLine(
  database: ClientLensDatabase,
  { clientId, lineId }: LinePlace,
  line: WrittenLine,
  written: Written,
): Promise<CardLine> {
  await commitSave(database, clientRecordId(clientId), { [linePath(lineId)]: line }, written);
  const made = await database.lines.get(lineId);
  if (made === undefined) throw new Error('a line that was just written is not in its record');
  return made;
}

/** A line that is not there is removed already. */
export function removeLine(database: ClientLensDatabase, lineId: string, written: Written): Promise<void> {
  return database.transaction('rw', sharedTables(database), async () => {
    const line = await database.lines.get(lineId);
    if (line === undefined) return;
    const removed = { [linePath(lineId)]: null, [stillTruePath(lineId)]: null };
    await commitSave(database, clientRecordId(line.clientId), removed, written);
  });
}
