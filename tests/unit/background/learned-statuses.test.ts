import { describe, expect, test } from 'vitest';
import { siteKey } from '../../../lib/messages/stored-keys.ts';
import { rt } from '../store/records.ts';
import { fromDeskPage, setUp, stored } from './setting.ts';

const news = { closed: ['Parked', '7'], open: ['Waiting', '2'], names: { '7': ' Parked ', '2': 'Waiting' } };

async function setUpSite() {
  const setting = setUp();
  setting.extension.permitted.add(`${rt}/*`);
  setting.extension.tabs.set(7, `${rt}/Ticket/Display.html?id=17`);
  await setting.call('turn-on', { origin: rt, desk: 'sample' });
  const closedInPage = async () => {
    const { [siteKey(rt)]: site } = (await stored()) as Record<string, { desks: { closedStatuses: string[] }[] }>;
    return site?.desks[0]?.closedStatuses;
  };
  return { ...setting, closedInPage };
}

describe('what a desk teaches about its statuses', () => {
  test('is kept with its site, lower case, and reaches its pages', async () => {
    const { database, call, closedInPage } = await setUpSite();
    expect(await call('learned-statuses', news, fromDeskPage())).toEqual({ ok: true, value: { learned: true } });
    expect(await database.sites.get(rt)).toMatchObject({
      learned: { closed: ['parked', '7'], open: ['waiting', '2'] },
      statusNames: { '7': 'Parked', '2': 'Waiting' },
    });
    expect(await closedInPage()).toEqual(expect.arrayContaining(['parked', '7', 'resolved']));
  });

  test('twice is once, and what it says later counts', async () => {
    const { database, call, closedInPage } = await setUpSite();
    await call('learned-statuses', news, fromDeskPage());
    expect(await call('learned-statuses', news, fromDeskPage())).toEqual({ ok: true, value: { learned: false } });
    await call('learned-statuses', { closed: ['2'], open: ['7'], names: {} }, fromDeskPage());
    expect(await database.sites.get(rt)).toMatchObject({ learned: { closed: ['parked', '2'], open: ['waiting', '7'] } });
    expect(await closedInPage()).not.toContain('7');
  });

  test('the user’s word counts more, and can be taken back', async () => {
    const { call, closedInPage } = await setUpSite();
    await call('learned-statuses', news, fromDeskPage());
    await call('set-site', { origin: rt, corrected: { closed: ['waiting'], open: ['parked', '7'] } });
    expect(await closedInPage()).toContain('waiting');
    expect(await closedInPage()).not.toContain('7');
    await call('set-site', { origin: rt, corrected: { closed: [], open: [] } });
    expect(await closedInPage()).toContain('7');
  });

  test('belongs to the page’s own site, and only where that is on and its desk is known', async () => {
    const { database, call } = await setUpSite();
    const elsewhere = fromDeskPage('https://other.example');
    expect(await call('learned-statuses', news, elsewhere)).toEqual({ ok: true, value: { learned: false } });
    await call('set-site', { origin: rt, on: false });
    expect(await call('learned-statuses', news, fromDeskPage())).toEqual({ ok: true, value: { learned: false } });
    expect((await database.sites.toArray()).map(({ learned }) => learned)).toEqual([undefined]);
    expect(await call('learned-statuses', news)).toMatchObject({ ok: false });
  });

  test('what no person would call a status is left out', async () => {
    const { database, call } = await setUpSite();
    await call('learned-statuses', { closed: ['  ', 'x'.repeat(201), 'ok'], open: [], names: { ok: '' } }, fromDeskPage());
    expect(await database.sites.get(rt)).toMatchObject({ learned: { closed: ['ok'], open: [] }, statusNames: {} });
    const tooMany = { closed: Array.from({ length: 501 }, String), open: [], names: {} };
    expect(await call('learned-statuses', tooMany, fromDeskPage())).toMatchObject({ ok: false, error: { where: 'closed' } });
  });

  test('is forgotten when the site turns out to be another desk; what the user said stays', async () => {
    const { database, call } = await setUpSite();
    await call('learned-statuses', news, fromDeskPage());
    await call('set-site', { origin: rt, corrected: { closed: ['waiting'], open: [] } });
    await call('set-site', { origin: rt, desk: 'request-tracker-5' });
    const site = await database.sites.get(rt);
    expect(site).not.toHaveProperty('learned');
    expect(site).not.toHaveProperty('statusNames');
    expect(site).toMatchObject({ corrected: { closed: ['waiting'], open: [] } });
  });
});

test('a site that only observes stays so when it is switched off and turned on again', async () => {
  const { call } = await setUpSite();
  await call('set-site', { origin: rt, onlyObserves: true });
  expect(await stored()).toMatchObject({ [siteKey(rt)]: { on: true, onlyObserves: true } });
  await call('set-site', { origin: rt, on: false });
  expect(await call('turn-on', { origin: rt, desk: null })).toMatchObject({ value: { on: true, onlyObserves: true } });
});
