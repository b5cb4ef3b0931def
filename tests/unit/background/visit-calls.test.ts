import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { remind } from '../../../lib/background/reminders.ts';
import type { CallName, Request } from '../../../lib/messages/background-calls.ts';
import { mergeBackup } from '../../../lib/store/merge-backup.ts';
import { commitSave, mergeIncoming } from '../../../lib/store/team-records.ts';
import { quarterOf, shiftQuarter } from '../../../lib/visits/quarter.ts';
import { backupOf } from '../store/backups.ts';
import { closure } from '../store/records.ts';
import { fakeReminders } from './fake-reminders.ts';
import { type Setting, setUp } from './setting.ts';

let setting: Setting;
let shown: ReturnType<typeof fakeReminders>;
beforeEach(async () => {
  setting = setUp();
  shown = fakeReminders();
  setting.clock.now = Date.parse('2026-11-25T12:00:00');
  await ask('save-settings', { you: 'Priya' });
});

async function ask<N extends CallName>(name: N, request: Request<N>) {
  const reply = await setting.call(name, request);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}
const acme = () => ask('create-client', { name: 'Acme' });
const planned = { day: '2026-12-08', time: '10:30' };
const visitsNow = async () => (await ask('visits-page', {})).visits;

describe('a visit', () => {
  test('is planned by whoever plans it, for the quarter of its day', async () => {
    const { id } = await acme();
    await ask('plan-visit', { clientId: id, planned, cue: 'second Tuesday' });
    await ask('plan-visit', { clientId: id, planned: { day: '2027-01-12' }, cue: '' });
    expect(await visitsNow()).toMatchObject([
      { clientId: id, manager: 'Priya', quarter: '2026-Q4', planned, cue: 'second Tuesday', saves: 1 },
      { quarter: '2027-Q1', cue: '' },
    ]);
  });

  test('is only for a client that is there, and only on a day that there is', async () => {
    expect(await setting.call('plan-visit', { clientId: 'nobody', planned: null, cue: '' })).toMatchObject({ ok: false });
    const { id } = await acme();
    const wrong = await setting.call('plan-visit', { clientId: id, planned: { day: '2026-02-30' }, cue: '' });
    expect(wrong).toMatchObject({ ok: false, error: { where: 'planned.day' } });
    expect(await visitsNow()).toEqual([]);
  });

  test('is moved, carried over, called off and held, and each is a save of its record', async () => {
    const { id: clientId } = await acme();
    const { id } = await ask('plan-visit', { clientId, planned, cue: '' });
    const change = (what: Request<'change-visit'>['change']) => ask('change-visit', { id, change: what });
    expect(await change({ kind: 'move', planned: { day: '2026-12-10' }, cue: 'later', note: '' })).toMatchObject({
      planned: { day: '2026-12-10' },
      cue: 'later',
      saves: 2,
    });
    expect(await change({ kind: 'carry-over', note: 'They move' })).toMatchObject({
      quarter: '2027-Q1',
      planned: null,
      carriedOver: { from: '2026-Q4', note: 'They move' },
    });
    expect(await change({ kind: 'cancelled', cancelled: true })).toMatchObject({ cancelled: true });
    expect(await change({ kind: 'cancelled', cancelled: false })).toMatchObject({ cancelled: false });
    expect(await change({ kind: 'held', day: '2026-11-25' })).toMatchObject({ held: '2026-11-25', quarter: '2026-Q4', saves: 6 });
  });

  test('is not held on a day that is still to come', async () => {
    const { id: clientId } = await acme();
    const { id } = await ask('plan-visit', { clientId, planned, cue: '' });
    const early = await setting.call('change-visit', { id, change: { kind: 'held', day: '2026-11-26' } });
    expect(early).toMatchObject({ ok: false, error: { where: 'day' } });
    expect(await setting.call('change-visit', { id: 'visit/none', change: { kind: 'held', day: null } })).toMatchObject({
      ok: false,
    });
    expect(await setting.call('change-visit', { id: 'purpose', change: { kind: 'held', day: null } })).toMatchObject({
      ok: false,
    });
  });

  test('moved by two people at once, the later one is shown and both are kept', async () => {
    const { id: clientId } = await acme();
    const { id } = await ask('plan-visit', { clientId, planned, cue: '' });
    const base = await setting.database.records.get(id);
    if (base === undefined) throw new Error('no record');
    const at = setting.clock.now;
    const here = await commitSave(setting.database, id, { planned: { day: '2026-12-15' } }, { at: at + 1, by: 'Priya' });
    await setting.database.records.put(base);
    await commitSave(setting.database, id, { planned: { day: '2026-12-16' } }, { at: at + 2, by: 'Sam' });
    await mergeIncoming(setting.database, [here]);
    expect(await visitsNow()).toMatchObject([{ planned: { day: '2026-12-16' }, saves: 3 }]);
  });
});

