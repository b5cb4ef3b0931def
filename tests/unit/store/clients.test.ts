import { expect, test } from 'vitest';
import { mostLines } from '../../../lib/clients/line-kinds.ts';
import { addAlias, addLine, changeLine, createClient, listLines, removeLine } from '../../../lib/store/clients.ts';
import { historyOf } from '../../../lib/team/record.ts';
import { freshDatabase } from './fresh-database.ts';
import { client, closure, keep, line } from './records.ts';

const written = { at: 1_790_000_000_000, by: 'Tom' };
const place = { clientId: 'acme', lineId: 'line-1' };
const words = { kind: 'business', text: 'Sells bread', source: 'person' } as const;

test('a client of the same name is not made twice', async () => {
  const database = freshDatabase();
  const first = await createClient(database, client(), written);
  expect(first).toEqual(client({ at: written.at }));
  expect(await createClient(database, { id: 'again', name: 'ACME, Ltd.' }, written)).toEqual(first);
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

  await createClient(database, client(), written);
  expect(await owners()).toEqual({ a: 'acme', b: null, c: null, d: 'bolt', e: null });
  const changed = await addAlias(database, 'acme', 'Acme Inc', written);
  expect(changed).toMatchObject({ aliases: ['Acme Inc'], at: 1_790_000_000_000 });
  expect(await owners()).toEqual({ a: 'acme', b: 'acme', c: null, d: 'bolt', e: null });
});

test('an alias that two clients have claims nothing', async () => {
  const database = freshDatabase();
  await keep(database, [client(), client({ id: 'bolt', name: 'Bolt', aliases: ['A.C.M.E. Group'] })]);
  await database.closures.add(closure({ ticket: { ...closure().ticket, client: 'ACME Group' } }));
  await addAlias(database, 'acme', 'ACME Group', written);
  expect(await database.closures.get('closure-1')).toMatchObject({ clientId: null });
});

test('an alias for a client that is not there is refused', async () => {
  await expect(addAlias(freshDatabase(), 'nobody', 'Acme', written)).rejects.toMatchObject({ why: 'no-such-client' });
});

test('a card holds twelve lines, in the order in which it is read', async () => {
  const database = freshDatabase();
  await keep(database, [client()]);
  for (let index = 0; index < mostLines; index += 1) {
    const kind = index % 2 === 0 ? 'risk' : 'business';
    await addLine(database, { ...place, lineId: `l${index}` }, { ...words, kind }, { ...written, at: 1000 + index });
  }
  await expect(addLine(database, { ...place, lineId: 'one too many' }, words, written)).rejects.toMatchObject({
    why: 'card-full',
  });
  const lines = await listLines(database, 'acme');
  expect(lines.map(({ id }) => id)).toEqual(['l1', 'l3', 'l5', 'l7', 'l9', 'l11', 'l0', 'l2', 'l4', 'l6', 'l8', 'l10']);
});

test('a line stays with its client, and one that was removed does not come back', async () => {
  const database = freshDatabase();
  await keep(database, [client(), client({ id: 'bolt', name: 'Bolt' })]);
  expect(await addLine(database, place, words, written)).toEqual(line({ ...words, at: written.at, stillTrueAt: written.at }));
  await expect(changeLine(database, { ...place, clientId: 'bolt' }, words, written)).rejects.toMatchObject({
    why: 'no-such-line',
  });
  await removeLine(database, 'line-1', written);
  expect(await listLines(database, 'acme')).toEqual([]);
  await expect(changeLine(database, place, words, written)).rejects.toMatchObject({ why: 'no-such-line' });
  await expect(addLine(database, { ...place, clientId: 'nobody' }, words, written)).rejects.toMatchObject({
    why: 'no-such-client',
  });
});

test('a change replaces the line, and its record remembers what stood there', async () => {
  const database = freshDatabase();
  await keep(database, [client()], [line()]);
  await changeLine(
    database,
    place,
    { ...words, text: 'Sells rolls', when: { rule: 'month-end' } },
    { at: 1_790_000_000_001, by: 'Eva' },
  );
  expect(await listLines(database, 'acme')).toEqual([
    line({
      ...words,
      text: 'Sells rolls',
      when: { rule: 'month-end' },
      author: 'Eva',
      at: 1_790_000_000_001,
      stillTrueAt: 1_790_000_000_001,
    }),
  ]);
  const record = await database.records.get('client/acme');
  expect(record && historyOf(record, 'lines/line-1').map(({ save }) => save.by)).toEqual(['Eva', 'Tom']);
});
