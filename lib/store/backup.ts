import type { EntityTable } from 'dexie';
import { adopt } from '../clients/adopt.ts';
import { clientRecordId } from '../clients/client-record.ts';
import type { TeamRecord } from '../team/record.ts';
import { type BackupDocument, backupFormat, backupVersion, type ReadBackup } from './backup-document.ts';
import { putClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';
import { keepHere, mergeClosures, mergeFixes, mergeHoldings, mergeNotes, mergeSettings, mergeSites } from './merge.ts';
import { mergeIncoming } from './team-records.ts';

/** Everything, as it was at one moment. */
export async function makeBackup(database: ClientLensDatabase, made: Date): Promise<BackupDocument> {
  return database.transaction('r', database.tables, async () => {
    const [records, notes, closures, sites, settings, reflections, closureImports, holdings, history, historyImports, fixes] =
      await Promise.all([
        database.records.toArray(),
        database.notes.toArray(),
        database.closures.toArray(),
        database.sites.toArray(),
        database.settings.get('settings'),
        database.reflections.toArray(),
        database.closureImports.toArray(),
        database.holdings.toArray(),
        database.history.toArray(),
        database.historyImports.toArray(),
        database.fixes.toArray(),
      ]);
    const head = { format: backupFormat, version: backupVersion, made: made.toISOString() } as const;
    const later = { reflections, closureImports, holdings, history, historyImports, fixes };
    return { ...head, records, notes, closures, sites, settings: settings ?? null, ...later };
  });
}

export interface MergeCounts {
  added: number;
  updated: number;
  unchanged: number;
}

/** Merges a backup that was read whole, in one transaction: all of it or nothing. A site that is new here comes in switched off unless it may run. */
export async function mergeBackup(
  database: ClientLensDatabase,
  backup: ReadBackup,
  permitted: (origin: string) => boolean,
): Promise<MergeCounts> {
  const counts: MergeCounts = { added: 0, updated: 0, unchanged: 0 };
  await database.transaction('rw', database.tables, async () => {
    const shared = await mergeIncoming(database, [...backup.records, ...(await adoptAll(database, backup))]);
    for (const key of ['added', 'updated', 'unchanged'] as const) counts[key] += shared[key];
    await mergeTable(database.notes, 'key', backup.notes, mergeNotes, counts);
    await mergeTable(database.closures, 'id', backup.closures, mergeClosures, counts, (closures) =>
      putClosures(database, closures),
    );
    const sites = backup.sites.map((site) => ({ ...site, on: site.on && permitted(site.origin) }));
    await mergeTable(database.sites, 'origin', sites, mergeSites, counts);
    await mergeTable(database.reflections, 'id', backup.reflections ?? [], keepHere, counts);
    await mergeTable(database.closureImports, 'id', backup.closureImports ?? [], keepHere, counts);
    await mergeTable(database.holdings, 'id', backup.holdings ?? [], mergeHoldings, counts);
    await mergeTable(database.history, 'id', backup.history ?? [], keepHere, counts);
    await mergeTable(database.historyImports, 'id', backup.historyImports ?? [], keepHere, counts);
    await mergeTable(database.fixes, 'id', backup.fixes ?? [], mergeFixes, counts);
    await mergeTable(database.settings, 'id', backup.settings === null ? [] : [backup.settings], mergeSettings, counts);
  });
  return counts;
}

/** The clients of an older file as records, on top of what is known of them here. */
async function adoptAll(database: ClientLensDatabase, { clients, lines }: ReadBackup): Promise<TeamRecord[]> {
  const here = await database.records.bulkGet(clients.map(({ id }) => clientRecordId(id)));
  const own = Map.groupBy(lines, ({ clientId }) => clientId);
  return clients.map((client, index) => adopt(here[index] ?? null, client, own.get(client.id) ?? []));
}

async function mergeTable<T extends object, K extends keyof T & string>(
  table: EntityTable<T, K>,
  key: K,
  incoming: readonly T[],
  merge: (here: T, there: T) => T,
  counts: MergeCounts,
  write: (written: T[]) => Promise<unknown> = (written) => table.bulkPut(written),
): Promise<void> {
  const existing = new Map((await table.toArray()).map((record) => [record[key], record]));
  const written: T[] = [];
  for (const there of incoming) {
    const here = existing.get(there[key]);
    const merged = here === undefined ? there : merge(here, there);
    if (here === undefined) counts.added += 1;
    else if (JSON.stringify(merged) === JSON.stringify(here)) counts.unchanged += 1;
    else counts.updated += 1;
    if (here === undefined || merged !== here) written.push(merged);
  }
  await write(written);
}
