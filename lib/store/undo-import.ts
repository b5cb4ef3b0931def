import { clientRecordId, namePath } from '../clients/client-record.ts';
import { isAllOf, takeBack } from '../clients/take-back.ts';
import { makeSave, mergeRecords, type TeamRecord } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';
import { project, sharedTables } from './projections.ts';
import type { ClientImport } from './records.ts';
import type { Written } from './team-records.ts';

/** The latest first. */
export const listImports = (database: ClientLensDatabase): Promise<ClientImport[]> =>
  database.imports.orderBy('at').reverse().limit(20).toArray();

export interface UndoneImport {
  readonly undone: number;
  /** New clients to which somebody has written since: they stay as they are. */
  readonly kept: number;
}

/** Everything that the import wrote is taken back, except where somebody has written since. Undone twice is undone once. */
export function undoImport(database: ClientLensDatabase, id: string, written: Written): Promise<UndoneImport> {
  return database.transaction('rw', [...sharedTables(database), database.imports], async () => {
    const made = await database.imports.get(id);
    if (made === undefined) return { undone: 0, kept: 0 };
    const saves = new Set(made.saves.map(({ save }) => save));
    const ids = [...new Set(made.saves.map(({ record }) => record))];
    const records = (await database.records.bulkGet(ids)).flatMap((record) => record ?? []);
    const others = new Set<string>((await database.merges.toArray()).map(({ into }) => clientRecordId(into)));
    const stays = (record: TeamRecord): boolean => isNewBy(record, saves) && (!isAllOf(record, saves) || others.has(record.id));
    const changed = records.filter((record) => !stays(record)).flatMap((record) => without(record, saves, written));
    await database.records.bulkPut(changed);
    await project(database, changed);
    await database.imports.delete(id);
    return { undone: changed.length, kept: records.filter(stays).length };
  });
}

/** An import gives a name to new clients only. */
const isNewBy = (record: TeamRecord, saves: ReadonlySet<string>): boolean =>
  record.saves.some(({ id, set }) => saves.has(id) && typeof set[namePath] === 'string');

function without(record: TeamRecord, saves: ReadonlySet<string>, written: Written): TeamRecord[] {
  const back = takeBack(record, saves);
  if (Object.keys(back).length === 0) return [];
  return [mergeRecords(record, { id: record.id, saves: [makeSave(record, back, written)] })];
}
