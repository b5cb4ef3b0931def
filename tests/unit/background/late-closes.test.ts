import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteLate, noteOverdue } from '../../../lib/background/late-closes.ts';
import { createLateSensor } from '../../../lib/background/late-sensor.ts';
import { sampleDesk } from '../../../lib/desks/sample.ts';
import { closedBeforeKey, lateForMs, releasedKey, type SiteInPage, siteKey } from '../../../lib/messages/stored-keys.ts';
import type { ObservedRequest } from '../../../lib/platform/web-requests.ts';
import { type Setting, setUp, store, stored } from './setting.ts';

const site = 'https://desk.example';
const late = async () =>
  Object.entries(await stored()).flatMap(([key, value]) => (key.startsWith(`late:${site}#`) ? [value] : []));
const seen = (at: number, changes: object = {}) => ({
  origin: site,
  desk: 'sample',
  path: 'shortcut',
  ticketIds: ['7'],
  onlyIfClosedNow: false,
  at,
  tabId: 1,
  ...changes,
});

describe('a close that nothing held', () => {
  test('waits for a page of its site, without the tickets that were asked about', async () => {
    const { context, clock } = setUp();
    await store({ [releasedKey(site)]: { 7: clock.now - 1000, 8: clock.now - 61_000 } });
    await noteLate(context, seen(clock.now));
    expect(await late()).toEqual([]);
    await noteLate(context, seen(clock.now, { ticketIds: ['7', '8'] }));
    expect(await late()).toMatchObject([{ ticketIds: ['8'], path: 'shortcut', at: clock.now }]);
  });

  test('is none of a ticket that the page knew to be closed when it was sent', async () => {
    const { context, clock } = setUp();
    await store({ [closedBeforeKey(site)]: { 7: clock.now - 200, 8: clock.now - 20_000 } });
    await noteLate(context, seen(clock.now));
    expect(await late()).toEqual([]);
    // It was opened again since.
    await noteLate(context, seen(clock.now, { ticketIds: ['7', '8'] }));
    expect(await late()).toMatchObject([{ ticketIds: ['8'] }]);
  });

  test('that is sent twice is asked about once', async () => {
    const { context, clock } = setUp();
    await noteLate(context, seen(clock.now));
    await noteLate(context, seen(clock.now + 10));
    expect(await late()).toHaveLength(1);
  });

  test('goes down as unasked when no page asks within two minutes', async () => {
    const { context, clock, database } = setUp();
    await noteLate(context, seen(clock.now));
    await noteLate(context, seen(clock.now, { ticketIds: [], onlyIfClosedNow: true, path: 'save' }));
    clock.now += lateForMs;
    await noteOverdue(context);
    expect(await late()).toHaveLength(2);
    clock.now += 1;
    await noteOverdue(context);
    expect(await late()).toEqual([]);
    // The other was a save of which nobody can tell any more whether it closed anything.
    expect(await database.closures.toArray()).toMatchObject([
      { ticket: { id: '7' }, site, desk: 'sample', path: 'shortcut', sensor: 'late', unasked: 'not-answered', answer: null },
    ]);
  });

  test('leaves with its site', async () => {
    const { context, clock, call } = setUp();
    await noteLate(context, seen(clock.now));
    await call('remove-site', { origin: site });
    expect(await late()).toEqual([]);
  });
});

describe('the late sensor', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const turnedOn = (changes: Partial<SiteInPage> = {}): Promise<void> =>
    store({
      [siteKey(site)]: {
        origin: site,
        on: true,
        desks: [sampleDesk],
        isRecognised: true,
        chosenByUser: false,
        onlyObserves: false,
        ...changes,
      } satisfies SiteInPage,
    });
  const request = (path: string, status: string, at: number): ObservedRequest => ({
    id: 'r1',
    method: 'POST',
    url: new URL(path, site),
    at,
    tabId: 1,
    body: { formData: { status: [status] } },
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await vi.advanceTimersByTimeAsync(100);
  };
  const sensorOf = ({ context }: Setting) =>
    createLateSensor(context, (error) => {
      throw error;
    });

  test('notes a close when the desk has taken it, and where it is led on to does not matter', async () => {
    const setting = setUp();
    await turnedOn();
    const sensor = sensorOf(setting);
    sensor.sent(request('/api/tickets/7/status', 'resolved', setting.clock.now));
    sensor.sent({ ...request('/tickets/7', '', setting.clock.now), method: 'GET', body: null });
    await settle();
    expect(await late()).toEqual([]);
    sensor.done('r1', true);
    await settle();
    expect(await late()).toMatchObject([{ ticketIds: ['7'], path: 'shortcut' }]);
  });

  test('notes none that the desk has refused', async () => {
    const setting = setUp();
    await turnedOn();
    const sensor = sensorOf(setting);
    sensor.sent(request('/api/tickets/7/status', 'resolved', setting.clock.now));
    sensor.done('r1', false);
    await settle();
    expect(await late()).toEqual([]);
  });

  test('notes none of a site that is off, and learns when it is turned on', async () => {
    const setting = setUp();
    await turnedOn({ on: false });
    const sensor = sensorOf(setting);
    const close = async (): Promise<void> => {
      sensor.sent(request('/api/tickets/7/status', 'resolved', setting.clock.now));
      sensor.done('r1', true);
      await settle();
    };
    await close();
    expect(await late()).toEqual([]);
    await turnedOn();
    await close();
    expect(await late()).toHaveLength(1);
  });
});
