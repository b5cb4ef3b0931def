import type { EntityTable } from 'dexie';
import { type BackupDocument, backupFormat, backupVersion } from './backup-document.ts';
import type { ClientLensDatabase } from './database.ts';
import { mergeClients, mergeClosures, mergeLines, mergeNotes, mergeSettings, mergeSites } from './merge.ts';

/** Everything, as it was at one moment. */
export async function makeBackup(database: ClientLensDatabase, made: Date): Promise<BackupDocument> {
  return database.transaction('r', database.tables, async () => {
    const [clients, lines, notes, closures, sites, settings] = await Promise.all([
      database.clients.toArray(),
      database.lines.toArray(),
      database.notes.toArray(),
      database.closures.toArray(),
      database.sites.toArray(),
      database.settings.get('settings'),
    ]);
    const head = { format: backupFormat, version: backupVersion, made: made.toISOString() } as const;
    return { ...head, clients, lines, notes, closures, sites, settings: settings ?? null };
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
  backup: BackupDocument,
  permitted: (origin: string) => boolean,
): Promise<MergeCounts> {
  const counts: MergeCounts = { added: 0, updated: 0, unchanged: 0 };
  await database.transaction('rw', database.tables, async () => {
    await mergeTable(database.clients, 'id', backup.clients, mergeClients, counts);
    await mergeTable(database.lines, 'id', backup.lines, mergeLines, counts);
    await mergeTable(database.notes, 'key', backup.notes, mergeNotes, counts);
    await mergeTable(database.closures, 'id', backup.closures, mergeClosures, counts);
    const sites = backup.sites.map((site) => ({ ...site, on: site.on && permitted(site.origin) }));
    await mergeTable(database.sites, 'origin', sites, mergeSites, counts);
    await mergeTable(database.settings, 'id', backup.settings === null ? [] : [backup.settings], mergeSettings, counts);
  });
  return counts;
}

async function mergeTable<T extends object, K extends keyof T & string>(
  table: EntityTable<T, K>,
  key: K,
  incoming: readonly T[],
  merge: (here: T, there: T) => T,
  counts: MergeCounts,
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
  await table.bulkPut(written);
}
