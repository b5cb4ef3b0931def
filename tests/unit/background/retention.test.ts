import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAlarm, keepWhatIsYoung } from '../../../lib/background/retention.ts';
import { closure, observedClosure, rt } from '../store/records.ts';
import { type Setting, setUp, store, stored } from './setting.ts';

const day = 86_400_000;

/** A closure of two months ago, and one of today. */
async function withOldAndNew(): Promise<Setting> {
  const setting = setUp();
  const { now } = setting.clock;
  await setting.database.closures.bulkAdd([closure({ id: 'old', at: now - 62 * day }), closure({ id: 'new', at: now })]);
  return setting;
}

const ids = async ({ database }: Setting): Promise<string[]> => (await database.closures.toArray()).map(({ id }) => id).sort();

describe('records are kept for as long as the user says', () => {
  it('for ever, unless something else was said', async () => {
    const setting = await withOldAndNew();
    await keepWhatIsYoung(setting.context);
    expect(await ids(setting)).toEqual(['new', 'old']);
    expect(await setting.call('keep-state', {})).toEqual({ ok: true, value: { months: null, last: null } });
    expect(await fakeBrowser.alarms.get(keepAlarm)).toBeUndefined();
  });

  it('once it is said, what is older goes at once, and it is told what went', async () => {
    const setting = await withOldAndNew();
    const at = setting.clock.now;
    const reply = await setting.call('keep-months', { months: 1 });
    expect(reply).toMatchObject({ ok: true, value: { months: 1, last: { at, counts: { closures: 1, notes: 0 } } } });
    expect(await ids(setting)).toEqual(['new']);
    expect(await fakeBrowser.alarms.get(keepAlarm)).toMatchObject({ periodInMinutes: 1440 });
    expect(await setting.database.settings.get('settings')).toMatchObject({ keepMonths: 1 });
  });

  it('what grows older goes on a later day, once a day, and a day without anything keeps the last account', async () => {
    const setting = await withOldAndNew();
    await setting.call('keep-months', { months: 1 });
    const first = await setting.call('keep-state', {});
    await setting.database.closures.add(closure({ id: 'restored', at: setting.clock.now - 90 * day }));
    await keepWhatIsYoung(setting.context);
    expect(await ids(setting)).toEqual(['new', 'restored']);
    setting.clock.now += 2 * day;
    await keepWhatIsYoung(setting.context);
    expect(await ids(setting)).toEqual(['new']);
    setting.clock.now += 2 * day;
    const before = await setting.call('keep-state', {});
    expect(before).not.toEqual(first);
    await keepWhatIsYoung(setting.context);
    expect(await setting.call('keep-state', {})).toEqual(before);
  });

  it('for ever again: nothing more goes, and nothing wakes the background for it', async () => {
    const setting = await withOldAndNew();
    await setting.call('keep-months', { months: 1 });
    await setting.call('keep-months', { months: null });
    setting.clock.now += 400 * day;
    await keepWhatIsYoung(setting.context);
    expect(await ids(setting)).toEqual(['new']);
    expect(await fakeBrowser.alarms.get(keepAlarm)).toBeUndefined();
    expect((await setting.database.settings.get('settings'))?.keepMonths).toBeUndefined();
  });

  it.each([0, -1, 1.5, 601, 1e9])('%s months are refused', async (months) => {
    const setting = await withOldAndNew();
    expect((await setting.call('keep-months', { months })).ok).toBe(false);
    expect(await ids(setting)).toEqual(['new', 'old']);
  });
});

describe('what lies outside of the database is deleted too', () => {
  it('what names somebody: set aside, seen late, left open, or called by its subject; the rest stays', async () => {
    const setting = setUp();
    const { now } = setting.clock;
    const named = observedClosure({ id: 'waits' });
    await store({
      [`outbox:${named.id}`]: named,
      'rejected:1': { at: now, field: 'id', reason: 'bad', entry: { subject: 'For ACME Ltd' } },
      'rejected:2': { at: now, field: 'id', reason: 'bad', entry: { subject: 'For Globex' } },
      [`part:${rt}`]: { attempt: 'a', tickets: [named.ticket], at: now },
      [`late:${rt}#1`]: {
        id: '1',
        desk: 'x',
        path: 'y',
        ticketIds: ['new:Printer at Acme Ltd'],
        onlyIfClosedNow: false,
        at: now,
      },
      [`health:${rt}`]: { fields: {}, lastTicket: 'new:Printer at Acme Ltd', lastRead: now },
      [`released:${rt}`]: { 'new:Acme Ltd': now - day, 17: now - 1 },
      [`site:${rt}`]: { origin: rt },
    });
    const reply = await setting.call('forget-stored', { names: ['Acme Ltd'], from: null, to: null });
    expect(reply).toEqual({ ok: true, value: { removed: 4 } });
    const left = await stored();
    expect(Object.keys(left).sort()).toEqual(['rejected:2', `released:${rt}`, `site:${rt}`]);
    expect(JSON.stringify(left)).not.toMatch(/acme/i);
    expect(left[`released:${rt}`]).toEqual({ 17: now - 1 });
    // What waited is among the records now, where it is found like all the others.
    expect(await ids(setting)).toEqual(['waits']);
  });

  it('what comes from certain days', async () => {
    const setting = setUp();
    const { now } = setting.clock;
    const rejected = { field: 'id', reason: 'bad', entry: {} };
    await store({ 'rejected:1': { ...rejected, at: now - 10 * day }, 'rejected:2': { ...rejected, at: now } });
    await setting.call('forget-stored', { names: [], from: null, to: now - day });
    expect(Object.keys(await stored())).toEqual(['rejected:2']);
  });
});
