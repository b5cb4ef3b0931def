/**
 * The popup is opened by a press on the real button in the toolbar, which lets Client Lens look at that tab; its page is then driven
 * in a tab of its own. The bubble that the browser draws around it can be driven in neither browser.
 */
import { callBackground } from './driver/background.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { isPermitted, patternOf, whileOn } from './driver/sites.ts';
import type { Tab } from './driver/tab.ts';
import { closeOwnTabs, openPopup, openPopupPage } from './driver/toolbar.ts';
import { willAllow } from './driver/turn-on.ts';

test.use({ purpose: 'popup' });
test.beforeEach(({ sampleDesk }) => sampleDesk.reset());

const onLocalhost = ({ url }: { readonly url: string }): string => url.replace('127.0.0.1', 'localhost');
const turnOnButton = named('button', 'Turn on for this site');

async function seen(popup: Tab): Promise<string> {
  await popup.find('main h2');
  return popup.read('main');
}

test('on a desk that is not turned on it says which desk it sees, and offers to turn it on', async ({
  driven,
  technician,
  sampleDesk,
}) => {
  const site = onLocalhost(sampleDesk);
  await technician.open(`${site}/tickets/7`);
  await willAllow(driven, site);
  const popup = await openPopup(driven, technician);
  expect(await popup.read('main h2')).toBe('Sample desk');
  expect(await seen(popup)).toContain(`Seen on ${new URL(site).host}`);
  // Looking is not running.
  expect(await isPermitted(driven, patternOf(driven, site))).toBe(false);

  await popup.click(turnOnButton);
  await expect.poll(() => popup.read('main h2')).toContain(`On for ${new URL(site).host}`);
  await expect.poll(() => popup.read('main h2')).toContain('Sample desk');
  await technician.toNextPage(() => popup.clickNamed('button', 'Reload the tab'));
  await popup.close();
  await technician.panel().prepared();
  await expect.poll(() => technician.isShown('#resolve')).toBe(true);
  await technician.click('#resolve');
  expect(await technician.panel().question()).toContain('Printer jams');
  await technician.panel().answer('Not yet');
  await callBackground(driven, 'remove-site', { origin: site });
});

test('it knows Request Tracker', async ({ driven, technician, requestTracker }) => {
  await technician.open(`${requestTracker.url}/`);
  const popup = await openPopup(driven, technician);
  expect(await popup.read('main h2')).toContain('Request Tracker');
  await popup.find(turnOnButton);
  await popup.close();
});

test('a page that is no desk is not recognised, and the user can choose', async ({ driven, technician, sampleDesk }) => {
  const site = onLocalhost(sampleDesk);
  await technician.open(`${site}/api/tickets`);
  await willAllow(driven, site);
  const popup = await openPopup(driven, technician);
  expect(await popup.read('main h2')).toBe('Not recognised');
  await popup.choose('select', 'sample');
  await popup.click(turnOnButton);
  await expect.poll(() => popup.read('main h2')).toContain('Sample desk');
  await popup.close();
  expect((await callBackground(driven, 'list-sites', {})).find(({ origin }) => origin === site)).toMatchObject({
    desk: 'sample',
    chosenBy: 'user',
    on: true,
  });
  await callBackground(driven, 'remove-site', { origin: site });
});

test('without a press on its button it may not look, and says that there is nothing to turn on', async ({
  driven,
  technician,
  sampleDesk,
}) => {
  await technician.open(`${onLocalhost(sampleDesk)}/tickets/2`);
  const popup = await openPopupPage(driven, technician);
  expect(await popup.read('main h2')).toBe('Nothing to turn on here');
  expect(await popup.isShown(turnOnButton)).toBe(false);
  await popup.close();
});

test('where it is on it has the switch', async ({ driven, technician, sampleDesk }) => {
  const site = onLocalhost(sampleDesk);
  await whileOn(driven, site, async () => {
    await technician.open(`${site}/tickets/1`);
    await technician.panel().prepared();
    const popup = await openPopupPage(driven, technician);
    const ask = named('switch', `Ask before closes on ${site}`);
    await expect.poll(() => popup.read('main h2')).toContain('Sample desk');
    await popup.click(ask);
    await expect.poll(() => popup.read('main h2')).toContain(`Off for ${new URL(site).host}`);
    await technician.page.bringToFront();
    await technician.panel().gone();
    await technician.click('#resolve');
    await expect.poll(() => sampleDesk.ticket(1).status).toBe('resolved');

    await popup.page.bringToFront();
    await popup.focus(ask);
    await popup.press('Space');
    await expect.poll(() => popup.read('main h2')).toContain(`On for ${new URL(site).host}`);
    await technician.page.bringToFront();
    await technician.open(`${site}/tickets/2`);
    await technician.panel().prepared();
    await technician.click('#resolve');
    expect(await technician.panel().question()).toContain('VPN drops');
    await technician.panel().answer('Not yet');
    await popup.close();
  });
});

test('its links lead to the dashboard and the options', async ({ driven, technician, sampleDesk }) => {
  await technician.open(`${onLocalhost(sampleDesk)}/tickets/2`);
  for (const [label, page] of [
    ['Dashboard', '/dashboard.html'],
    ['Options', '/options.html'],
  ] as const) {
    const popup = await openPopupPage(driven, technician);
    await popup.clickNamed('link', label);
    await expect.poll(() => closeOwnTabs(driven, page)).toBe(1);
    await popup.close();
  }
});

test('the popup can be read by everyone, whatever it says', async ({ driven, technician, sampleDesk }, testInfo) => {
  const site = onLocalhost(sampleDesk);
  const nameFile = (name: string): string => testInfo.outputPath(name);
  const nothing = await openExtensionPage(driven, 'popup.html?tab=999999');
  await seen(nothing);
  expect(await findFaultsInAllLooks(nothing, 'popup-nothing', nameFile)).toEqual([]);
  await nothing.close();

  await technician.open(`${site}/tickets/2`);
  const desk = await openPopup(driven, technician);
  await seen(desk);
  expect(await findFaultsInAllLooks(desk, 'popup-turn-on', nameFile)).toEqual([]);
  await desk.close();

  await technician.open(`${site}/api/tickets`);
  const unknown = await openPopup(driven, technician);
  await seen(unknown);
  expect(await findFaultsInAllLooks(unknown, 'popup-unknown', nameFile)).toEqual([]);
  await unknown.close();

  await whileOn(driven, site, async () => {
    await technician.open(`${site}/tickets/2`);
    await technician.panel().prepared();
    const on = await openPopupPage(driven, technician);
    await on.find('[role=switch]');
    expect(await findFaultsInAllLooks(on, 'popup-on', nameFile)).toEqual([]);
    await on.close();
  });
});
