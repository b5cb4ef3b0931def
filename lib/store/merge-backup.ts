import type { EntityTable } from 'dexie';
import { adopt } from '../clients/adopt.ts';
import { clientRecordId } from '../clients/client-record.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { TeamRecord } from '../team/record.ts';
import type { BackupStep, ReadBackup } from './backup-document.ts';
import { addClosures, putClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';
import { findHere, lumps } from './find-here.ts';
import { keepHere, mergeClosures, mergeFixes, mergeHoldings, mergeNotes, mergeSettings, mergeSites } from './merge.ts';
import { mergeIncoming } from './team-records.ts';

interface Counts {
  added: number;
  updated: number;
  unchanged: number;
}

export interface MergedBackup extends Readonly<Counts> {
  /** The addresses of sites that came in switched off, and were on where the backup was made. */
  readonly sitesToTurnOn: readonly string[];
}

/** Merges a backup that was read whole, in one transaction: all of it or nothing. Whether a new site may run here is not known to the database. */
export async function mergeBackup(
  database: ClientLensDatabase,
  backup: ReadBackup,
  step: BackupStep = () => undefined,
): Promise<MergedBackup> {
  const of = Object.values(backup).reduce((sum: number, list: unknown) => sum + (Array.isArray(list) ? list.length : 0), 0);
  const counts: Counts = { added: 0, updated: 0, unchanged: 0 };
  const tables = tablesMerger(counts, (done) => step(done, of));
  return database.transaction('rw', database.tables, async () => {
    step(0, of);
    const shared = await mergeIncoming(database, [...backup.records, ...(await adoptAll(database, backup))]);
    for (const key of ['added', 'updated', 'unchanged'] as const) counts[key] += shared[key];
    await tables(database.notes, 'key', backup.notes, mergeNotes);
    await tables(database.closures, 'id', backup.closures, mergeClosures, closureWriter(database));
    const sitesToTurnOn = await newSitesThatWereOn(database, backup);
    const sites = backup.sites.map((site) => ({ ...site, on: false }));
    await tables(database.sites, 'origin', sites, mergeSites);
    await tables(database.reflections, 'id', backup.reflections ?? [], keepHere);
    await tables(database.closureImports, 'id', backup.closureImports ?? [], keepHere);
    await tables(database.holdings, 'id', backup.holdings ?? [], mergeHoldings);
    await tables(database.history, 'id', backup.history ?? [], keepHere);
    await tables(database.historyImports, 'id', backup.historyImports ?? [], keepHere);
    await tables(database.fixes, 'id', backup.fixes ?? [], mergeFixes);
    await tables(database.settings, 'id', backup.settings === null ? [] : [backup.settings], mergeSettings);
    // Nobody may be told that it was called off when it was not.
    step(of, of);
    return { ...counts, sitesToTurnOn };
  });
}

/** The clients of an older file as records, on top of what is known of them here. */
async function adoptAll(database: ClientLensDatabase, { clients, lines }: ReadBackup): Promise<TeamRecord[]> {
  const here = await database.records.bulkGet(clients.map(({ id }) => clientRecordId(id)));
  const own = Map.groupBy(lines, ({ clientId }) => clientId);
  return clients.map((client, index) => adopt(here[index] ?? null, client, own.get(client.id) ?? []));
}

async function newSitesThatWereOn({ sites }: ClientLensDatabase, backup: ReadBackup): Promise<string[]> {
  const here = new Set(await sites.toCollection().primaryKeys());
  return backup.sites.filter(({ origin, on }) => on && !here.has(origin)).map(({ origin }) => origin);
}

type Write<T> = (added: readonly T[], updated: readonly T[]) => Promise<unknown>;

const closureWriter =
  (database: ClientLensDatabase): Write<Closure> =>
  async (added, updated) => {
    // These need not be looked for once more.
    await addClosures(database, added);
    await putClosures(database, updated);
  };

function tablesMerger(counts: Counts, step: (done: number) => void) {
  return async <T extends object, K extends keyof T & string>(
    table: EntityTable<T, K>,
    key: K,
    incoming: readonly T[],
    merge: (here: T, there: T) => T,
    write: Write<T> = (added, updated) => table.bulkPut([...added, ...updated]),
  ): Promise<void> => {
    for (const lump of lumps(incoming)) {
      step(counts.added + counts.updated + counts.unchanged);
      const all = await findHere(
        table,
        lump.map((there) => String(there[key])),
      );
      const [added, updated]: [T[], T[]] = [[], []];
      for (const [index, there] of lump.entries()) {
        const here = all[index];
        const merged = here === undefined ? there : merge(here, there);
        if (here === undefined) added.push(there);
        else if (JSON.stringify(merged) !== JSON.stringify(here)) updated.push(merged);
      }
      counts.added += added.length;
      counts.updated += updated.length;
      counts.unchanged += lump.length - added.length - updated.length;
      await write(added, updated);
    }
  };
}
