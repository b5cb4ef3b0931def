import { describe, expect, test, vi } from 'vitest';
import { noteLate } from '../../../lib/background/late-closes.ts';
import { lateForMs, taughtKey } from '../../../lib/messages/stored-keys.ts';
import { rt } from '../store/records.ts';
import { fromDeskPage, type Setting, setUp, store } from './setting.ts';

const late = '/content-scripts/late.js';
const learn = '/content-scripts/learn.js';
const inFrame = { ...fromDeskPage(), frameId: 3 };

async function setUpSite(): Promise<Setting> {
  const setting = setUp();
  setting.extension.permitted.add(`${rt}/*`);
  setting.extension.tabs.set(7, `${rt}/Ticket/Display.html?id=17`);
  await setting.call('turn-on', { origin: rt, desk: 'sample' });
  setting.extension.executeScript.mockClear();
  return setting;
}

/** What was sent into pages since, and to which of them. */
const sent = ({ extension }: Setting) => extension.executeScript.mock.calls.map(([{ target, files }]) => [files?.[0], target]);
const settle = () => vi.waitFor(() => new Promise((resolve) => setTimeout(resolve, 20)));

const seen = (at: number) => ({
  origin: rt,
  desk: 'sample',
  path: 'shortcut',
  ticketIds: ['17'],
  onlyIfClosedNow: false,
  at,
  tabId: 7,
});

describe('the script about late closes', () => {
  test('is sent to the open pages of the site when a close was seen, and to those that settle while it waits', async () => {
    const setting = await setUpSite();
    await setting.call('orphan-token', {}, inFrame);
    await settle();
    expect(sent(setting)).toEqual([]);
    await noteLate(setting.context, seen(setting.clock.now));
    expect(sent(setting)).toEqual([[late, { tabId: 7, allFrames: true }]]);
    await setting.call('orphan-token', {}, inFrame);
    await settle();
    expect(sent(setting)[1]).toEqual([late, { tabId: 7, frameIds: [3] }]);
  });

  test('is not sent for the closes of another site', async () => {
    const setting = await setUpSite();
    await noteLate(setting.context, { ...seen(setting.clock.now), origin: 'https://other.example' });
    await setting.call('orphan-token', {}, inFrame);
    await settle();
    expect(sent(setting)).toEqual([]);
  });

  test('that no page takes keeps nobody from noting the close', async () => {
    const setting = await setUpSite();
    setting.extension.executeScript.mockRejectedValue(new Error('error page'));
    await noteLate(setting.context, seen(setting.clock.now));
    setting.clock.now += lateForMs + 1;
    await noteLate(setting.context, { ...seen(setting.clock.now), ticketIds: ['18'] });
    expect(await setting.database.closures.toArray()).toMatchObject([{ ticket: { id: '17' }, unasked: 'not-answered' }]);
  });
});

describe('the script that learns statuses', () => {
  const report = async (setting: Setting, ticketId: string) => {
    await setting.call('read-report', { ticketId, found: ['subject'] }, inFrame);
    await settle();
  };

  test('is sent into the frame whose ticket was read, when the desk was not heard lately', async () => {
    const setting = await setUpSite();
    await report(setting, '17');
    expect(sent(setting)).toEqual([[learn, { tabId: 7, frameIds: [3] }]]);
  });

  test('comes again after a day for a list, after an hour for a menu', async () => {
    const setting = await setUpSite();
    const asked = { menus: setting.clock.now, '/api/statuses': setting.clock.now };
    await store({ [taughtKey(rt)]: { told: {}, asked } });
    setting.clock.now += 3_599_999;
    await report(setting, '17');
    expect(sent(setting)).toEqual([]);
    setting.clock.now += 1;
    await report(setting, '18');
    expect(sent(setting)).toHaveLength(1);
    await store({ [taughtKey(rt)]: { told: {}, asked: { ...asked, menus: setting.clock.now + 86_400_000 } } });
    setting.clock.now += 86_400_000;
    await report(setting, '19');
    expect(sent(setting)).toHaveLength(2);
  });
});

describe('the parts that a page does not load with', () => {
  test('come into the frame that asks, before it has its answer', async () => {
    const setting = await setUpSite();
    expect(await setting.call('send-part', { part: 'panel-host' }, inFrame)).toEqual({ ok: true, value: null });
    expect(await setting.call('send-part', { part: 'look-up' }, fromDeskPage())).toEqual({ ok: true, value: null });
    expect(sent(setting)).toEqual([
      ['/content-scripts/panel-host.js', { tabId: 7, frameIds: [3] }],
      ['/content-scripts/look-up.js', { tabId: 7, frameIds: [0] }],
    ]);
  });

  test('are sent to pages of desks only, and no others are', async () => {
    const setting = await setUpSite();
    expect(await setting.call('send-part', { part: 'look-up' })).toMatchObject({ ok: false });
    expect(await setting.call('send-part', { part: 'desk' as 'look-up' }, inFrame)).toMatchObject({ ok: false });
    expect(sent(setting)).toEqual([]);
  });

  test('a page that is gone gets its answer all the same', async () => {
    const setting = await setUpSite();
    setting.extension.executeScript.mockRejectedValue(new Error('no such frame'));
    expect(await setting.call('send-part', { part: 'panel-host' }, inFrame)).toEqual({ ok: true, value: null });
  });
});
