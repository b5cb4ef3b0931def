import type { Table } from 'dexie';
import { type BackupStep, backupFormat, backupVersion } from './backup-document.ts';
import type { ClientLensDatabase } from './database.ts';

/** Half a megabyte or so of text at a time. Each record of history has a thousand tickets. */
const usualBatch = 1000;
const batchSizes: Readonly<Record<string, number>> = { history: 10 };

/** Gives the text of a backup file piece by piece: everything, as it was at one moment, a record a line. */
export function writeBackup(
  database: ClientLensDatabase,
  made: Date,
  write: (piece: string) => void,
  step: BackupStep = () => undefined,
): Promise<void> {
  const { records, notes, closures, sites, settings } = database;
  const { reflections, closureImports, holdings, history, historyImports, fixes } = database;
  const first: Table[] = [records, notes, closures, sites];
  const later: Table[] = [reflections, closureImports, holdings, history, historyImports, fixes];
  return database.transaction('r', database.tables, async () => {
    const counts = await Promise.all([...first, ...later].map((table) => table.count()));
    const of = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    const writeTable = async (table: Table): Promise<void> => {
      write(`,\n"${table.name}":`);
      await eachBatch(table, (batch, isFirst) => {
        step(done, of);
        write(`${isFirst ? '[' : ','}\n${batch.map((record) => JSON.stringify(record)).join(',\n')}`);
        done += batch.length;
      });
      write(']');
    };
    write(JSON.stringify({ format: backupFormat, version: backupVersion, made: made.toISOString() }).slice(0, -1));
    for (const table of first) await writeTable(table);
    write(`,\n"settings":${JSON.stringify((await settings.get('settings')) ?? null)}`);
    for (const table of later) await writeTable(table);
    write('\n}\n');
    step(done, of);
  });
}

/** All records, in the order of their keys; where there is none, one empty batch. Awaits only the database, or its transaction would end. */
async function eachBatch(table: Table, take: (batch: readonly unknown[], isFirst: boolean) => void): Promise<void> {
  const size = batchSizes[table.name] ?? usualBatch;
  const key = String(table.schema.primKey.keyPath);
  for (let after: unknown; ; ) {
    const rest = after === undefined ? table.orderBy(':id') : table.where(':id').above(after);
    const batch = await rest.limit(size).toArray();
    if (batch.length > 0 || after === undefined) take(batch, after === undefined);
    if (batch.length < size) return;
    after = (batch.at(-1) as Record<string, unknown>)[key];
  }
}
