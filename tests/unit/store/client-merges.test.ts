import { expect, test } from 'vitest';
import { mergeClients, splitClient, unmergeClient } from '../../../lib/store/client-merges.ts';
import { addDomain, confirmClient, removeAlias, removeDomain, renameClient } from '../../../lib/store/client-names.ts';
import { addLine, changeLine, listLines, removeLine } from '../../../lib/store/clients.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { mergeIncoming } from '../../../lib/store/team-records.ts';
import { freshDatabase } from './fresh-database.ts';
import { client, closure, keep, line } from './records.ts';

const written = { at: 1_790_000_000_000, by: 'Tom' };
const words = { kind: 'business', text: 'Sells bread', source: 'person' } as const;
const bolt = client({ id: 'bolt', name: 'Bolt GmbH', aliases: ['Bolt Berlin'] });
let ids = 0;
const newId = () => {
  ids += 1;
  return `new-${ids}`;
};

async function twoClients(): Promise<ClientLensDatabase> {
  const database = freshDatabase();
  await keep(database, [client(), bolt], [line(), line({ id: 'line-2', clientId: 'bolt', text: 'Makes screws', author: 'Eva' })]);
  const named = (id: string, name: string) => closure({ id, clientId: null, ticket: { ...closure().ticket, client: name } });
  await database.closures.bulkAdd([named('a', 'Acme Ltd'), named('b', 'BOLT BERLIN'), named('c', 'Cole')]);
  // Their names were known before the closures came.
  await database.closures.update('a', { clientId: 'acme' });
  await database.closures.update('b', { clientId: 'bolt' });
  return database;
}

const ownersOf = async (database: ClientLensDatabase) =>
  Object.fromEntries((await database.closures.toArray()).map(({ id, clientId }) => [id, clientId]));
const textsOf = async (database: ClientLensDatabase, id: string) => (await listLines(database, id)).map(({ text }) => text);

test('a merge puts names, lines and closures together, and undoing it parts them as they were', async () => {
  const database = await twoClients();
  const before = [await database.clients.toArray(), await database.lines.toArray(), await ownersOf(database)];
  expect(await mergeClients(database, { into: 'acme', from: 'bolt' }, written)).toMatchObject({
    aliases: ['Bolt Berlin', 'Bolt GmbH'],
  });
  expect(await database.clients.count()).toBe(1);
  expect(await textsOf(database, 'acme')).toEqual(['Sells bread to 40 cafés before six in the morning', 'Makes screws']);
  expect(await ownersOf(database)).toEqual({ a: 'acme', b: 'acme', c: null });
  await unmergeClient(database, 'bolt', written);
  expect([await database.clients.toArray(), await database.lines.toArray(), await ownersOf(database)]).toEqual(before);
});

test('what was written about a line meanwhile leaves with its client; what is new stays', async () => {
  const database = await twoClients();
  await mergeClients(database, { into: 'acme', from: 'bolt' }, written);
  const changed = await changeLine(database, { clientId: 'acme', lineId: 'line-2' }, { ...words, text: 'Makes nails' }, written);
  expect(changed).toMatchObject({ text: 'Makes nails', clientId: 'acme', home: 'bolt' });
  await addLine(database, { clientId: 'acme', lineId: 'line-3' }, { ...words, text: 'Both of them' }, written);
  await unmergeClient(database, 'bolt', written);
  expect(await textsOf(database, 'bolt')).toEqual(['Makes nails']);
  expect((await textsOf(database, 'acme')).at(-1)).toBe('Both of them');
  await mergeClients(database, { into: 'acme', from: 'bolt' }, written);
  await removeLine(database, 'line-2', written);
  expect(await textsOf(database, 'acme')).not.toContain('Makes nails');
});

test('more than twelve lines are all there after a merge', async () => {
  const database = freshDatabase();
  const many = (clientId: string) => Array.from({ length: 9 }, (_, index) => line({ id: `${clientId} ${index}`, clientId }));
  await keep(database, [client(), bolt], [...many('acme'), ...many('bolt')]);
  await mergeClients(database, { into: 'acme', from: 'bolt' }, written);
  expect(await listLines(database, 'acme')).toHaveLength(18);
});

test('three clients in a row, merged in either direction on two machines, and undone one by one', async () => {
  const [here, there] = [await twoClients(), await twoClients()];
  for (const database of [here, there]) await keep(database, [client({ id: 'cole', name: 'Cole' })]);
  await mergeClients(here, { into: 'acme', from: 'bolt' }, written);
  await mergeClients(there, { into: 'bolt', from: 'acme' }, { ...written, at: written.at + 1 });
  await mergeClients(there, { into: 'bolt', from: 'cole' }, written);
  const [mine, theirs] = [await here.records.toArray(), await there.records.toArray()];
  await mergeIncoming(here, theirs);
  await mergeIncoming(there, mine);
  expect((await here.clients.toArray()).map(({ id }) => id)).toEqual(['acme']);
  expect(await here.clients.toArray()).toEqual(await there.clients.toArray());
  expect(await ownersOf(here)).toEqual({ a: 'acme', b: 'acme', c: 'acme' });
  await unmergeClient(here, 'cole', written);
  expect((await here.clients.toArray()).map(({ id }) => id)).toEqual(['acme', 'cole']);
  expect(await ownersOf(here)).toEqual({ a: 'acme', b: 'acme', c: 'cole' });
});