test('visits of a client that was merged into another are visits to that one', async () => {
  const [old, kept] = [await ask('create-client', { name: 'Acme Limited of Leeds' }), await acme()];
  await ask('plan-visit', { clientId: old.id, planned, cue: '' });
  const into = { 'merged-into': kept.id, name: null };
  await commitSave(setting.database, `client/${old.id}`, into, { at: setting.clock.now + 1, by: 'Priya' });
  expect(await visitsNow()).toMatchObject([{ clientId: kept.id }]);
});

describe('what was heard', () => {
  test('is added to the card line by line, once, as from a visit', async () => {
    const { id: clientId } = await acme();
    const { id } = await ask('plan-visit', { clientId, planned: null, cue: '' });
    await ask('change-visit', { id, change: { kind: 'held', day: '2026-11-24' } });
    const line = { kind: 'goal', text: 'A second workshop' } as const;
    await ask('settle-proposal', { id, key: 'happening-1', line });
    const settled = await ask('settle-proposal', { id, key: 'happening-1', line });
    await ask('settle-proposal', { id, key: 'worries-2', line: null });
    expect(settled.settled).toEqual(['happening-1']);
    expect((await visitsNow())[0]?.settled).toEqual(['happening-1', 'worries-2']);
    expect(await setting.database.lines.toArray()).toMatchObject([
      { clientId, kind: 'goal', text: 'A second workshop', source: 'visit', author: 'Priya' },
    ]);
  });

  test('stays a proposal while the card is full', async () => {
    const { id: clientId } = await acme();
    const { id } = await ask('plan-visit', { clientId, planned: null, cue: '' });
    for (let count = 0; count < 12; count += 1)
      await ask('save-line', { id: null, clientId, kind: 'words', text: `word ${count}`, source: 'person' });
    const refused = await setting.call('settle-proposal', { id, key: 'a', line: { kind: 'goal', text: 'One more' } });
    expect(refused).toMatchObject({ ok: false });
    expect((await visitsNow())[0]?.settled).toEqual([]);
  });
});

test('suggestions count trouble, goals and visits; “not this quarter” ends with the quarter', async () => {
  const { id } = await acme();
  await ask('save-line', { id: null, clientId: id, kind: 'goal', text: 'Grow', source: 'person' });
  setting.clock.now = Date.parse('2027-10-20T12:00:00');
  const lately = ['1', '2'].map((ticket) =>
    closure({
      id: `c-${ticket}`,
      clientId: id,
      at: setting.clock.now - 86_400_000,
      answer: null,
      unasked: 'error',
      ticket: { ...closure().ticket, id: ticket },
    }),
  );
  await setting.database.closures.bulkAdd(lately);
  const suggestions = async () => (await ask('visits-page', {})).suggestions;
  expect((await suggestions())[0]?.reasons.map(({ kind }) => kind)).toEqual(['without', 'never', 'goals-old']);
  await ask('dismiss-suggestion', { clientId: id, dismissed: true });
  expect(await suggestions()).toEqual([]);
  await ask('dismiss-suggestion', { clientId: id, dismissed: false });
  expect(await suggestions()).toHaveLength(1);
  await ask('dismiss-suggestion', { clientId: id, dismissed: true });
  setting.clock.now = Date.parse('2028-01-03T12:00:00');
  expect(shiftQuarter('2027-Q4', 1)).toBe(quarterOf('2028-01-03'));
  expect(await suggestions()).toHaveLength(1);
});

