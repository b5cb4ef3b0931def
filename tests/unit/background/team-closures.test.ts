import { expect, test } from 'vitest';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { gatherPack } from '../../../lib/store/gather-pack.ts';
import { closure } from '../store/records.ts';
import { type Colleague, employTwo, file } from './colleagues.ts';

const named = (id: string, clientId: string | null, client: string, changes: Partial<Closure> = {}): Closure =>
  closure({ id, clientId, ticket: { ...closure().ticket, id, client }, who: 'Terry', ...changes });

const clientsOf = async ({ database }: Colleague) =>
  Object.fromEntries((await database.closures.toArray()).map(({ id, clientId }) => [id, clientId]));

/** Sam takes in all that Terry has. */
const passOn = async (terry: Colleague, sam: Colleague) =>
  sam.ask('import-pack', { source: file(await terry.share(true)), accept: null });

test('a colleague’s closures stand under the clients that are here, also after theirs was merged into ours', async () => {
  const { terry, sam } = await employTwo();
  const theirs = await terry.ask('create-client', { name: 'Acme' });
  const ours = await sam.ask('create-client', { name: 'Acme' });
  await terry.database.closures.add(named('before', theirs.id, 'Acme'));
  await passOn(terry, sam);
  // The pack brought its client, too: it is for Sam to say that both are one company.
  expect(await clientsOf(sam)).toEqual({ before: theirs.id });
  await sam.ask('merge-clients', { into: ours.id, from: theirs.id });
  await terry.database.closures.add(named('after', theirs.id, 'Acme'));
  await passOn(terry, sam);
  expect(await clientsOf(sam)).toEqual({ before: ours.id, after: ours.id });
  // And where the one into which it was merged has become a part of a third one.
  const third = await sam.ask('create-client', { name: 'Acme Holding' });
  await sam.ask('merge-clients', { into: third.id, from: ours.id });
  await terry.database.closures.add(named('last', theirs.id, 'No name of theirs'));
  await passOn(terry, sam);
  expect(await clientsOf(sam)).toEqual({ before: third.id, after: third.id, last: third.id });
});

test('what has no client there gets the one whose name it bears here; what nobody here knows has none', async () => {
  const { terry, sam } = await employTwo();
  const ours = await sam.ask('create-client', { name: 'Globex' });
  await terry.database.closures.bulkAdd([named('none', null, 'Globex'), named('gone', 'never-shared', 'Initech')]);
  await passOn(terry, sam);
  expect(await clientsOf(sam)).toEqual({ none: ours.id, gone: null });
});

test('nobody is asked whether a colleague’s close held', async () => {
  const { terry, sam } = await employTwo();
  const at = sam.clock.now - 3 * 86_400_000;
  const assumed = { at, answer: { kind: 'achieved', evidence: 'assumed' } } as const;
  await terry.database.closures.add(named('theirs', null, 'Acme', { desk: 'request-tracker-5', ...assumed }));
  expect((await terry.ask('closes-to-ask', {})).closes).toHaveLength(1);
  await passOn(terry, sam);
  expect((await sam.ask('closes-to-ask', {})).closes).toEqual([]);
});

test('which import brought a closure here is told to nobody else', async () => {
  const { terry, sam } = await employTwo();
  await terry.database.closures.add(named('theirs', null, 'Acme', { importId: 'an-import-of-terry' }));
  await passOn(terry, sam);
  const [made] = (await sam.ask('get-team', {})).imports;
  expect((await sam.database.closures.get('theirs'))?.importId).toBe(made?.id);
  const { documents } = await gatherPack(sam.database, { withClosures: true, written: { at: sam.clock.now, by: 'Sam' } });
  expect(documents.at(-1)).toEqual({ closure: named('theirs', null, 'Acme') });
});
