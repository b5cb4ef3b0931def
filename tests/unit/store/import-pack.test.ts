import { describe, expect, it } from 'vitest';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { putClosures } from '../../../lib/store/closure-writes.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { importFiles } from '../../../lib/store/import-closures.ts';
import { importContents, undoImport } from '../../../lib/store/import-pack.ts';
import { undoClosureImport } from '../../../lib/store/undo-closure-import.ts';
import { freshDatabase } from './fresh-database.ts';
import { closure } from './records.ts';

const at = 1_790_000_000_000;

const importPack = (database: ClientLensDatabase, ...closures: Closure[]) =>
  importContents(
    database,
    { from: 'Terry', records: [], closures, rejected: [] },
    { id: 'pack', at, by: { key: 'key', name: 'Terry' } },
    { at, by: 'Sam' },
  );

const importFile = (database: ClientLensDatabase, taken: 'none' | 'all', ...closures: Closure[]) =>
  importFiles(
    database,
    [{ file: 'kim.json', source: 'Kim', personalData: true, closures, later: new Map(), rejected: 0, taken }],
    {
      now: at + 1000,
      newId: () => 'file',
      step: () => undefined,
    },
  );

const seen = async (database: ClientLensDatabase) =>
  (await database.closures.orderBy('id').toArray()).map(({ id, outcome, importId = 'ours' }) => [id, outcome, importId]);

const version = (id: string, outcome: string) => closure({ id, outcome });

describe('a pack that is taken back', () => {
  it('takes with it what it brought, and nothing that was made here', async () => {
    const database = freshDatabase();
    await database.closures.add(version('a', 'own'));
    await importPack(database, version('a', 'theirs'), version('b', 'theirs'), version('c', 'theirs'));
    // A backup says that it was made here.
    await putClosures(database, [version('c', 'theirs')]);
    await undoImport(database, 'pack');
    expect(await seen(database)).toEqual([
      ['a', 'own', 'ours'],
      ['c', 'theirs', 'ours'],
    ]);
  });

  it('leaves what a colleague’s file has too: the same, or its own version', async () => {
    const database = freshDatabase();
    await importPack(database, version('a', 'pack'), version('b', 'pack'), version('c', 'pack'));
    await importFile(database, 'none', version('a', 'pack'), version('b', 'file'));
    await undoImport(database, 'pack');
    expect(await seen(database)).toEqual([
      ['a', 'pack', 'file'],
      ['b', 'file', 'file'],
    ]);
    expect(await database.closureImports.get('file')).toMatchObject({ added: 2, same: 0, shared: [], conflicts: [] });
    await undoClosureImport(database, 'file');
    expect(await seen(database)).toEqual([]);
  });

  it('leaves a version of a file that was taken in the place of its own, and does not come back with that file’s undoing', async () => {
    const database = freshDatabase();
    await importPack(database, version('a', 'pack'));
    await importFile(database, 'all', version('a', 'file'));
    await undoImport(database, 'pack');
    expect(await seen(database)).toEqual([['a', 'file', 'file']]);
    await undoClosureImport(database, 'file');
    expect(await seen(database)).toEqual([]);
  });
});
