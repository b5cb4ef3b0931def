import { callBackground } from './driver/background.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import type { Tab } from './driver/tab.ts';
import { openPopupPage } from './driver/toolbar.ts';

test.use({ purpose: 'site page' });

const mode = (name: string): string => named('radio', name);
const status = (name: string): string => named('checkbox', name);

/** What the list of statuses says of one: whether it is ticked, and who says so. */
async function factsOf(page: Tab, name: string): Promise<string> {
  return page.page.evaluate((wanted) => {
    const item = [...document.querySelectorAll('.cl-statuses > li')].find(
      (one) => one.querySelector('label')?.textContent === wanted,
    );
    const said = item?.querySelector('span')?.textContent;
    return item ? `${item.querySelector('input')?.checked ? 'closed' : 'open'}, ${said}` : 'not there';
  }, name);
}

const heading = (tab: Tab): Promise<string> => tab.page.evaluate(() => document.activeElement?.textContent ?? '');

test.describe("a site's own page", () => {
  test('is reached from its row, and left again, by keyboard alone', async ({ driven, technician, desk }) => {
    await technician.open(`${desk.url}/tickets/7`);
    await technician.panel().prepared();
    const options = await openExtensionPage(driven, 'options.html');
    await options.find('li h3');
    await options.tabTo(`Statuses and health of ${desk.url}`);
    await options.press('Enter');
    await expect.poll(() => heading(options)).toBe(desk.url);
    expect(await options.address()).toContain(`#site=${desk.url}`);
    await options.tabTo('Ask before closes');
    await options.press('ArrowDown');
    await expect.poll(() => options.read('[role=status]')).toContain(`Only observing on ${desk.url} now.`);
    await options.press('ArrowUp');
    await expect.poll(() => options.read('[role=status]')).toContain(`Asking again on ${desk.url}.`);
    await options.tabTo('Another status that means closed');
    await options.page.keyboard.type('Parked');
    await options.press('Enter');
    await expect.poll(() => factsOf(options, 'parked')).toBe('closed, yours');
    await options.tabTo('Back to what the desk says');
    await options.press('Enter');
    await expect.poll(() => factsOf(options, 'parked')).toBe('not there');
    await options.page.evaluate(() => document.querySelector<HTMLElement>('h2')?.focus());
    await options.press('Shift+Tab');
    await options.press('Enter');
    await options.find('.cl-sites');
    // The keyboard goes on where it left the list.
    await expect
      .poll(() => options.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`Statuses and health of ${desk.url}`);
    await options.close();
  });

  test('stays after a reload, and says so when there is no such site', async ({ driven, desk }) => {
    const options = await openExtensionPage(driven, `options.html#site=${encodeURIComponent(desk.url)}`);
    await expect.poll(() => options.read('h2')).toBe(desk.url);
    await options.close();
    const strange = await openExtensionPage(driven, 'options.html#site=https://nobody.example');
    await expect.poll(() => strange.read('main')).toContain('This site is not in the list.');
    await strange.close();
  });
});

test('only observe: closes are recorded, nothing is held and nothing is said', async ({
  driven,
  technician,
  desk,
  closuresOf,
}) => {
  const options = await openExtensionPage(driven, `options.html#site=${desk.url}`);
  await options.click(mode('Only observe'));
  await expect.poll(() => options.read('[role=status]')).toContain('Only observing');
  await technician.page.bringToFront();
  await technician.open(`${desk.url}/tickets/7`);
  await technician.panel().prepared();
  await technician.click('#resolve');
  await expect.poll(() => desk.ticket(7).status).toBe('resolved');
  await technician.panel().notAsked(500);
  expect(await technician.page.evaluate(() => document.body.innerText)).not.toContain('Client Lens saw');
  await expect
    .poll(async () => (await closuresOf(desk.url, 7)).map(({ answer, unasked }) => [answer, unasked]))
    .toEqual([[null, 'only-observed']]);

  const popup = await openPopupPage(driven, technician);
  await expect.poll(() => popup.read('main h2')).toContain(`Only observing on ${new URL(desk.url).host}`);
  const ask = named('switch', `Ask before closes on ${desk.url}`);
  expect(await popup.page.$$eval('[role=switch]', ([one]) => one?.getAttribute('aria-checked'))).toBe('false');
  await popup.click(ask);
  await expect.poll(() => popup.read('main h2')).toContain(`On for ${new URL(desk.url).host}`);
  await popup.close();
  await options.page.bringToFront();
  await expect
    .poll(async () => (await callBackground(driven, 'list-sites', {})).find(({ origin }) => origin === desk.url)?.onlyObserves)
    .toBe(false);
  await options.close();
  await technician.page.bringToFront();
  await technician.open(`${desk.url}/tickets/8`);
  await technician.panel().prepared();
  await technician.click('#resolve');
  expect(await technician.panel().question()).toContain(desk.ticket(8).subject);
  await technician.press('Escape');
});

