import { makeSave, mergeRecords, type TeamRecord, type Value } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';
import { partByHome } from './line-homes.ts';
import { project, sharedTables } from './projections.ts';

export interface Written {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whose name stands beside it. */
  readonly by: string;
}

/** Writes values at paths of one record, over all that stands there, and brings the tables made from it in line. */
export function commitSave(
  database: ClientLensDatabase,
  recordId: string,
  set: Readonly<Record<string, Value>>,
  written: Written,
): Promise<TeamRecord> {
  return database.transaction('rw', sharedTables(database), async () => {
    const parts = await partByHome(database, recordId, set);
    const changed: TeamRecord[] = [];
    for (const [id, part] of parts) {
      const before = (await database.records.get(id)) ?? { id, saves: [] };
      changed.push(mergeRecords(before, { id, saves: [makeSave(before, part, written)] }));
    }
    await database.records.bulkPut(changed);
    await project(database, changed);
    return (await database.records.get(recordId)) ?? { id: recordId, saves: [] };
  });
}

export interface MergedRecords {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Takes in records from elsewhere: what is here and what is there, all of both, or nothing. Each id at most once. */
export function mergeIncoming(database: ClientLensDatabase, incoming: readonly TeamRecord[]): Promise<MergedRecords> {
  return database.transaction('rw', sharedTables(database), async () => {
    const here = await database.records.bulkGet(incoming.map(({ id }) => id));
    const counts = { added: 0, updated: 0, unchanged: 0 };
    const changed: TeamRecord[] = [];
    for (const [index, record] of incoming.entries()) {
      const before = here[index];
      const after = before === undefined ? record : mergeRecords(before, record);
      if (after === before) counts.unchanged += 1;
      else {
        if (before === undefined) counts.added += 1;
        else counts.updated += 1;
        changed.push(after);
      }
    }
    await database.records.bulkPut(changed);
    await project(database, changed);
    return counts;
  });
}
