import { expect, test } from 'vitest';
import { mostLines } from '../../../lib/clients/line-kinds.ts';
import { addAlias, addLine, changeLine, createClient, listLines } from '../../../lib/store/clients.ts';
import { freshDatabase } from './fresh-database.ts';
import { client, closure, line } from './records.ts';

test('a client of the same name is not made twice', async () => {
  const database = freshDatabase();
  await createClient(database, client());
  expect(await createClient(database, client({ id: 'again', name: 'ACME, Ltd.' }))).toEqual(client());
  expect(await database.clients.count()).toBe(1);
});

test('a new client and a confirmed alias claim the closures that came before, and no others', async () => {
  const database = freshDatabase();
  const named = (id: string, name: string | null, clientId: string | null = null) =>
    closure({ id, clientId, ticket: { ...closure().ticket, client: name } });
  await database.closures.bulkAdd([
    named('a', 'acme ltd'),
    named('b', 'Acme Inc'),
    named('c', 'Bolt'),
    named('d', 'Acme Inc', 'bolt'),
    named('e', null),
  ]);
  const owners = async () => Object.fromEntries((await database.closures.toArray()).map(({ id, clientId }) => [id, clientId]));

  await createClient(database, client());
  expect(await owners()).toEqual({ a: 'acme', b: null, c: null, d: 'bolt', e: null });
  const changed = await addAlias(database, 'acme', 'Acme Inc', 1_790_000_000_000);
  expect(changed).toMatchObject({ aliases: ['Acme Inc'], at: 1_790_000_000_000 });
  expect(await owners()).toEqual({ a: 'acme', b: 'acme', c: null, d: 'bolt', e: null });
});

test('an alias that two clients have claims nothing', async () => {
  const database = freshDatabase();
  await database.clients.bulkAdd([client(), client({ id: 'bolt', name: 'Bolt', aliases: ['A.C.M.E. Group'] })]);
  await database.closures.add(closure({ ticket: { ...closure().ticket, client: 'ACME Group' } }));
  await addAlias(database, 'acme', 'ACME Group', 1_790_000_000_000);
  expect(await database.closures.get('closure-1')).toMatchObject({ clientId: null });
});

test('an alias for a client that is not there is refused', async () => {
  await expect(addAlias(freshDatabase(), 'nobody', 'Acme', 1)).rejects.toMatchObject({ why: 'no-such-client' });
});

test('a card holds twelve lines, in the order in which it is read', async () => {
  const database = freshDatabase();
  await database.clients.add(client());
  for (let index = 0; index < mostLines; index += 1) {
    await addLine(database, line({ id: `l${index}`, kind: index % 2 === 0 ? 'risk' : 'business', at: 1000 + index }));
  }
  await expect(addLine(database, line({ id: 'one too many' }))).rejects.toMatchObject({ why: 'card-full' });
  const lines = await listLines(database, 'acme');
  expect(lines.map(({ id }) => id)).toEqual(['l1', 'l3', 'l5', 'l7', 'l9', 'l11', 'l0', 'l2', 'l4', 'l6', 'l8', 'l10']);
});

test('a line stays with its client, and one that was removed does not come back', async () => {
  const database = freshDatabase();
  await database.clients.bulkAdd([client(), client({ id: 'bolt', name: 'Bolt' })]);
  await addLine(database, line());
  await expect(changeLine(database, line({ clientId: 'bolt' }))).rejects.toMatchObject({ why: 'no-such-line' });
  await database.lines.delete('line-1');
  await expect(changeLine(database, line())).rejects.toMatchObject({ why: 'no-such-line' });
  await expect(addLine(database, line({ clientId: 'nobody' }))).rejects.toMatchObject({ why: 'no-such-client' });
});
