import { describe, expect, test } from 'vitest';
import { finishTurningOn, startSites, switchOffUnpermitted } from '../../../lib/background/lifetime.ts';
import { definitionForSite, noStatuses } from '../../../lib/desks/for-site.ts';
import { requestTracker } from '../../../lib/desks/request-tracker.ts';
import { pageTextsKey, siteKey } from '../../../lib/messages/stored-keys.ts';
import { rt } from '../store/records.ts';
import { fromDeskPage, setUp, store, stored } from './setting.ts';

const local = 'http://127.0.0.1:18110';
const rtDesk = requestTracker.id;
const rtInPage = definitionForSite(requestTracker, noStatuses, noStatuses);

function setUpWithTab() {
  const setting = setUp();
  setting.extension.permitted.add(`${rt}/*`).add(`${local}/*`);
  setting.extension.tabs.set(7, `${rt}/Ticket/Display.html?id=17`);
  setting.extension.tabs.set(8, 'https://news.example.com/');
  setting.extension.shows.set(7, rtDesk);
  return setting;
}

describe('turning a site on', () => {
  test('stores it, registers both scripts for that origin only, and starts in its open tabs', async () => {
    const { extension, call, clock } = setUpWithTab();
    const site = { origin: rt, desk: rtDesk, chosenBy: 'recognised', on: true, at: clock.now, permitted: true };
    expect(await call('turn-on', { origin: rt, desk: null })).toEqual({ ok: true, value: site });
    const both = { matches: [`${rt}/*`], runAt: 'document_start', allFrames: false, persistAcrossSessions: true };
    expect([...extension.scripts.values()]).toEqual([
      { ...both, id: `desk ${rt}/*`, js: ['content-scripts/desk.js'], world: 'ISOLATED' },
      { ...both, id: `sensor ${rt}/*`, js: ['content-scripts/page-sensor.js'], world: 'MAIN' },
    ]);
    expect(extension.startedIn).toEqual([7]);
    expect(await stored()).toEqual({
      [siteKey(rt)]: { origin: rt, on: true, desks: [rtInPage], isRecognised: true, chosenByUser: false, onlyObserves: false },
      [pageTextsKey]: expect.objectContaining({ panelTitle: 'Client Lens' }),
    });
  });

  test('twice is once', async () => {
    const { extension, database, call } = setUpWithTab();
    await Promise.all([
      call('turn-on', { origin: rt, desk: null }),
      call('turn-on', { origin: `${rt}/Ticket/Display.html?id=17`, desk: null }),
    ]);
    expect(extension.scripts.size).toBe(2);
    expect(extension.startedIn).toEqual([7]);
    expect(await database.sites.count()).toBe(1);
  });

  test('what the user chooses is the user’s choice, and turning it on again does not undo it', async () => {
    const { call } = setUpWithTab();
    expect(await call('turn-on', { origin: rt, desk: 'sample' })).toMatchObject({ value: { desk: 'sample', chosenBy: 'user' } });
    expect(await call('turn-on', { origin: rt, desk: null })).toMatchObject({ value: { desk: 'sample', chosenBy: 'user' } });
    expect(await call('set-site', { origin: rt, desk: null })).toMatchObject({ value: { desk: rtDesk, chosenBy: 'recognised' } });
  });

  test('is refused without the permission, for a strange address, and for a desk that nobody knows', async () => {
    const { extension, database, call } = setUpWithTab();
    expect(await call('turn-on', { origin: 'https://other.example', desk: null })).toMatchObject({
      ok: false,
      error: { where: 'origin' },
    });
    expect(await call('turn-on', { origin: 'ftp://rt.example.com', desk: null })).toMatchObject({
      ok: false,
      error: { where: 'origin' },
    });
    expect(await call('turn-on', { origin: rt, desk: 'nobody' })).toMatchObject({ ok: false, error: { where: 'desk' } });
    expect(await database.sites.count()).toBe(0);
    expect(extension.scripts.size).toBe(0);
  });

  test('a tab that cannot be scripted is no obstacle', async () => {
    const { extension, call } = setUpWithTab();
    extension.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await call('turn-on', { origin: rt, desk: null })).toMatchObject({ ok: true, value: { desk: null, on: true } });
  });
});

test('a site that is switched off runs nothing, and nothing is forgotten', async () => {
  const { extension, call } = setUpWithTab();
  await call('turn-on', { origin: rt, desk: null });
  expect(await call('set-site', { origin: rt, on: false })).toMatchObject({ value: { on: false, desk: rtDesk } });
  expect(extension.scripts.size).toBe(0);
  expect(await stored()).toMatchObject({ [siteKey(rt)]: { on: false } });
  expect(extension.permitted.has(`${rt}/*`)).toBe(true);
  expect(await call('set-site', { origin: 'https://other.example', on: true })).toMatchObject({ ok: false });
});

