import { clientIdOf, clientRecordId, isClientRecord, linePath } from '../clients/client-record.ts';
import type { TeamRecord, Value } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';

type Written = Readonly<Record<string, Value>>;

const ofLine = /^(?:lines|true|shown)\/([^/]+)/;

/**
 * A line of a client that was merged into another one stands in the record that it was written into: whatever is written about it goes there,
 * so that it leaves with its client when the merge is undone.
 */
export async function partByHome(
  database: ClientLensDatabase,
  recordId: string,
  set: Written,
): Promise<ReadonlyMap<string, Written>> {
  const whole = new Map([[recordId, set]]);
  const lineIds = new Set(Object.keys(set).flatMap((path) => ofLine.exec(path)?.[1] ?? []));
  if (!isClientRecord(recordId) || lineIds.size === 0) return whole;
  const lines = await database.lines.bulkGet([...lineIds]);
  const homes = new Map(
    lines.flatMap((line) => (line?.home === undefined || line.clientId !== clientIdOf(recordId) ? [] : [[line.id, line.home]])),
  );
  if (homes.size === 0) return whole;
  const parts = new Map<string, Record<string, Value>>();
  for (const [path, value] of Object.entries(set)) {
    const home = homes.get(ofLine.exec(path)?.[1] ?? '');
    const id = home === undefined ? recordId : clientRecordId(home);
    parts.set(id, { ...parts.get(id), [path]: value });
  }
  return parts;
}

/** The record that a line was written into, also when it stands on the card of another client by now, or was removed. */
export async function recordOfLine(
  database: ClientLensDatabase,
  clientId: string,
  lineId: string,
): Promise<TeamRecord | undefined> {
  const merges = await database.merges.toArray();
  const ids = [clientId];
  for (const id of ids) ids.push(...merges.flatMap((merge) => (merge.into === id && !ids.includes(merge.id) ? [merge.id] : [])));
  const records = await database.records.bulkGet(ids.map(clientRecordId));
  return records.find((record) => record?.saves.some(({ set }) => Object.hasOwn(set, linePath(lineId))));
}