test('a part of a client that is not known here (yet) stands for itself, and joins when that one comes', async () => {
  const [here, there] = [await twoClients(), await twoClients()];
  await mergeClients(there, { into: 'acme', from: 'bolt' }, written);
  await here.delete();
  await here.open();
  const [acme, merged] = await there.records.bulkGet(['client/acme', 'client/bolt']);
  if (acme === undefined || merged === undefined) throw new Error('the records are not there');
  await mergeIncoming(here, [merged]);
  expect(await here.clients.toArray()).toMatchObject([{ id: 'bolt' }]);
  await mergeIncoming(here, [acme]);
  expect(await here.clients.toArray()).toMatchObject([{ id: 'acme', aliases: ['Bolt Berlin', 'Bolt GmbH'] }]);
});

test('another name becomes a client of its own, with the lines that go along; undoing it is a merge', async () => {
  const database = await twoClients();
  await addLine(database, { clientId: 'bolt', lineId: 'line-3' }, { ...words, text: 'Stays' }, written);
  const berlin = await splitClient(database, { clientId: 'bolt', alias: 'bolt berlin', lineIds: ['line-2'], newId }, written);
  expect(berlin).toMatchObject({ name: 'Bolt Berlin', splitFrom: 'bolt', aliases: [] });
  expect(await listLines(database, berlin.id)).toMatchObject([{ text: 'Makes screws', author: 'Eva', at: line().at }]);
  expect(await textsOf(database, 'bolt')).toEqual(['Stays']);
  expect(await database.clients.get('bolt')).toMatchObject({ aliases: [] });
  expect(await ownersOf(database)).toEqual({ a: 'acme', b: berlin.id, c: null });
  await mergeClients(database, { into: 'bolt', from: berlin.id }, written);
  expect(await database.clients.get('bolt')).toMatchObject({ aliases: ['Bolt Berlin'] });
  expect((await textsOf(database, 'bolt')).sort()).toEqual(['Makes screws', 'Stays']);
  expect(await ownersOf(database)).toEqual({ a: 'acme', b: 'bolt', c: null });
});

test('what cannot be split or merged is refused, and nothing changes', async () => {
  const database = await twoClients();
  await mergeClients(database, { into: 'acme', from: 'bolt' }, written);
  const before = await database.records.toArray();
  // The name of a part comes back by undoing the merge.
  const part = { clientId: 'acme', alias: 'Bolt GmbH', lineIds: [], newId };
  await expect(splitClient(database, part, written)).rejects.toMatchObject({ why: 'no-such-name' });
  await expect(splitClient(database, { ...part, alias: 'Nobody' }, written)).rejects.toMatchObject({ why: 'no-such-name' });
  await expect(mergeClients(database, { into: 'acme', from: 'acme' }, written)).rejects.toMatchObject({ why: 'same-client' });
  await expect(mergeClients(database, { into: 'acme', from: 'bolt' }, written)).rejects.toMatchObject({ why: 'no-such-client' });
  expect(await database.records.toArray()).toEqual(before);
});

test('confirming a match learns the alias and the company’s domain; without a name the domain is enough from then on', async () => {
  const database = await twoClients();
  const confirm = (name: string, requester: string | null) =>
    confirmClient(database, { clientId: 'acme', name, requester }, written);
  expect(await confirm('ACME Holding', 'Ana <ana@acme.example>')).toMatchObject({
    aliases: ['ACME Holding'],
    domains: ['acme.example'],
  });
  expect((await confirm('', 'ana@gmail.com')).confirmedDomains).toBeUndefined();
  expect(await confirm('', 'ana@acme.example')).toMatchObject({ confirmedDomains: ['acme.example'] });
  const saves = async () => (await database.records.get('client/acme'))?.saves.length;
  const before = await saves();
  await confirm('acme holding', 'bo@acme.example');
  expect(await saves()).toBe(before);
});

test('a closure without a client goes to whom its requester’s domain was confirmed for', async () => {
  const database = await twoClients();
  const ticket = { ...closure().ticket, client: null, requester: 'ana@acme.example' };
  await database.closures.add(closure({ id: 'd', ticket }));
  await confirmClient(database, { clientId: 'acme', name: '', requester: 'ana@acme.example' }, written);
  expect(await database.closures.get('d')).toMatchObject({ clientId: 'acme' });
});

test('names and domains are changed and removed, in the parts of a client too', async () => {
  const database = await twoClients();
  await expect(renameClient(database, 'acme', 'bolt gmbh', written)).rejects.toMatchObject({ why: 'name-taken' });
  expect(await renameClient(database, 'acme', 'Acme Group', written)).toMatchObject({
    name: 'Acme Group',
    aliases: ['Acme Ltd'],
  });
  expect(await ownersOf(database)).toMatchObject({ a: 'acme' });
  await expect(addDomain(database, 'acme', 'gmail.com', written)).rejects.toMatchObject({ why: 'no-domain' });
  expect(await addDomain(database, 'bolt', 'https://www.bolt.example', written)).toMatchObject({ domains: ['bolt.example'] });
  await mergeClients(database, { into: 'acme', from: 'bolt' }, written);
  expect((await removeDomain(database, 'acme', 'bolt.example', written)).domains).toBeUndefined();
  expect((await removeAlias(database, 'acme', 'Bolt Berlin', written)).aliases).toEqual(['Bolt GmbH', 'Acme Ltd']);
  expect(await ownersOf(database)).toMatchObject({ a: 'acme', b: null });
});
