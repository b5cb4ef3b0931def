import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { type IncomingFile, importFiles } from '../../../lib/store/import-closures.ts';
import { undoClosureImport } from '../../../lib/store/undo-closure-import.ts';
import { freshDatabase } from './fresh-database.ts';
import { closure } from './records.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Some of six records, each in one of `versions` versions. */
const someClosures = (versions: number): fc.Arbitrary<Closure[]> =>
  fc
    .uniqueArray(fc.record({ id: fc.constantFrom(...ids), version: fc.integer({ min: 1, max: versions }) }), {
      selector: ({ id }) => id,
    })
    .map((chosen) => chosen.map(({ id, version }) => closure({ id, outcome: `version ${version}` })));

const aFile = (versions: number): fc.Arbitrary<IncomingFile> =>
  fc.record({
    file: fc.constantFrom('kim.json', 'olu.json'),
    source: fc.constant(''),
    personalData: fc.constant(true),
    closures: someClosures(versions),
    later: fc.constant(new Map()),
    rejected: fc.constant(0),
    taken: fc.oneof(
      fc.constantFrom('none' as const, 'all' as const),
      fc.subarray(ids).map((some) => new Set(some)),
    ),
  });

const importInto = async (database: ClientLensDatabase, name: string, file: IncomingFile): Promise<void> => {
  const now = { first: 1000, second: 2000, third: 3000 }[name] ?? 9000;
  await importFiles(database, [file], { now, newId: () => name, step: () => undefined });
};

async function dump(database: ClientLensDatabase): Promise<unknown> {
  const closures = await database.closures.orderBy('id').toArray();
  const imports = await database.closureImports.orderBy('id').toArray();
  const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
    all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const inOrder = imports.map((made) => ({
    ...made,
    shared: made.shared.toSorted(),
    conflicts: byId(made.conflicts),
    replaced: byId(made.replaced),
    refused: byId(made.refused),
  }));
  return { closures, imports: inOrder };
}

/** Made anew for each run, a database would take most of the time. */
async function beginWith(own: readonly Closure[], ...databases: readonly ClientLensDatabase[]): Promise<void> {
  for (const { closures, closureImports } of databases) {
    await Promise.all([closures.clear(), closureImports.clear()]);
    await closures.bulkAdd([...own]);
  }
}

const runs = { numRuns: 50 };
const patience = 60_000;

describe('merging, whatever the files hold', { timeout: patience }, () => {
  it('an import that is taken back leaves the same database', async () => {
    const database = freshDatabase();
    await fc.assert(
      fc.asyncProperty(someClosures(3), aFile(3), aFile(3), async (own, first, second) => {
        await beginWith(own, database);
        await importInto(database, 'first', first);
        const before = await dump(database);
        await importInto(database, 'second', second);
        await undoClosureImport(database, 'second');
        expect(await dump(database)).toEqual(before);
      }),
      runs,
    );
  });

  it('taking back the earlier one of two leaves what the later one alone would have left', async () => {
    const [both, alone] = [freshDatabase(), freshDatabase()];
    await fc.assert(
      fc.asyncProperty(someClosures(3), aFile(3), aFile(3), async (own, first, second) => {
        // Nobody was asked about a conflict that there would only have been without the earlier import.
        const decided = { ...second, taken: 'none' as const };
        await beginWith(own, both, alone);
        await importInto(both, 'first', { ...first, taken: 'none' });
        await importInto(both, 'second', decided);
        await undoClosureImport(both, 'first');
        await importInto(alone, 'second', decided);
        expect(await dump(both)).toEqual(await dump(alone));
      }),
      runs,
    );
  });

  it('all imports taken back, in any order, leave what was there in the beginning', async () => {
    const database = freshDatabase();
    const orders = fc.constantFrom(
      ['first', 'second', 'third'],
      ['first', 'third', 'second'],
      ['second', 'first', 'third'],
      ['second', 'third', 'first'],
      ['third', 'first', 'second'],
      ['third', 'second', 'first'],
    );
    await fc.assert(
      fc.asyncProperty(someClosures(2), aFile(3), aFile(3), aFile(3), orders, async (own, first, second, third, order) => {
        await beginWith(own, database);
        const before = await dump(database);
        await importInto(database, 'first', first);
        await importInto(database, 'second', second);
        await importInto(database, 'third', third);
        for (const name of order) await undoClosureImport(database, name);
        expect(await dump(database)).toEqual(before);
      }),
      runs,
    );
  });

  it('files that agree give the same closures in either order', async () => {
    const [forth, back] = [freshDatabase(), freshDatabase()];
    await fc.assert(
      fc.asyncProperty(someClosures(1), aFile(1), aFile(1), async (own, one, other) => {
        await beginWith(own, forth, back);
        await importInto(forth, 'first', one);
        await importInto(forth, 'second', other);
        await importInto(back, 'first', other);
        await importInto(back, 'second', one);
        const closuresOf = async (database: ClientLensDatabase) =>
          (await database.closures.orderBy('id').toArray()).map(({ importId, ...rest }) => ({
            ...rest,
            ours: importId === undefined,
          }));
        expect(await closuresOf(forth)).toEqual(await closuresOf(back));
      }),
      runs,
    );
  });
});