test('a desk teaches its statuses; the user corrects them, and the gate goes by that', async ({ driven, technician, desk }) => {
  await technician.open(`${desk.url}/tickets/7`);
  await technician.panel().prepared();
  const learned = async () => {
    const site = (await callBackground(driven, 'list-sites', {})).find(({ origin }) => origin === desk.url);
    return site?.learned?.open ?? [];
  };
  await expect.poll(learned).toContain('pending');
  const options = await openExtensionPage(driven, `options.html#site=${desk.url}`);
  await expect.poll(() => factsOf(options, 'pending')).toBe('open, learned from the desk');
  expect(await factsOf(options, 'resolved')).toBe('closed, learned from the desk');
  // Once a day is enough.
  await technician.page.bringToFront();
  await technician.open(`${desk.url}/tickets/8`);
  await technician.panel().prepared();
  await technician.open(`${desk.url}/tickets/9`);
  await technician.panel().prepared();
  expect(desk.log().filter(({ url }) => url === '/api/statuses').length).toBeLessThanOrEqual(1);

  const send = (): Promise<void> => technician.click('#reply button[name=send]');
  const choosePending = async (): Promise<void> => {
    await technician.page.bringToFront();
    await technician.open(`${desk.url}/tickets/9`);
    await technician.panel().prepared();
    await technician.choose('#reply select[name=status]', 'pending');
  };
  await options.page.bringToFront();
  await options.click(status('pending'));
  await expect.poll(() => factsOf(options, 'pending')).toBe('closed, yours');
  await choosePending();
  await send();
  await technician.panel().question();
  expect(desk.ticket(9).status).not.toBe('pending');
  await technician.press('Escape');
  await expect.poll(() => technician.panel().questionNow()).toBeNull();

  await options.page.bringToFront();
  await options.clickNamed('button', 'Back to what the desk says');
  await expect.poll(() => factsOf(options, 'pending')).toBe('open, learned from the desk');
  await choosePending();
  // Were it asked, there would be no next page.
  await technician.toNextPage(send);
  expect(desk.ticket(9).status).toBe('pending');
  await options.close();
});

test('a question that is open stays open while statuses change, and its answer counts', async ({
  driven,
  technician,
  desk,
  closuresOf,
}) => {
  await technician.open(`${desk.url}/tickets/10`);
  await technician.panel().prepared();
  await technician.click('#resolve');
  await technician.panel().question();
  await callBackground(driven, 'set-site', { origin: desk.url, corrected: { closed: ['parked'], open: [] } });
  await technician.panel().answer('Yes, I checked it');
  await expect.poll(() => desk.ticket(10).status).toBe('resolved');
  await expect.poll(async () => (await closuresOf(desk.url, 10)).map(({ answer }) => answer?.kind)).toEqual(['achieved']);
  await callBackground(driven, 'set-site', { origin: desk.url, corrected: { closed: [], open: [] } });
  await expect.poll(() => technician.panel().questionNow()).toBeNull();
  await technician.panel().notAsked(300);
});

