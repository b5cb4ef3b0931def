import { clientRecordId } from '../clients/client-record.ts';
import { readPaths, type TeamRecord, type Value } from '../team/record.ts';
import { byPlan, readVisit, type Visit } from '../visits/visit.ts';
import { StoreRefusal } from './clients.ts';
import type { ClientLensDatabase } from './database.ts';
import { sharedTables } from './projections.ts';
import { commitSave, type Written } from './team-records.ts';

const folder = 'visit/';
export const visitRecordId = (uuid: string): string => `${folder}${uuid}`;

/** Null for a record that is no visit (yet). Of two versions of a value, the latest. */
function visitOf(record: TeamRecord): Visit | null {
  const values = new Map([...readPaths(record)].map(([path, { best }]) => [path, best.value]));
  return readVisit(record.id, values, record.saves.length);
}

/** Everybody's, in the order of their plans. */
export async function listVisits(database: ClientLensDatabase): Promise<Visit[]> {
  const records = await database.records.where('id').startsWith(folder).toArray();
  const visits = records.flatMap((record) => visitOf(record) ?? []);
  const clients = new Map<string, string>();
  for (const { clientId } of visits) if (!clients.has(clientId)) clients.set(clientId, await clientNow(database, clientId));
  return visits.map((visit) => ({ ...visit, clientId: clients.get(visit.clientId) ?? visit.clientId })).sort(byPlan);
}

/** The client that stands for this one: visits stay with a client that was merged into another. */
async function clientNow(database: ClientLensDatabase, clientId: string): Promise<string> {
  const passed = new Set<string>();
  for (let here = clientId; !passed.has(here); ) {
    if ((await database.clients.where({ id: here }).count()) > 0) return here;
    passed.add(here);
    const record = await database.records.get(clientRecordId(here));
    const into = record === undefined ? undefined : readPaths(record).get('merged-into')?.best.value;
    if (typeof into !== 'string') break;
    here = into;
  }
  return clientId;
}

/** Writes what `change` makes of the visit as it is now. */
export function changeVisit(
  database: ClientLensDatabase,
  id: string,
  change: (visit: Visit) => Readonly<Record<string, Value>>,
  written: Written,
): Promise<Visit> {
  return database.transaction('rw', sharedTables(database), async () => {
    const record = id.startsWith(folder) ? await database.records.get(id) : undefined;
    const before = record === undefined ? null : visitOf(record);
    if (before === null) throw new StoreRefusal('no-such-visit');
    return demandVisit(await commitSave(database, id, change(before), written));
  });
}

export function createVisit(
  database: ClientLensDatabase,
  uuid: string,
  set: Readonly<Record<string, Value>> & { readonly client: string },
  written: Written,
): Promise<Visit> {
  return database.transaction('rw', sharedTables(database), async () => {
    if ((await database.clients.get(set.client)) === undefined) throw new StoreRefusal('no-such-client');
    return demandVisit(await commitSave(database, visitRecordId(uuid), set, written));
  });
}

function demandVisit(record: TeamRecord): Visit {
  const visit = visitOf(record);
  if (visit === null) throw new Error(`${record.id} was written and cannot be read`);
  return visit;
}
