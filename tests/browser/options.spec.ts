import { callBackground } from './driver/background.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, test } from './driver/fixtures.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { isPermitted, patternOf, registeredScripts, whileOn } from './driver/sites.ts';
import type { Tab } from './driver/tab.ts';
import { turnOn, willAllow } from './driver/turn-on.ts';

test.use({ purpose: 'options' });
test.beforeEach(({ sampleDesk }) => sampleDesk.reset());

/** A name of its own for this machine: a permission in Firefox is for all ports of a name. */
const onLocalhost = ({ url }: { readonly url: string }): string => url.replace('127.0.0.1', 'localhost');
const address = named('textbox', 'Site address');
const said = (options: Tab): Promise<string> => options.read('.cl-add-site [role=status]');
const switchOf = (site: string): string => named('switch', `Ask before closes on ${site}`);

test('nothing runs on any site until the user turns it on', async ({ driven }) => {
  expect(await registeredScripts(driven)).toEqual([]);
  const options = await openExtensionPage(driven, 'options.html');
  await expect.poll(() => options.read('main')).toContain('No sites yet.');
  await options.close();
});

test('a site is added by its address, and its desk is recognised on the first page', async ({
  driven,
  technician,
  sampleDesk,
}) => {
  const site = onLocalhost(sampleDesk);
  await willAllow(driven, site);
  const options = await openExtensionPage(driven, 'options.html');
  await options.typeInto('Site address', `  ${site}/tickets/7?from=mail#reply `);
  await options.clickNamed('button', 'Add site');

  await expect.poll(() => options.readAll('li h3')).toEqual([site]);
  expect(await options.read(address)).toBe('');
  expect(await options.read('main')).toContain(`On for ${site}.`);
  expect(await options.read('li .cl-site-what')).toContain('Not recognised yet: open a page of this desk.');
  const matches = [patternOf(driven, site)];
  expect(await registeredScripts(driven)).toEqual([
    { matches, world: 'ISOLATED', runAt: 'document_start' },
    { matches, world: 'MAIN', runAt: 'document_start' },
  ]);
  expect(await isPermitted(driven, patternOf(driven, site))).toBe(true);

  await technician.page.bringToFront();
  await technician.open(`${site}/tickets/7`);
  await technician.panel().prepared();
  // The page of options reads its list when somebody comes back to it, and not again.
  await expect.poll(async () => (await callBackground(driven, 'list-sites', {})).map(({ desk }) => desk)).toEqual(['sample']);
  await options.page.bringToFront();
  await expect.poll(() => options.read('li .cl-site-what')).toContain('Sample desk');
  await options.close();
  await callBackground(driven, 'remove-site', { origin: site });
});

test('on another port of the same machine nothing asks', async ({ driven, technician, sampleDesk }) => {
  // In Firefox the scripts run there too, because its patterns know no ports; they have to see that it is another site.
  await whileOn(driven, 'http://localhost:9', async () => {
    await technician.open(`${onLocalhost(sampleDesk)}/tickets/7`);
    await technician.click('#resolve');
    await expect.poll(() => sampleDesk.ticket(7).status).toBe('resolved');
    await technician.panel().notAsked(500);
  });
});

test('switched off, the gate does not ask and nothing is recorded; switched on again, it asks', async ({
  driven,
  technician,
  sampleDesk,
}) => {
  const site = onLocalhost(sampleDesk);
  await whileOn(driven, site, async () => {
    await technician.open(`${site}/tickets/1`);
    await technician.panel().prepared();
    const options = await openExtensionPage(driven, 'options.html');
    await options.click(switchOf(site));
    await expect.poll(() => options.read('main')).toContain(`No longer asking on ${site}.`);
    expect(await registeredScripts(driven)).toEqual([]);
    // What its permission is for the user decides by "Remove".
    expect(await isPermitted(driven, patternOf(driven, site))).toBe(true);

    // In the page that was open, and in the next one.
    await technician.page.bringToFront();
    await technician.panel().gone();
    await technician.click('#resolve');
    await expect.poll(() => sampleDesk.ticket(1).status).toBe('resolved');
    await technician.open(`${site}/tickets/2`);
    await technician.click('#resolve');
    await expect.poll(() => sampleDesk.ticket(2).status).toBe('resolved');
    await technician.panel().notAsked(500);
    const filter = { from: null, to: null, client: null, answer: null, desk: null };
    expect((await callBackground(driven, 'list-closures', { filter, offset: 0, limit: 10 })).total).toBe(0);

    await options.page.bringToFront();
    await options.click(switchOf(site));
    await expect.poll(() => options.read('main')).toContain(`Asking again on ${site}.`);
    await options.close();
    await technician.open(`${site}/tickets/7`);
    await technician.panel().prepared();
    await technician.click('#resolve');
    expect(await technician.panel().question()).toContain('Printer jams');
    await technician.panel().answer('Not yet');
  });
});