describe('reminders', () => {
  const always = { from: '00:00', to: '00:00' };
  const visitSoon = async () => {
    const { id } = await acme();
    await ask('plan-visit', { clientId: id, planned: { day: '2026-11-27' }, cue: '' });
  };

  test('are off unless wanted, and then wake the background by the hour', async () => {
    await visitSoon();
    await remind(setting.context);
    expect(shown).toMatchObject({ badge: '', notifications: [] });
    expect(await fakeBrowser.alarms.get('reminders')).toBeUndefined();
    await ask('save-visit-settings', { agreed: 1, reminders: true, quiet: always });
    await remind(setting.context);
    expect(shown.badge).toBe('1');
    expect(await fakeBrowser.alarms.get('reminders')).toMatchObject({ periodInMinutes: 60 });
    await ask('save-visit-settings', { agreed: 1, reminders: false, quiet: always });
    await remind(setting.context);
    expect(shown.badge).toBe('');
    expect(await fakeBrowser.alarms.get('reminders')).toBeUndefined();
  });

  test('come as one notification for one thing, however often the background wakes', async () => {
    shown.allowed = true;
    await visitSoon();
    await ask('save-visit-settings', { agreed: 1, reminders: true, quiet: always });
    await Promise.all([remind(setting.context), remind(setting.context)]);
    await remind(setting.context);
    expect(shown.notifications).toMatchObject([{ title: 'Client visits', message: expect.stringContaining('Acme on Friday') }]);
  });

  test('without the permission there is the number alone, and a notification when it is given', async () => {
    await visitSoon();
    await ask('save-visit-settings', { agreed: 1, reminders: true, quiet: always });
    await remind(setting.context);
    expect(shown).toMatchObject({ badge: '1', notifications: [] });
    shown.allowed = true;
    await remind(setting.context);
    expect(shown.notifications).toHaveLength(1);
  });

  test('whoever has looked is not reminded of it any more', async () => {
    shown.allowed = true;
    await visitSoon();
    await setting.database.settings.update('settings', { reminders: true, quietHours: always });
    await ask('reminders-seen', {});
    await remind(setting.context);
    expect(shown).toMatchObject({ badge: '', notifications: [] });
    setting.clock.now = Date.parse('2026-11-28T12:00:00');
    await remind(setting.context);
    expect(shown.badge).toBe('1');
    expect(await ask('due-reminders', {})).toEqual([{ kind: 'passed', client: 'Acme', day: '2026-11-27' }]);
  });

  test('nothing new in quiet hours', async () => {
    shown.allowed = true;
    await visitSoon();
    await ask('save-visit-settings', { agreed: 1, reminders: true, quiet: { from: '11:00', to: '13:00' } });
    await remind(setting.context);
    expect(shown).toMatchObject({ badge: '', notifications: [] });
    setting.clock.now = Date.parse('2026-11-25T13:00:00');
    await remind(setting.context);
    expect(shown).toMatchObject({ badge: '1', notifications: [{}] });
  });
});

test('your name keeps the settings of visits, and a restored backup fills in what was not set here', async () => {
  await ask('save-visit-settings', { agreed: 4, reminders: false, quiet: { from: '20:00', to: '07:00' } });
  await ask('save-settings', { you: 'Priya N.' });
  expect(await ask('get-settings', {})).toMatchObject({ you: 'Priya N.', visitsPerQuarter: 4 });
  const backup = await backupOf(setting.database);
  const other = setUp();
  await other.call('save-settings', { you: 'Sam' });
  await mergeBackup(other.database, backup);
  expect(await other.database.settings.get('settings')).toMatchObject({ you: 'Sam', visitsPerQuarter: 4 });
});
