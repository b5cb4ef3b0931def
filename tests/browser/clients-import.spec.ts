import { callBackground } from './driver/background.ts';
import { chooseList, companyList, openClients } from './driver/client-list.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { expectFor } from './driver/patience.ts';
import { forgetAllRecords } from './driver/stored.ts';

test.use({ purpose: 'clients' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const header = 'Company ID;Company Name;Status;Website;Market\r\n';
const spoilt = [
  '1;Harbour Dental;Active;www.harbour.example;Dentists, four chairs',
  '2;;Active;;No name',
  '3;HARBOUR DENTAL, Inc;Active;;',
  '4;harbour dental;Active;;Twice',
  `5;${'x'.repeat(201)};Active;;`,
  '6;Møller & Søn;Active;moller.example;Login password: Hunter2!Hunter2',
  '7;Café “Zoë”;Active;zoe.example;Coffee',
  '8;Tom;Dick;Harry;and;more',
].join('\r\n');

test('a list with bad rows: each is told with its line and reason, the rest comes in and can be undone', async ({
  driven,
}, testInfo) => {
  await callBackground(driven, 'create-client', { name: 'Harbour Dental Ltd' });
  const page = await openClients(driven, '/import');
  // As Excel on a Western Windows writes it.
  const signs: Record<string, number> = { ø: 0xf8, '“': 0x93, é: 0xe9, '”': 0x94, ë: 0xeb };
  await chooseList(
    page,
    Uint8Array.from(header + spoilt, (sign) => signs[sign] ?? sign.charCodeAt(0)),
  );
  await expect.poll(() => page.read('main')).toContain('3 rows can be imported, 5 cannot.');
  expect(await page.read(named('combobox', 'Exported from'))).toBe('connectwise');
  expect(await page.read(named('combobox', 'Separated by'))).toBe(';');
  expect(await page.read('main')).toContain('Read as WINDOWS-1252');
  expect(await page.read(named('combobox', 'Market is'))).toBe('business');
  const rejected = await page.readAll('.cl-clients-rejected li');
  expect(rejected.map((row) => row.replace(/x+/, 'x'))).toEqual([
    'Line 3has no name',
    'Line 5harbour dentalhas the same name as line 2',
    'Line 6x…has a name of more than 200 characters',
    'Line 7Møller & Sønhas in “Market” what looks like a password, a key, a card or bank number',
    'Line 9Tomhas more cells than the header: a separator in a text without quotation marks?',
  ]);
  expect(await findFaultsInAllLooks(page, 'import-columns', (name) => testInfo.outputPath(name))).toEqual([]);

  await page.clickNamed('button', 'Import 3 clients');
  await expect.poll(() => page.read('main')).toContain('1 added, 0 updated, 0 unchanged');
  // Both are alike to the client that is here, and only a person can say.
  expect(await page.readAll('select')).toEqual(['skip', 'skip']);
  await page.choose(named('combobox', 'HARBOUR DENTAL, Inc is'), 'new');
  const [same] = await page.page.$$eval('select[aria-label="Harbour Dental is"] option', (options) =>
    options.filter((option) => option.textContent === 'the same as Harbour Dental Ltd').map((option) => option.value),
  );
  await page.choose(named('combobox', 'Harbour Dental is'), same ?? '');
  expect(await findFaultsInAllLooks(page, 'import-unsure', (name) => testInfo.outputPath(name))).toEqual([]);
  await page.clickNamed('button', 'Import these 2');
  await expect.poll(() => page.read('main')).toContain('2 added, 1 updated, 0 unchanged');
  const list = async () => (await callBackground(driven, 'list-clients', {})).map(({ name, aliases }) => [name, ...aliases]);
  expect((await list()).sort()).toEqual([['Café “Zoë”'], ['HARBOUR DENTAL, Inc'], ['Harbour Dental Ltd', 'Harbour Dental']]);
  await page.clickNamed('button', 'Undo this import');
  await expect.poll(() => page.read('main')).toContain('Undone: 3 clients are as they were before.');
  expect(await list()).toEqual([['Harbour Dental Ltd']]);
  await page.close();
});

test('5,000 clients come in without freezing the page, and are found while typing', async ({ driven }) => {
  test.setTimeout(180_000);
  const page = await openClients(driven, '/import');
  await chooseList(page, companyList(5000));
  await expectFor('the button', () => page.page.$(named('button', 'Import 5,000 clients')), 30_000);
  await page.clickNamed('button', 'Import 5,000 clients');
  // The page lives while it works: it says how far it is.
  await expectFor('progress', async () => /[1-9][\d,]* of 5,000 rows/.exec(await page.read('main'))?.[0] ?? null, 60_000);
  await expectFor(
    'the end of the import',
    async () => (await page.read('main')).includes('5,000 added, 0 updated, 0 unchanged') || null,
    120_000,
  );
  await page.clickNamed('link', 'To the clients');
  await expect.poll(() => page.read('main')).toContain('1 to 50 of 5,000');
  await page.typeInto('Find a client', 'company 4321', 'searchbox');
  // The first search of all finds out how 5,000 names can be looked up.
  await expect.poll(() => page.readAll('.cl-clients-list a'), { timeout: 60_000 }).toEqual(['Company 4321, Inc.']);
  await page.fill('input[type=search]', 'company0077.ex');
  await expect.poll(() => page.readAll('.cl-clients-list a')).toEqual(['Company 0077, Inc.']);
  await page.fill('input[type=search]', 'company');
  await expect.poll(() => page.read('main')).toContain('1 to 50 of 5,000');
  await page.clickNamed('button', 'On');
  await expect.poll(() => page.read('main')).toContain('51 to 100 of 5,000');
  await page.close();
});
