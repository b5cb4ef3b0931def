import type { Closure } from '../outcomes/closure.ts';
import { clientFinder } from './client-finder.ts';
import { addClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';
import type { PackContents } from './pack-contents.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { project, sharedTables } from './projections.ts';
import { applySiteRecords, commitSites, isSiteRecord, originOfRecord } from './site-records.ts';
import type { Written } from './team-records.ts';
import type { Import } from './team-schema.ts';
import { takeBackClosures } from './undo-closure-import.ts';

/** As many can be taken back. */
const keptImports = 10;

const tablesOf = (database: ClientLensDatabase) => [
  ...sharedTables(database),
  database.sites,
  database.packImports,
  database.closureImports,
  database.holdings,
];

export interface ImportHead {
  readonly id: string;
  readonly at: number;
  readonly by: { readonly key: string; readonly name: string };
}

/** All of it in one transaction, with a note of what came with it. What was rejected is left out, and nothing else. */
export function importContents(
  database: ClientLensDatabase,
  contents: PackContents,
  head: ImportHead,
  written: Written,
): Promise<ImportPlan> {
  return database.transaction('rw', tablesOf(database), async () => {
    const plan = await planImport(database, contents, written);
    if (plan.records.length + plan.closures.length === 0) return plan;
    await commitSites(database, written);
    const merged = plan.records.map((planned) => planned.merged);
    const desks = await sitesWithoutDesk(
      database,
      merged.map(({ id }) => id),
    );
    await database.records.bulkPut(merged);
    await project(database, merged);
    await applySiteRecords(database, merged);
    await addClosures(database, await asOurs(database, plan.closures, head.id));
    const saves = plan.records.map((planned) => ({ record: planned.merged.id, ids: [...planned.news] }));
    const closures = plan.closures.map(({ id }) => id);
    await database.packImports.add({ ...head, saves, closures, desks, undone: false });
    await forgetOldImports(database);
    return plan;
  });
}

/** Under the clients that are here, now that the pack's own are, and marked as not made here: nobody here is asked about them. */
async function asOurs(database: ClientLensDatabase, theirs: readonly Closure[], importId: string): Promise<Closure[]> {
  if (theirs.length === 0) return [];
  const { ofClosure } = await clientFinder(database);
  return theirs.map((closure) => ({ ...closure, clientId: ofClosure(closure), importId }));
}

async function sitesWithoutDesk(database: ClientLensDatabase, recordIds: readonly string[]): Promise<string[]> {
  const sites = await database.sites.bulkGet(recordIds.filter(isSiteRecord).map(originOfRecord));
  return sites.flatMap((site) => (site?.desk === null ? [site.origin] : []));
}

async function forgetOldImports(database: ClientLensDatabase): Promise<void> {
  const old = await database.packImports.orderBy('at').reverse().offset(keptImports).primaryKeys();
  await database.packImports.bulkDelete(old);
}

/**
 * Takes away what came with an import. What was written here since stays, also where it was written on top of it. Null: there is no such
 * import (any more), or it was taken back before.
 */
export function undoImport(database: ClientLensDatabase, id: string): Promise<Import | null> {
  return database.transaction('rw', tablesOf(database), async () => {
    const done = await database.packImports.get(id);
    if (done === undefined || done.undone) return null;
    const records = await database.records.bulkGet(done.saves.map(({ record }) => record));
    const left = records.flatMap((record, index) => {
      if (record === undefined) return [];
      const came = new Set(done.saves[index]?.ids);
      return [{ id: record.id, saves: record.saves.filter((save) => !came.has(save.id)) }];
    });
    await database.records.bulkPut(left.filter(({ saves }) => saves.length > 0));
    await database.records.bulkDelete(left.flatMap(({ id: record, saves }) => (saves.length > 0 ? [] : [record])));
    // A pack takes the place of nothing that is here.
    await takeBackClosures(database, { id, at: done.at, replaced: [] });
    await forgetDesks(database, done.desks);
    await project(database, left);
    await applySiteRecords(database, left);
    await database.packImports.put({ ...done, undone: true });
    return done;
  });
}

/** Before the sites are brought in line with their records: a desk that only the import knew is unknown again. */
async function forgetDesks(database: ClientLensDatabase, origins: readonly string[]): Promise<void> {
  const sites = await database.sites.bulkGet([...origins]);
  await database.sites.bulkPut(
    sites.flatMap((site) => (site === undefined || site.chosenBy === 'user' ? [] : [{ ...site, desk: null }])),
  );
}
