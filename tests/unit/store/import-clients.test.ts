import { expect, test } from 'vitest';
import { mergeClients } from '../../../lib/store/client-merges.ts';
import { renameClient } from '../../../lib/store/client-names.ts';
import { addLine, listLines } from '../../../lib/store/clients.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { type ImportRow, importClients } from '../../../lib/store/import-clients.ts';
import { listImports, undoImport } from '../../../lib/store/undo-import.ts';
import { freshDatabase } from './fresh-database.ts';
import { client, closure, keep, line } from './records.ts';

const written = { at: 1_790_000_000_000, by: 'Tom' };
let ids = 0;
const newId = () => {
  ids += 1;
  return `new-${ids}`;
};
const row = (number: number, name: string, changes: Partial<ImportRow> = {}): ImportRow => ({
  line: number,
  name,
  aliases: [],
  domains: [],
  lines: [],
  whose: 'by-name',
  ...changes,
});
const take = (database: ClientLensDatabase, ...rows: ImportRow[]) =>
  importClients(database, { id: 'import', file: 'clients.csv', rows }, written, newId);
const outcomes = async (database: ClientLensDatabase, ...rows: ImportRow[]) =>
  (await take(database, ...rows)).map(({ outcome, leftOut }) => (leftOut > 0 ? `${outcome} but ${leftOut}` : outcome));
const names = async (database: ClientLensDatabase) => (await database.clients.toArray()).map(({ name }) => name).sort();

async function stocked(): Promise<ClientLensDatabase> {
  const database = freshDatabase();
  await keep(database, [client(), client({ id: 'bolt', name: 'Bolt GmbH' })], [line()]);
  return database;
}

test('a new name is added, an equal one updated or left as it is, one that is alike is given back', async () => {
  const database = await stocked();
  const full = { domains: ['acme.example'], lines: [{ kind: 'words', text: 'Buns' }] } as const;
  const rows = [
    row(2, 'Cole', { aliases: ['Cole & Co'], ...full }),
    row(3, 'ACME, Ltd.', full),
    row(4, 'Bolt GmbH'),
    row(5, 'Acme Inc'),
  ];
  expect(await outcomes(database, ...rows)).toEqual(['added', 'updated', 'unchanged', 'unsure']);
  expect(await names(database)).toEqual(['Acme Ltd', 'Bolt GmbH', 'Cole']);
  expect(await listLines(database, 'acme')).toMatchObject([{}, { text: 'Buns', source: 'import', author: 'Tom' }]);
  // The same file again changes nothing.
  expect(await outcomes(database, ...rows)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unsure']);
});

test('an unsure row goes where somebody said', async () => {
  const database = await stocked();
  const same = row(5, 'Acme Inc', { whose: { clientId: 'acme' } });
  expect(
    await outcomes(database, same, row(6, 'Bolt', { whose: 'new' }), row(7, 'Dole', { whose: { clientId: 'nobody' } })),
  ).toEqual(['updated', 'added', 'gone']);
  expect(await database.clients.get('acme')).toMatchObject({ aliases: ['Acme Inc'] });
  expect(await names(database)).toEqual(['Acme Ltd', 'Bolt', 'Bolt GmbH']);
});

test('a card never gets more lines than it holds, a name never two clients; both are told', async () => {
  const database = await stocked();
  const lines = Array.from({ length: 12 }, (_, index) => ({ kind: 'goal', text: `Goal ${index}` }) as const);
  expect(
    await outcomes(
      database,
      row(2, 'Acme Ltd', { lines, aliases: ['BOLT GMBH'] }),
      row(3, 'Cole', { aliases: ['Dole'] }),
      row(4, 'Dole'),
    ),
  ).toEqual(['updated but 2', 'added but 1', 'added']);
  expect(await listLines(database, 'acme')).toHaveLength(12);
});

test('closures that came before go to the new client', async () => {
  const database = await stocked();
  await database.closures.add(closure({ ticket: { ...closure().ticket, client: 'cole' } }));
  await take(database, row(2, 'Cole'));
  expect((await database.closures.toArray())[0]?.clientId).toMatch(/^new-/);
});

test('an import is undone over all of its batches, except where somebody has written since', async () => {
  const database = await stocked();
  const before = [await database.clients.toArray(), await database.lines.toArray()];
  await take(
    database,
    row(2, 'Cole', { lines: [{ kind: 'words', text: 'Coal' }] }),
    row(3, 'Acme Ltd', { domains: ['acme.example'] }),
  );
  await take(database, row(4, 'Dole'), row(5, 'Eve'), row(6, 'Fig'));
  expect(await listImports(database)).toMatchObject([{ id: 'import', file: 'clients.csv', added: 4, updated: 1 }]);
  const idOf = async (name: string) => (await database.clients.filter((each) => each.name === name).first())?.id ?? '';
  const [dole, eve, fig] = [await idOf('Dole'), await idOf('Eve'), await idOf('Fig')];
  await addLine(database, { clientId: dole, lineId: 'd' }, { kind: 'words', text: 'By a person', source: 'person' }, written);
  await renameClient(database, eve, 'Eve & Adam', written);
  await mergeClients(database, { into: fig, from: 'bolt' }, written);
  expect(await undoImport(database, 'import', written)).toEqual({ undone: 2, kept: 3 });
  expect(await names(database)).toEqual(['Acme Ltd', 'Dole', 'Eve & Adam', 'Fig']);
  expect((await database.clients.get('acme'))?.domains).toBeUndefined();
  expect(await listImports(database)).toEqual([]);
  expect(await undoImport(database, 'import', written)).toEqual({ undone: 0, kept: 0 });

  const clean = await stocked();
  await take(clean, row(2, 'Cole'), row(3, 'Acme Ltd', { domains: ['acme.example'] }));
  await undoImport(clean, 'import', written);
  expect([await clean.clients.toArray(), await clean.lines.toArray()]).toEqual(before);
});
