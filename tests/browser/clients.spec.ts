import Papa from 'papaparse';
import type { SampleDesk } from '../desks/sample/sample-desk.ts';
import { callBackground, stopBackground } from './driver/background.ts';
import { card, openPanel, writeCard } from './driver/card.ts';
import { chooseList, idOf, openClients } from './driver/client-list.ts';
import { download } from './driver/downloads.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { forgetAllRecords, observed, record } from './driver/stored.ts';

test.use({ purpose: 'clients' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

async function ticketOf(desk: SampleDesk, client: string, requester: string): Promise<number> {
  const body = new URLSearchParams({ subject: 'Cannot send an offer', client, requester, status: 'new' });
  await fetch(`${desk.url}/tickets`, { method: 'POST', body, redirect: 'manual' });
  return desk.tickets().at(-1)?.id ?? 0;
}

test('before there is a client the page says how one comes to be, and leads to the import', async ({ driven }, testInfo) => {
  const page = await openClients(driven);
  await expect.poll(() => page.read('main')).toContain('No clients yet');
  expect(await page.read('nav[aria-label="Pages of the dashboard"] [aria-current=page]')).toBe('Clients');
  expect(await findFaultsInAllLooks(page, 'clients-empty', (name) => testInfo.outputPath(name))).toEqual([]);
  await page.clickNamed('link', 'Import a list');
  await expect.poll(() => page.read('main')).toContain('Import a list of clients');
  await chooseList(page, 'Client Name\n');
  await expect.poll(() => page.read('main')).toContain('companies.csv has no rows below a header.');
  await page.clickNamed('link', 'Closures');
  await expect.poll(() => page.read('main')).toContain('Nothing to look at yet');
  await page.close();
});

test('two clients that are one company are put together, and parted again: right after, or later', async ({
  driven,
  desk,
}, testInfo) => {
  await writeCard(driven, 'Oak & Sons Joinery', 'Kitchens and stairs');
  await writeCard(driven, 'Oak Fitted Kitchens', 'Kitchens only');
  await record(driven, [observed('one', { site: desk.url, ticket: { client: 'Oak Fitted Kitchens' } })]);
  const page = await openClients(driven, `/${await idOf(driven, 'Oak & Sons Joinery')}`);
  await expect.poll(() => page.readAll(`${card} li`)).toHaveLength(1);
  await page.clickNamed('button', 'Another client is the same company');
  await page.typeInto('Which client is the same company?', 'fitted', 'searchbox');
  await page.clickNamed('button', 'Oak Fitted Kitchens is the same company');
  await expect.poll(() => page.read('main')).toContain('Oak Fitted Kitchens is a part of Oak & Sons Joinery now');
  await expect.poll(() => page.readAll(`${card} li`)).toHaveLength(2);
  expect(await page.readAll('td.cl-closure-client')).toEqual(['Oak & Sons Joinery']);
  expect(await findFaultsInAllLooks(page, 'client-merged', (name) => testInfo.outputPath(name))).toEqual([]);

  await page.clickNamed('button', 'Undo');
  await expect.poll(() => page.readAll(`${card} li`)).toHaveLength(1);
  expect(await page.readAll('td.cl-closure-client')).toEqual([]);

  // Later, by keyboard alone.
  await callBackground(driven, 'merge-clients', {
    into: await idOf(driven, 'Oak & Sons Joinery'),
    from: await idOf(driven, 'Oak Fitted Kitchens'),
  });
  await page.close();
  const later = await openClients(driven, `/${await idOf(driven, 'Oak & Sons Joinery')}`);
  await later.find('.cl-clients-list .cl-link');
  await later.tabTo('Undo: make Oak Fitted Kitchens a client of its own again');
  await later.press('Enter');
  await expect.poll(() => later.read('main')).toContain('Oak Fitted Kitchens stands for itself again.');
  expect((await callBackground(driven, 'list-clients', {})).map(({ name }) => name)).toEqual([
    'Oak & Sons Joinery',
    'Oak Fitted Kitchens',
  ]);
  await later.close();
});

test('one name becomes a client of its own with its lines, and comes back', async ({ driven }, testInfo) => {
  const oak = await writeCard(driven, 'Oak & Sons Joinery', 'Kitchens and stairs');
  await callBackground(driven, 'save-line', {
    id: null,
    clientId: oak.id,
    kind: 'people',
    text: 'Call Sam about garden sheds',
    source: 'person',
  });
  const page = await openClients(driven, `/${oak.id}`);
  await page.typeInto('Another name that desks write', 'Oak Garden Sheds');
  await page.press('Enter');
  await expect.poll(() => page.read('main')).toContain('Added: Oak Garden Sheds.');
  await page.clickNamed('button', 'Split off Oak Garden Sheds');
  await page.click('.cl-clients-form label:nth-of-type(2)');
  expect(await findFaultsInAllLooks(page, 'client-split', (name) => testInfo.outputPath(name))).toEqual([]);
  await page.clickNamed('button', 'Make it a client of its own');
  await expect.poll(() => page.read('main')).toContain('Oak Garden Sheds is a client of its own now.');
  await expect.poll(() => page.readAll(`${card} li`)).toHaveLength(1);
  const { lines } = (await callBackground(driven, 'client-page', { clientId: await idOf(driven, 'Oak Garden Sheds') })) ?? {};
  expect(lines?.map(({ text }) => text)).toEqual(['Call Sam about garden sheds']);
  await page.clickNamed('button', 'Undo');
  await expect.poll(() => page.readAll(`${card} li`)).toHaveLength(2);
  expect((await callBackground(driven, 'list-clients', {})).map(({ aliases }) => aliases)).toEqual([['Oak Garden Sheds']]);
  await page.close();
});

test('names and mail domains are added and removed; what says nothing is refused with the reason', async ({ driven }) => {
  const oak = await callBackground(driven, 'create-client', { name: 'Oak & Sons Joinery' });
  await callBackground(driven, 'create-client', { name: 'Harbour Dental' });
  const page = await openClients(driven, `/${oak.id}`);
  await page.typeInto('Where their mail comes from', 'gmail.com');
  await page.press('Enter');
  await expect.poll(() => page.read('main')).toContain('where anybody can have an address, say nothing');
  await page.fill(named('textbox', 'Where their mail comes from'), 'www.oak.example');
  await page.press('Enter');
  await expect.poll(() => page.read('main')).toContain('oak.example a hint, asked about');
  await page.clickNamed('button', 'Remove: oak.example');
  await expect.poll(() => page.read('main')).toContain('Removed: oak.example.');

  await page.clickNamed('button', 'Rename');
  await page.fill(named('textbox', 'Name'), 'harbour dental');
  await page.press('Enter');
  await expect.poll(() => page.read('main')).toContain('Another client has this name already.');
  await page.fill(named('textbox', 'Name'), 'Oak Group');
  await page.press('Enter');
  await expect.poll(() => page.read('main h2')).toBe('Oak Group');
  expect(await page.read('main')).toContain('Oak & Sons Joinery');
  await page.close();
});

test('the desk shows no client: their mail proposes one, is asked about once, and is known from then on', async ({
  technician,
  desk,
  driven,
}, testInfo) => {
  const acme = await writeCard(driven, 'Acme Corp', 'Secret of Acme Corp');
  await callBackground(driven, 'add-domain', { clientId: acme.id, domain: 'acme.example' });
  const panel = await openPanel(technician, desk, await ticketOf(desk, '-', 'Ana Li <ana@acme.example>'));
  expect(await panel.read(card)).toContain('Is this Acme Corp? Their mail comes from acme.example.');
  expect(await panel.read('main')).not.toContain('Secret of Acme Corp');
  for (const colourScheme of ['light', 'dark'] as const)
    await technician.screenshot(testInfo.outputPath(`panel-mail-${colourScheme}.png`) as `${string}.png`, { colourScheme });
  await technician.show({});
  expect(await panel.violations()).toEqual([]);
  await panel.clickNamed('button', 'Yes, it is Acme Corp');
  await expect.poll(() => panel.read(card)).toContain('Secret of Acme Corp');

  await stopBackground(driven);
  const other = await openPanel(technician, desk, await ticketOf(desk, '-', 'Bo <bo@acme.example>'));
  expect(await other.read(card)).toContain('Secret of Acme Corp');
  // Under another name it is asked about, for the mail alone proves nothing.
  const named = await openPanel(technician, desk, await ticketOf(desk, 'Rocket Skates', 'bo@acme.example'));
  expect(await named.read(card)).toContain('The desk says “Rocket Skates”. Is it Acme Corp? Their mail comes from acme.example.');
  await named.clickNamed('button', 'Yes, it is Acme Corp');
  await expect.poll(() => named.read(card)).toContain('Secret of Acme Corp');
});

test('confirming a name learns where their mail comes from; a public provider is never learned', async ({
  technician,
  desk,
  driven,
}) => {
  await writeCard(driven, 'Acme Corp', 'Secret of Acme Corp');
  const panel = await openPanel(technician, desk, await ticketOf(desk, 'ACME Corporation', 'ana@acme.example'));
  await panel.clickNamed('button', 'Yes, it is Acme Corp');
  await expect.poll(() => panel.read(card)).toContain('Secret of Acme Corp');
  const again = await openPanel(technician, desk, await ticketOf(desk, 'Acme Inc', 'ana@gmail.com'));
  await again.clickNamed('button', 'Yes, it is Acme Corp');
  await expect.poll(() => again.read(card)).toContain('Secret of Acme Corp');
  expect(await callBackground(driven, 'list-clients', {})).toMatchObject([
    { aliases: ['ACME Corporation', 'Acme Inc'], domains: ['acme.example'] },
  ]);
});

test('a client under another name altogether is found while typing', async ({ technician, desk, driven }) => {
  await writeCard(driven, 'Acme Corp', 'Secret of Acme Corp');
  await writeCard(driven, 'Acme Inc', 'Secret of Acme Inc');
  await writeCard(driven, 'Bolt GmbH', 'Secret of Bolt');
  const panel = await openPanel(technician, desk, await ticketOf(desk, 'Acme', 'Ana'));
  await panel.typeInto('Another client', 'bol', 'searchbox');
  await panel.clickNamed('button', 'Yes, it is Bolt GmbH');
  await expect.poll(() => panel.read(card)).toContain('Secret of Bolt');
});

test('the exports open: a table that imports again, complete records, pages to read', async ({ driven }) => {
  await writeCard(driven, 'Oak & Sons Joinery', '=cmd() kitchens; "stairs"');
  await callBackground(driven, 'create-client', { name: 'Żółć, 東京' });
  const page = await openClients(driven);
  await page.find('.cl-clients-list a');
  const csv = await download(driven, () => page.clickNamed('button', 'Export CSV'));
  expect(csv.name).toMatch(/^client-lens-clients-\d{4}-\d\d-\d\d\.csv$/);
  const { data } = Papa.parse<Record<string, string>>(csv.content.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  expect(data.map(({ client, business }) => [client, business])).toEqual([
    ['Oak & Sons Joinery', `'=cmd() kitchens; "stairs"`],
    ['Żółć, 東京', ''],
  ]);
  const json = await download(driven, () => page.clickNamed('button', 'Export JSON'));
  expect(JSON.parse(json.content)).toMatchObject({
    format: 'client-lens-clients',
    clients: [
      { name: 'Oak & Sons Joinery', lines: [{ kind: 'business' }] },
      { name: 'Żółć, 東京', lines: [] },
    ],
  });
  const pages = await download(driven, () => page.clickNamed('button', 'Export Markdown'));
  expect(pages.content).toMatch(
    /## Oak \\& Sons Joinery\n\n- \*\*What they do:\*\* =cmd\(\) kitchens; "stairs" \*\(.*2026.*\)\*/,
  );

  await forgetAllRecords(driven);
  await page.close();
  const again = await openClients(driven, '/import');
  await chooseList(again, csv.content, 'client-lens-clients.csv');
  await again.clickNamed('button', 'Import 2 clients');
  await expect.poll(() => again.read('main')).toContain('2 added');
  await again.close();
  const { cards } = await callBackground(driven, 'list-cards', { offset: 0, limit: 10 });
  expect(cards.map(({ client, lines }) => [client.name, ...lines.map(({ text }) => text)])).toEqual([
    ['Oak & Sons Joinery', '=cmd() kitchens; "stairs"'],
    ['Żółć, 東京'],
  ]);
});
