/** The tables of clients, of their lines and of merges, made from the records of clients. */
import { mergedInto, projectFamily, survivorOf } from '../clients/client-family.ts';
import { clientIdOf, clientRecordId, namePath } from '../clients/client-record.ts';
import { readPaths, type TeamRecord } from '../team/record.ts';
import { claimClosures } from './claim.ts';
import type { ClientLensDatabase } from './database.ts';

export async function projectClients(database: ClientLensDatabase, changed: readonly TeamRecord[]): Promise<void> {
  const family = await familiesOf(database, changed);
  const ids = [...family.records.keys()];
  const before = (await database.clients.bulkGet(ids)).flatMap((client) => client ?? []);
  const projected = [...family.records.values()].flatMap((record) => {
    const id = clientIdOf(record.id);
    return family.survivors.get(id) === id ? (projectFamily(record, family.absorbedBy(id)) ?? []) : [];
  });
  const after = projected.map(({ client }) => client);
  const there = new Set(after.map(({ id }) => id));
  await database.lines.where('clientId').anyOf(ids).delete();
  await database.clients.bulkDelete(ids.filter((id) => !there.has(id)));
  await database.clients.bulkPut(after);
  await database.lines.bulkPut(projected.flatMap(({ lines }) => lines));
  await claimClosures(database, before, after);
}

interface Families {
  /** The changed records, and all that are or were one with them; by client. */
  readonly records: ReadonlyMap<string, TeamRecord>;
  /** Who stands for each of these clients. */
  readonly survivors: ReadonlyMap<string, string>;
  readonly absorbedBy: (id: string) => readonly TeamRecord[];
}

async function familiesOf(database: ClientLensDatabase, changed: readonly TeamRecord[]): Promise<Families> {
  const records = new Map(changed.map((record) => [clientIdOf(record.id), record]));
  const before = new Map((await database.merges.toArray()).map(({ id, into }) => [id, into]));
  const into = new Map(before);
  for (const [id, record] of records) {
    const target = mergedInto(record);
    if (target === null) into.delete(id);
    else into.set(id, target);
  }
  await writeMerges(database, before, into);
  const links = [...before, ...into];
  const missing = reachable([...records.keys()], links).filter((id) => !records.has(id));
  const others = missing.length === 0 ? [] : await database.records.bulkGet(missing.map(clientRecordId));
  for (const record of others) if (record !== undefined) records.set(clientIdOf(record.id), record);

  const isNamed = (id: string): boolean => {
    const record = records.get(id);
    return record !== undefined && readPaths(record).has(namePath);
  };
  const survivors = new Map([...records.keys()].map((id) => [id, into.has(id) ? survivorOf(id, into, isNamed) : id]));
  const families = Map.groupBy(records.keys(), (id) => survivors.get(id));
  const absorbedBy = (id: string): TeamRecord[] =>
    (families.get(id) ?? []).filter((each) => each !== id).flatMap((each) => records.get(each) ?? []);
  return { records, survivors, absorbedBy };
}

async function writeMerges(
  database: ClientLensDatabase,
  before: ReadonlyMap<string, string>,
  into: ReadonlyMap<string, string>,
): Promise<void> {
  await database.merges.bulkDelete([...before.keys()].filter((id) => !into.has(id)));
  await database.merges.bulkPut(
    [...into].filter(([id, target]) => before.get(id) !== target).map(([id, target]) => ({ id, into: target })),
  );
}

/** The clients that can be reached from these ones over merges, these included. */
function reachable(from: readonly string[], links: readonly (readonly [string, string])[]): string[] {
  const reached = new Set(from);
  for (let grown = true; grown; ) {
    const size = reached.size;
    for (const [id, into] of links) {
      if (reached.has(id)) reached.add(into);
      if (reached.has(into)) reached.add(id);
    }
    grown = reached.size > size;
  }
  return [...reached];
}