test('the user overrules which desk it is, and gives it back to the page', async ({ driven, technician, sampleDesk }) => {
  const site = onLocalhost(sampleDesk);
  await whileOn(driven, site, async () => {
    await technician.open(`${site}/tickets/8`);
    await technician.panel().prepared();
    const options = await openExtensionPage(driven, 'options.html');
    const desk = named('combobox', `Desk of ${site}`);
    await options.choose(desk, 'request-tracker-5');
    await expect.poll(() => options.read('li .cl-site-what')).toContain('Request Tracker');
    // As Request Tracker this page has no ticket and nothing that closes one.
    await technician.page.bringToFront();
    await technician.reload();
    await technician.click('#resolve');
    await expect.poll(() => sampleDesk.ticket(8).status).toBe('resolved');

    await options.page.bringToFront();
    await options.choose(desk, '');
    await expect.poll(() => options.read('li .cl-site-what')).toContain('Sample desk');
    await options.close();
    await technician.page.bringToFront();
    await technician.open(`${site}/tickets/9`);
    await technician.panel().prepared();
    await technician.click('#resolve');
    expect(await technician.panel().question()).toContain('X-ray images');
    await technician.panel().answer('Not yet');
  });
});

test('"Remove" takes the scripts away and gives the permission back', async ({ driven, technician, sampleDesk }) => {
  const site = onLocalhost(sampleDesk);
  await turnOn(driven, site);
  await technician.open(`${site}/tickets/10`);
  await technician.panel().prepared();
  const options = await openExtensionPage(driven, 'options.html');
  await options.clickNamed('button', `Remove ${site}`);
  await expect.poll(() => options.read('main')).toContain(`Removed ${site}.`);
  await expect.poll(() => options.readAll('li h3')).toEqual([]);
  expect(await registeredScripts(driven)).toEqual([]);
  expect(await isPermitted(driven, patternOf(driven, site))).toBe(false);
  await options.close();

  await technician.page.bringToFront();
  await technician.reload();
  await technician.click('#resolve');
  await expect.poll(() => sampleDesk.ticket(10).status).toBe('resolved');
  await technician.panel().notAsked(500);
});

test('an address that cannot be a site is refused in words, and stays in the field', async ({ driven }) => {
  const refused = {
    ' ': 'Write the address of your desk',
    'ftp://files.example.com': 'http and https addresses only',
    'chrome://settings': 'http and https addresses only',
    'rt example com': 'This is not an address.',
    'https://*.example.com': 'This is not an address.',
    'https://rt.example.com:99999': 'This is not an address.',
  };
  const options = await openExtensionPage(driven, 'options.html');
  for (const [written, why] of Object.entries(refused)) {
    await options.fill(address, written);
    await options.clickNamed('button', 'Add site');
    await expect.poll(() => said(options)).toContain(why);
    expect(await options.read(address)).toBe(written);
  }
  expect(await options.readAll('li h3')).toEqual([]);
  await options.close();
});

test('adds, switches off and removes a site by keyboard alone', async ({ driven, sampleDesk }) => {
  const site = onLocalhost(sampleDesk);
  await willAllow(driven, site);
  const options = await openExtensionPage(driven, 'options.html');
  await options.find(address);
  await options.tabTo('Site address');
  await options.page.keyboard.type(site);
  await options.press('Enter');
  await expect.poll(() => options.readAll('li h3')).toEqual([site]);
  await options.tabTo(`Ask before closes on ${site}`);
  await options.press('Space');
  await expect.poll(() => options.page.evaluate(() => document.activeElement?.getAttribute('aria-checked'))).toBe('false');
  await options.tabTo(`Remove ${site}`);
  await options.press('Enter');
  await expect.poll(() => options.readAll('li h3')).toEqual([]);
  // The button went with its row: the keyboard's place is kept.
  await expect.poll(() => options.page.evaluate(() => document.activeElement?.textContent)).toBe('Sites');
  await options.close();
});

test('options can be read by everyone: light and dark, wide and narrow', async ({ driven, sampleDesk }, testInfo) => {
  const site = onLocalhost(sampleDesk);
  await whileOn(driven, site, async () => {
    await turnOn(driven, 'http://a-rather-long-name-of-a-desk.localhost:8443');
    await callBackground(driven, 'set-site', { origin: site, desk: 'sample' });
    const options = await openExtensionPage(driven, 'options.html');
    await options.fill(address, 'rt example com');
    await options.clickNamed('button', 'Add site');
    await expect.poll(() => options.readAll('li h3')).toHaveLength(2);
    expect(await findFaultsInAllLooks(options, 'options', (name) => testInfo.outputPath(name))).toEqual([]);
    await options.close();
    await callBackground(driven, 'remove-site', { origin: 'http://a-rather-long-name-of-a-desk.localhost:8443' });
  });
});
