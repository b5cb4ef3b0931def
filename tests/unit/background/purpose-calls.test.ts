import { beforeEach, expect, test } from 'vitest';
import type { CallName, Request } from '../../../lib/messages/background-calls.ts';
import { readPurpose } from '../../../lib/store/purpose.ts';
import { commitSave, mergeIncoming } from '../../../lib/store/team-records.ts';
import { closure, notYet } from '../store/records.ts';
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

test('the purpose has an author and a date, and blank text takes it away', async () => {
  await ask('save-settings', { you: 'Priya' });
  await ask('save-purpose', { text: ' Time back. ' });
  expect((await ask('purpose-page', {})).purpose).toEqual({ text: 'Time back.', by: 'Priya', at: setting.clock.now, rivals: [] });
  await ask('save-purpose', { text: ' ' });
  expect((await ask('purpose-page', {})).purpose).toBeNull();
});

test('two versions are both shown, and keeping one settles it', async () => {
  const { database } = setting;
  const at = setting.clock.now;
  const here = await commitSave(database, 'purpose', { text: 'Time back.' }, { at, by: 'Priya' });
  await database.records.delete('purpose');
  await commitSave(database, 'purpose', { text: 'Better decisions.' }, { at: at + 1, by: 'Sam' });
  await mergeIncoming(database, [here]);
  expect(await readPurpose(database)).toMatchObject({ text: 'Better decisions.', by: 'Sam', rivals: [{ text: 'Time back.' }] });
  await ask('save-purpose', { text: 'Time back.' });
  expect(await readPurpose(database)).toMatchObject({ text: 'Time back.', rivals: [] });
});

test('the tickets to pick from are this week’s whose outcome was achieved, each once, newest first', async () => {
  const monday = Date.parse('2026-11-23T00:00:00');
  const of = (id: string, at: number, changes = {}) =>
    closure({ id: `c-${id}-${at}`, at, ticket: { ...closure().ticket, id, subject: `Ticket ${id}` }, ...changes });
  await setting.database.closures.bulkAdd([
    of('1', monday),
    of('1', monday + 2000, { outcome: 'The shop prints' }),
    of('2', monday + 1000, { answer: notYet().answer }),
    of('3', monday - 1),
    of('4', monday + 1500, { ticket: { ...closure().ticket, id: '4', client: null, subject: 'Scanner' } }),
  ]);
  expect((await ask('purpose-page', {})).achieved.map(({ about }) => about)).toEqual(['Acme Ltd: The shop prints', 'Scanner']);
});

test('a sentence is kept here, or in a record that the team shares', async () => {
  await ask('save-reflection', { text: 'Martha leaves at five.', about: 'Acme: Invoices', shared: false });
  setting.clock.now += 1000;
  await ask('save-reflection', { text: 'They decided.', about: null, shared: true });
  expect((await ask('purpose-page', {})).reflections).toMatchObject([
    { text: 'They decided.', about: null, shared: true },
    { text: 'Martha leaves at five.', about: 'Acme: Invoices', shared: false },
  ]);
  expect(await setting.database.records.count()).toBe(1);
  expect(await setting.database.reflections.count()).toBe(1);
  expect(await setting.call('save-reflection', { text: '  ', about: null, shared: false })).toMatchObject({ ok: false });
});

test('skipped it comes in two weeks, then in four; answered, next week', async () => {
  const askedOn = async (day: string) => {
    setting.clock.now = Date.parse(`${day}T12:00:00`);
    const { asked, open } = await ask('purpose-page', {});
    return [asked, open];
  };
  expect(await askedOn('2026-11-25')).toEqual([false, true]);
  expect(await askedOn('2026-11-26')).toEqual([true, true]);
  expect(await ask('skip-reflection', {})).toMatchObject({ asked: false, open: false, skips: 1, again: '2026-12-07' });
  expect(await askedOn('2026-12-03')).toEqual([false, false]);
  expect(await askedOn('2026-12-10')).toEqual([true, true]);
  expect(await ask('skip-reflection', {})).toMatchObject({ skips: 2, again: '2027-01-04' });
  expect(await askedOn('2027-01-07')).toEqual([true, true]);
  await ask('save-reflection', { text: 'Back again.', about: null, shared: false });
  expect(await askedOn('2027-01-08')).toEqual([false, false]);
  expect(await askedOn('2027-01-14')).toEqual([true, true]);
});
