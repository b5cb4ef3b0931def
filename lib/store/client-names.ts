/** How a client is found: its name, its other names, where its mail comes from. */

import type { Client } from '../clients/card.ts';
import { aliasPath, clientRecordId, domainPath, namePath } from '../clients/client-record.ts';
import { cleanDomain, requesterDomain } from '../clients/mail-domain.ts';
import { normaliseName } from '../clients/names.ts';
import { readPaths, type Value } from '../team/record.ts';
import { clientIndex } from './client-index.ts';
import { demandClient, StoreRefusal } from './clients.ts';
import type { ClientLensDatabase } from './database.ts';
import { sharedTables } from './projections.ts';
import { commitSave, type Written } from './team-records.ts';

interface Confirmed {
  readonly clientId: string;
  /** The client as the desk writes it; empty where it shows none. */
  readonly name: string;
  readonly requester: string | null;
}

/** "Yes, that is the same company": the desk's way of writing it becomes an alias, the company's mail domain is learned. */
export function confirmClient(database: ClientLensDatabase, confirmed: Confirmed, written: Written): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    const client = await demandClient(database, confirmed.clientId);
    const domain = requesterDomain(confirmed.requester);
    const set = { ...aliasSet(client, confirmed.name), ...domainSet(client, domain, confirmed.name.trim() === '') };
    if (Object.keys(set).length > 0) await commitSave(database, clientRecordId(client.id), set, written);
    return demandClient(database, client.id);
  });
}

export const hasName = ({ name, aliases }: Client, wanted: string): boolean =>
  [name, ...aliases].some((known) => normaliseName(known) === normaliseName(wanted));

const aliasSet = (client: Client, alias: string): Record<string, Value> =>
  normaliseName(alias) === '' || hasName(client, alias) ? {} : { [aliasPath(alias)]: alias.trim() };

function domainSet(client: Client, domain: string | null, enough: boolean): Record<string, Value> {
  if (domain === null || client.confirmedDomains?.includes(domain)) return {};
  if (enough) return { [domainPath(domain)]: 'confirmed' };
  return client.domains?.includes(domain) ? {} : { [domainPath(domain)]: true };
}

/** The name that it had stays an alias: desks go on writing it. */
export function renameClient(database: ClientLensDatabase, clientId: string, name: string, written: Written): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    const client = await demandClient(database, clientId);
    await refuseTaken(database, name, clientId);
    const set = { [aliasPath(client.name)]: client.name, [aliasPath(name)]: null, [namePath]: name.trim() };
    await commitSave(database, clientRecordId(clientId), set, written);
    return demandClient(database, clientId);
  });
}

async function refuseTaken(database: ClientLensDatabase, name: string, clientId: string): Promise<void> {
  const others = (await clientIndex(database)).byName.get(normaliseName(name)) ?? [];
  if (normaliseName(name) === '') throw new StoreRefusal('no-such-name');
  if (others.some(({ id }) => id !== clientId)) throw new StoreRefusal('name-taken');
}

export function addDomain(database: ClientLensDatabase, clientId: string, typed: string, written: Written): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    const client = await demandClient(database, clientId);
    const domain = cleanDomain(typed);
    if (domain === null) throw new StoreRefusal('no-domain');
    const set = domainSet(client, domain, false);
    if (Object.keys(set).length > 0) await commitSave(database, clientRecordId(clientId), set, written);
    return demandClient(database, clientId);
  });
}

export const removeAlias = (database: ClientLensDatabase, clientId: string, alias: string, written: Written): Promise<Client> =>
  removePath(database, clientId, aliasPath(alias), written);

export const removeDomain = (database: ClientLensDatabase, clientId: string, domain: string, written: Written): Promise<Client> =>
  removePath(database, clientId, domainPath(domain), written);

/** Takes a path away wherever it stands: in the client's record and in those of the clients that were merged into it. */
function removePath(database: ClientLensDatabase, clientId: string, path: string, written: Written): Promise<Client> {
  return database.transaction('rw', sharedTables(database), async () => {
    await demandClient(database, clientId);
    for (const id of [clientId, ...(await partsOf(database, clientId))]) {
      const record = await database.records.get(clientRecordId(id));
      if (record !== undefined && readPaths(record).has(path)) await commitSave(database, record.id, { [path]: null }, written);
    }
    return demandClient(database, clientId);
  });
}

/** The clients that were merged into this one, directly or by way of another one. */
export async function partsOf(database: ClientLensDatabase, clientId: string): Promise<string[]> {
  const merges = await database.merges.toArray();
  const parts = new Set([clientId]);
  for (let grown = true; grown; ) {
    const size = parts.size;
    for (const { id, into } of merges) if (parts.has(into)) parts.add(id);
    grown = parts.size > size;
  }
  parts.delete(clientId);
  return [...parts];
}
