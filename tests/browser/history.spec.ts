import Papa from 'papaparse';
import { hasRealLog, incidentsOf, readRealLog } from '../unit/history/real-log.ts';
import { chooseList } from './driver/client-list.ts';
import { download } from './driver/downloads.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { expectFor } from './driver/patience.ts';
import { pressAtOnce } from './driver/press-at-once.ts';
import { readEverything } from './driver/records.ts';
import { forgetAllRecords } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';

test.use({ purpose: 'history' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const openRecords = (driven: DrivenBrowser): Promise<Tab> => openExtensionPage(driven, 'dashboard.html#records');
const section = 'section[aria-labelledby="records-history"]';
const chooseExport = (page: Tab, content: string | Uint8Array, name: string): Promise<void> =>
  chooseList(page, content, name, `${section} input[type=file]`);
const readCounts = async (page: Tab) => (await page.readAll('.cl-history-counts > div')).map((each) => each.replace(/,/g, ''));

test('a log of a ServiceNow desk: its incidents, closes and reopenings; bad rows with their reason; and the way back', async ({
  driven,
}, testInfo) => {
  test.skip(!hasRealLog, 'the public log is not beside the checkout (../shared/data)');
  const log = readRealLog().trimEnd();
  const incidents = incidentsOf(log);
  const [header = '', first = ''] = log.split(/\r?\n/);
  const cells = first.split(',');
  const spoilt = (column: string, cell: string): string => cells.with(header.split(',').indexOf(column), cell).join(',');
  const lines = log.split(/\r?\n/).length;
  const bad = [spoilt('number', '?'), spoilt('sys_updated_at', '31-02-2016 10:00'), spoilt('sys_updated_at', ''), `"${first}`];

  const page = await openRecords(driven);
  await expect.poll(() => page.read(section)).toContain('No history yet');
  expect(await findFaultsInAllLooks(page, 'history-empty', (name) => testInfo.outputPath(name))).toEqual([]);
  await chooseExport(page, `${[log, ...bad].join('\n')}\n`, 'incidents.csv');
  await expectFor('the button', () => page.page.$(named('button', 'Import 6,002 rows')), 30_000);
  expect(await page.read(named('combobox', 'Exported from'))).toBe('servicenow');
  expect(await page.read(named('combobox', 'sys_updated_at is'))).toBe('changed');
  expect(await page.read(section)).toContain('Dates are read as day, month, year');
  expect(
    await page.page.$$eval(`${section} input[type=checkbox]:checked`, (boxes) =>
      boxes.map((box) => box.parentElement?.textContent),
    ),
  ).toEqual(['Resolved 929', 'Closed 897']);
  await page.choose(named('combobox', 'Time zone of its dates'), 'UTC');
  await expect
    .poll(() => page.readAll('.cl-scroll-table-narrow tbody tr:first-child td'))
    .toContain('Category 55 / Subcategory 170');
  expect(await findFaultsInAllLooks(page, 'history-mapping', (name) => testInfo.outputPath(name))).toEqual([]);

  await page.clickNamed('button', 'Import 6,002 rows');
  await expect.poll(() => page.read(section)).toContain('incidents.csv is imported.');
  const flagged = incidents.filter(({ events }) => events.some(({ reopen_count }) => reopen_count !== '0'));
  expect(await readCounts(page)).toEqual([
    'Rows6002',
    `Tickets${incidents.length}`,
    'Closes902',
    'Reopenings12',
    `Tickets with the desk's reopen flag${flagged.length}`,
    'Rows left out4',
  ]);
  expect(await page.readAll('.cl-history-rejected li')).toEqual([
    `Line ${lines + 1}has no ticket number`,
    `Line ${lines + 2}INC0000045has in “sys_updated_at” no date that can be read: 31-02-2016 10:00`,
    `Line ${lines + 3}INC0000045has nothing in “sys_updated_at”, so that its place among the changes is not known`,
    expect.stringMatching(new RegExp(`^Line ${lines + 4}.*quotation mark`)),
  ]);
  const saved = await download(driven, () => page.clickNamed('button', 'Save this list'));
  expect(Papa.parse(saved.content.slice(1).trimEnd()).data.slice(0, 2)).toEqual([
    ['Line', 'Ticket', 'Why it was left out'],
    [`${lines + 1}`, '', 'has no ticket number'],
  ]);
  expect(await findFaultsInAllLooks(page, 'history-imported', (name) => testInfo.outputPath(name))).toEqual([]);
  // History is no closure, so that it is in no outcome and no coverage.
  expect((await readEverything(driven)).closures).toEqual([]);

  await page.clickNamed('button', 'Undo the import of incidents.csv');
  await expect.poll(() => page.read(section)).toContain('Undone: incidents.csv is gone, tickets: 890.');
  await expect.poll(() => page.read(section)).toContain('No history yet');
  await page.close();
});

const redmineExport = [
  '#;Projet;Subject;Author;Status;Created;Closed',
  '1;Café Zoë;Printer is out;Zoë;Closed;03/04/2026 09:00;05/04/2026 10:00',
  '2;Café Zoë;Printer is out;Zoë;Resolved;06/04/2026 09:00;',
].join('\r\n');

test('dates that can be read in two ways are asked about, and answered by keyboard', async ({ driven }, testInfo) => {
  const page = await openRecords(driven);
  await chooseExport(
    page,
    Uint8Array.from(redmineExport, (sign) => sign.charCodeAt(0)),
    'issues.csv',
  );
  await expect.poll(() => page.read(section)).toContain('Which day is 03/04/2026 09:00?');
  expect(await page.read(named('combobox', 'Exported from'))).toBe('redmine');
  expect(await page.read(section)).toContain('Read as WINDOWS-1252');
  expect(await page.read(section)).toContain('Say how the dates are meant.');
  // Redmine has no column of this name in English: somebody has to say so.
  await page.choose(named('combobox', 'Projet is'), 'client');
  expect(await findFaultsInAllLooks(page, 'history-dates', (name) => testInfo.outputPath(name))).toEqual([]);
  await page.page.focus('input[type=radio]');
  await page.press('Space');
  await expect.poll(() => page.readAll('.cl-scroll-table-narrow tbody tr:first-child td')).toContain('Café Zoë');
  expect((await page.readAll('.cl-scroll-table-narrow tbody tr:first-child td')).join()).toMatch(/Apr 3, 2026|3 Apr 2026/);
  // Resolved is an open status in Redmine.
  expect((await page.readAll('.cl-scroll-table-narrow tbody td')).filter((cell) => /^(open|closed)$/.test(cell))).toEqual([
    'closed',
    'open',
  ]);
  await page.page.focus(named('button', 'Import 2 rows'));
  await page.press('Enter');
  await expect
    .poll(() => readCounts(page))
    .toEqual(expect.arrayContaining(['Tickets2', 'Closes1', 'Reopenings0', 'Rows left out0']));
  // The same file again brings nothing, and no ticket counts twice.
  await chooseExport(page, redmineExport.replace(/ë/g, 'e').replace(/é/g, 'e'), 'again.csv');
  await expect.poll(() => page.read(section)).toContain('Which day is 03/04/2026 09:00?');
  await page.click('input[type=radio]');
  await page.clickNamed('button', 'Import 2 rows');
  await expect.poll(() => page.read(section)).toContain('the tickets in again.csv are all here from an earlier import');
  await page.close();
});

test('a long import says how far it is, and leaves nothing when it is cancelled', async ({ driven }) => {
  test.setTimeout(240_000);
  const rows = Array.from(
    { length: 200_000 },
    (_, index) => `${index},Printer ${index},Acme,Kim,2026-01-0${1 + (index % 9)} 10:00,Closed`,
  );
  const page = await openRecords(driven);
  await chooseExport(page, ['Ticket,Subject,Client,Requester,Closed,Status', ...rows].join('\n'), 'many.csv');
  await expectFor('the button', () => page.page.$(named('button', 'Import 200,000 rows')), 60_000);
  const pressed = pressAtOnce(page, /Importing … [1-9]/, 'Cancel');
  await page.clickNamed('button', 'Import 200,000 rows');
  await pressed;
  await expect.poll(() => page.read(section)).toContain('Cancelled. Nothing was written.');
  await page.close();
  const later = await openRecords(driven);
  await expect.poll(() => later.read(section)).toContain('No history yet');
  await later.close();
});