test('health: what was read and which ways to close were seen', async ({ driven, technician, desk }) => {
  for (const id of [1, 2]) {
    await technician.open(`${desk.url}/tickets/${id}`);
    await technician.panel().prepared();
    await expect
      .poll(async () => (await callBackground(driven, 'site-health', { origin: desk.url })).reading?.lastTicket)
      .toBe(String(id));
  }
  await technician.click('#resolve');
  await technician.panel().question();
  await technician.panel().answer('Yes, I checked it');
  await expect.poll(() => desk.ticket(2).status).toBe('resolved');
  const options = await openExtensionPage(driven, `options.html#site=${desk.url}`);
  await expect.poll(() => options.read('main')).toContain('A ticket was last read on');
  const page = await options.read('main');
  expect(page).toContain('All that this desk shows was found on it.');
  expect(page).toContain('A question was last answered on');
  expect((await options.readAll('.cl-health > li')).join('\n')).toMatch(/resolve-button \d+ asked/);
  expect(page).toMatch(/Not seen yet: .*create/);
  await options.close();
});

test("a page's structure is copied without its text; where no page is open, that is said", async ({
  driven,
  technician,
  desk,
}) => {
  await technician.open('about:blank');
  const options = await openExtensionPage(driven, `options.html#site=${desk.url}`);
  await options.clickNamed('button', "Copy the page's structure");
  await expect.poll(() => options.read('main')).toContain('No page of this site is open.');
  await technician.page.bringToFront();
  await technician.open(`${desk.url}/tickets/7`);
  await technician.type('#reply textarea[name=text]', 'Cleaned the rollers');
  await options.page.bringToFront();
  await options.clickNamed('button', "Copy the page's structure");
  await expect.poll(() => options.read('main')).toContain('Copied: ');
  const structure = await options.read('textarea');
  expect(structure).toContain('form#reply[method=post][action=/tickets/0/reply]');
  expect(structure).toContain('select[name=status]');
  const { subject, client, requester } = desk.ticket(7);
  for (const text of [subject, client, requester, 'Cleaned', 'rollers', 'Printer', 'Resolve', 'pending'])
    expect(structure).not.toContain(text);
  await options.page.evaluate((copied) => {
    const field = document.createElement('textarea');
    field.id = 'paste';
    field.dataset.copied = copied;
    document.body.append(field);
  }, structure);
  await options.focus('#paste');
  await options.press(process.platform === 'darwin' ? 'Meta+V' : 'Control+V');
  await expect.poll(async () => (await options.read('#paste')) === structure).toBe(true);
  await options.close();
});

test("a site's page, its row and the popup can be read by everyone, whatever it says", async ({
  driven,
  technician,
  desk,
}, testInfo) => {
  const nameFile = (name: string): string => testInfo.outputPath(name);
  await technician.open(`${desk.url}/tickets/7`);
  await technician.panel().prepared();
  await callBackground(driven, 'set-site', { origin: desk.url, corrected: { closed: ['waiting for the supplier'], open: [] } });
  const options = await openExtensionPage(driven, `options.html#site=${desk.url}`);
  await options.clickNamed('button', "Copy the page's structure");
  await options.find('.cl-structure');
  await options.click('details > summary');
  expect(await findFaultsInAllLooks(options, 'site-page', nameFile)).toEqual([]);
  await options.close();

  await callBackground(driven, 'set-site', { origin: desk.url, onlyObserves: true });
  const list = await openExtensionPage(driven, 'options.html');
  await list.find('li h3');
  expect(await findFaultsInAllLooks(list, 'options-only-observes', nameFile)).toEqual([]);
  await list.close();
  const popup = await openPopupPage(driven, technician);
  await popup.find('[role=switch]');
  expect(await findFaultsInAllLooks(popup, 'popup-only-observes', nameFile)).toEqual([]);
  await popup.close();
  await callBackground(driven, 'set-site', { origin: desk.url, onlyObserves: false, corrected: { closed: [], open: [] } });
});
