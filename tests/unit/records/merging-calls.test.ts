import { expect, test } from 'vitest';
import { mergingCalls } from '../../../lib/records/merging-calls.ts';
import { freshDatabase } from '../store/fresh-database.ts';

test('whose closures came by an import is known of files, by their name where nobody said, and of packs', async () => {
  const database = freshDatabase();
  const calls = mergingCalls({ database, now: () => 1, newId: () => 'id' });
  const counts = { added: 0, same: 0, shared: [], rejected: 0, conflicts: [], replaced: [], refused: [] };
  await database.closureImports.bulkAdd([
    { id: 'said', at: 1, file: 'a.json', source: 'Kim', ...counts },
    { id: 'unsaid', at: 2, file: 'b.json', source: '', ...counts },
  ]);
  const by = { key: 'key', name: 'Terry' };
  await database.packImports.add({ id: 'pack', at: 3, by, saves: [], closures: [], desks: [], undone: false });
  const course = { signal: new AbortController().signal, progress: () => undefined };
  expect(await calls['closure-sources']({}, course)).toEqual({ said: 'Kim', unsaid: 'b.json', pack: 'Terry' });
});