test('removing a site gives its permission back and leaves the others alone', async () => {
  const { extension, database, call } = setUpWithTab();
  await call('turn-on', { origin: rt, desk: null });
  await call('turn-on', { origin: local, desk: 'sample' });
  expect(await call('remove-site', { origin: rt })).toEqual({ ok: true, value: null });
  expect([...extension.permitted]).toEqual([`${local}/*`]);
  expect([...extension.scripts.keys()]).toEqual([`desk ${local}/*`, `sensor ${local}/*`]);
  expect(Object.keys(await stored()).sort()).toEqual([pageTextsKey, siteKey(local)]);
  expect(await database.sites.count()).toBe(1);
});

describe('by itself', () => {
  test('after an update everything is put back, once', async () => {
    const { extension, context, call } = setUpWithTab();
    await call('turn-on', { origin: rt, desk: null });
    extension.scripts.clear();
    extension.startedIn.length = 0;
    await store({
      [siteKey(rt)]: { origin: rt, on: true, desks: [{ id: 'of an older version' }], isRecognised: true, chosenByUser: false },
      [siteKey('https://gone.example')]: {},
    });
    await Promise.all([startSites(context), startSites(context)]);
    expect(extension.scripts.size).toBe(2);
    expect(extension.startedIn).toEqual([7]);
    expect(await stored()).toEqual({
      [siteKey(rt)]: { origin: rt, on: true, desks: [rtInPage], isRecognised: true, chosenByUser: false, onlyObserves: false },
      [pageTextsKey]: expect.objectContaining({ panelTitle: 'Client Lens' }),
    });
  });

  test('what fails at the start is done at the next', async () => {
    const { extension, context, call } = setUpWithTab();
    await call('turn-on', { origin: rt, desk: null });
    extension.scripts.clear();
    const mirror = await stored();
    context.database.close();
    await expect(startSites(context)).rejects.toThrow();
    expect(await stored()).toEqual(mirror);
    await context.database.open();
    await startSites(context);
    expect(extension.scripts.size).toBe(2);
  });

  test('a permission that is taken away switches the site off until it is turned on again', async () => {
    const { extension, context, call } = setUpWithTab();
    await call('turn-on', { origin: rt, desk: null });
    extension.permitted.delete(`${rt}/*`);
    await switchOffUnpermitted(context);
    expect(await call('list-sites', {})).toMatchObject({ value: [{ origin: rt, on: false, permitted: false, desk: rtDesk }] });
    expect(extension.scripts.size).toBe(0);
    expect(await call('set-site', { origin: rt, on: true })).toMatchObject({ ok: false, error: { where: 'origin' } });
    extension.permitted.add(`${rt}/*`);
    expect(await call('turn-on', { origin: rt, desk: null })).toMatchObject({ value: { on: true, permitted: true } });
  });

  test('it finishes what a popup began that the prompt closed, if the user said yes, and soon', async () => {
    const { extension, context, database, clock } = setUpWithTab();
    const intent = { origin: local, desk: null, at: clock.now };
    extension.permitted.delete(`${local}/*`);
    await store({ 'turn-on-intent': intent });
    await finishTurningOn(context);
    expect(await database.sites.count()).toBe(0);
    extension.permitted.add(`${local}/*`);
    await finishTurningOn(context);
    expect(await database.sites.toArray()).toMatchObject([{ origin: local, on: true }]);
    expect(await stored()).not.toHaveProperty('turn-on-intent');
    await database.sites.clear();
    await store({ 'turn-on-intent': { ...intent, at: clock.now - 11 * 60_000 } });
    await finishTurningOn(context);
    expect(await database.sites.count()).toBe(0);
  });
});

describe('recognising', () => {
  test('a page asks about itself; the answer reaches the script through storage', async () => {
    const { extension, call } = setUpWithTab();
    extension.shows.clear();
    await call('turn-on', { origin: rt, desk: null });
    expect(await call('recognise-me', {}, fromDeskPage())).toEqual({ ok: true, value: { desk: null } });
    extension.shows.set(7, rtDesk);
    expect(await call('recognise-me', {}, fromDeskPage())).toEqual({ ok: true, value: { desk: rtDesk } });
    expect(await stored()).toMatchObject({ [siteKey(rt)]: { desks: [{ id: rtDesk }], isRecognised: true } });
  });

  test('a page on a site that is not on learns and changes nothing', async () => {
    const { extension, database, call } = setUpWithTab();
    expect(await call('recognise-me', {}, fromDeskPage())).toEqual({ ok: true, value: { desk: null } });
    expect(await database.sites.count()).toBe(0);
    expect(extension.executeScript).not.toHaveBeenCalled();
  });

  test('the popup sees what a tab shows', async () => {
    const { extension, call } = setUpWithTab();
    expect(await call('look-at-tab', { tabId: 7 })).toEqual({ ok: true, value: { origin: rt, desk: rtDesk, site: null } });
    await call('turn-on', { origin: rt, desk: null });
    expect(await call('look-at-tab', { tabId: 7 })).toMatchObject({ value: { site: { origin: rt, on: true, permitted: true } } });
    extension.tabs.set(9, 'chrome://extensions');
    extension.shows.set(9, 'invented');
    for (const tabId of [9, 99])
      expect(await call('look-at-tab', { tabId })).toEqual({ ok: true, value: { origin: null, desk: null, site: null } });
  });
});
