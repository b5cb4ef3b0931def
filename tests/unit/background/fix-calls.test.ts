import { beforeEach, expect, test } from 'vitest';
import type { CallName, Request } from '../../../lib/messages/background-calls.ts';
import { type Setting, setUp } from './setting.ts';

let setting: Setting;
beforeEach(() => {
  setting = setUp();
  setting.clock.now = Date.parse('2026-11-26T12:00:00');
});

async function ask<N extends CallName>(name: N, request: Request<N>) {
  const reply = await setting.call(name, request);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

const jams = {
  id: null,
  issue: 'Printer … jams',
  terms: ['jam', 'printer'],
  client: null,
  owner: 'Priya',
  expectedHours: { least: 2, most: 5 },
  lookAgain: '2027-01-21',
};

test('it is made, changed, done, open again, taken off the list and put back as it was', async () => {
  const made = await ask('save-fix', jams);
  expect(made).toMatchObject({ owner: 'Priya', madeAt: setting.clock.now, doneAt: null });
  setting.clock.now += 1000;
  const done = await ask('finish-fix', { id: made.id, done: true });
  expect(done.doneAt).toBe(setting.clock.now);
  // Changing who does it leaves what was done as it is.
  const changed = await ask('save-fix', { ...jams, id: made.id, owner: 'Sam' });
  expect(changed).toEqual({ ...done, owner: 'Sam' });
  expect((await ask('finish-fix', { id: made.id, done: false })).doneAt).toBeNull();
  await ask('remove-fix', { id: made.id });
  expect((await ask('list-fixes', {})).fixes).toEqual([]);
  await ask('put-back-fix', { fix: changed });
  expect((await ask('list-fixes', {})).fixes).toEqual([changed]);
});

test('the list has what is to be looked at first on top, the day, and the names of its clients', async () => {
  const client = await ask('create-client', { name: 'Oak & Sons' });
  await ask('save-settings', { you: 'Priya' });
  await ask('save-fix', { ...jams, issue: 'later', client: client.id });
  await ask('save-fix', { ...jams, issue: 'sooner', client: 'As the desk wrote it', lookAgain: '2026-12-01' });
  const { fixes, ...rest } = await ask('list-fixes', {});
  expect(fixes.map(({ issue }) => issue)).toEqual(['sooner', 'later']);
  expect(rest).toEqual({ you: 'Priya', today: '2026-11-26', names: { [client.id]: 'Oak & Sons' } });
});

test('it stays with its client when that gets a card, and when the card becomes a part of another one', async () => {
  await ask('save-fix', { ...jams, client: 'Oak & Sons' });
  const client = async () => {
    const { fixes, names } = await ask('list-fixes', {});
    return [fixes[0]?.client, names];
  };
  expect(await client()).toEqual(['Oak & Sons', {}]);
  const oak = await ask('create-client', { name: 'OAK & Sons' });
  expect(await client()).toEqual([oak.id, { [oak.id]: 'OAK & Sons' }]);
  const elm = await ask('create-client', { name: 'Elm' });
  await ask('merge-clients', { into: elm.id, from: oak.id });
  expect(await client()).toEqual([elm.id, { [elm.id]: 'Elm' }]);
  const ash = await ask('create-client', { name: 'Ash' });
  await ask('save-fix', { ...jams, issue: 'by its id', client: ash.id, lookAgain: '2026-12-01' });
  await ask('merge-clients', { into: elm.id, from: ash.id });
  expect(await client()).toEqual([elm.id, { [elm.id]: 'Elm' }]);
  // Parted again, it is where it was.
  await ask('unmerge-client', { clientId: ash.id });
  expect(await client()).toEqual([ash.id, { [ash.id]: 'Ash', [elm.id]: 'Elm' }]);
});

test('what is gone, and what is no day, is refused', async () => {
  const gone = await setting.call('finish-fix', { id: 'gone', done: true });
  expect(gone.ok ? '' : gone.error.message).toBe('This is not on the list any more. Reload the page.');
  expect(await setting.call('save-fix', { ...jams, lookAgain: 'soon' })).toMatchObject({ ok: false });
  expect((await ask('list-fixes', {})).fixes).toEqual([]);
});
