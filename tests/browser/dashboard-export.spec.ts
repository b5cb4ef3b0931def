import Papa from 'papaparse';
import { everyClosure } from '../../lib/outcomes/filter.ts';
import { callBackground } from './driver/background.ts';
import { download } from './driver/downloads.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, test } from './driver/lens.ts';
import { forgetAllRecords, record } from './driver/stored.ts';
import { nasty, several } from './driver/stored-samples.ts';
import { named } from './driver/surface.ts';

test.use({ purpose: 'dashboard' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

test('the CSV opens in a spreadsheet: quotes, newlines, other alphabets, and nothing runs', async ({ driven }) => {
  await record(driven, [nasty, ...several]);
  const dashboard = await openExtensionPage(driven, 'dashboard.html');
  await dashboard.find('tbody tr');
  const file = await download(driven, () => dashboard.clickNamed('button', 'Export CSV'));
  expect(file.name).toMatch(/^client-lens-closures-\d{4}-\d\d-\d\d\.csv$/);
  await expect.poll(() => dashboard.read('main')).toContain(`Exported 4 closures as ${file.name}.`);

  expect(file.content.startsWith('\uFEFF')).toBe(true);
  const rows = Papa.parse<Record<string, string>>(file.content.slice(1), { header: true, skipEmptyLines: true }).data;
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatchObject({
    client: "'+Søhne & Co",
    subject: `'=HYPERLINK("http://evil.example","click")`,
    outcome: 'She said "print";\nall of it – Żółć, 東京',
    answer: 'closed-without-it',
    reason: 'other',
    note: "'-2+3",
  });
  expect(rows.map((row) => row.answer)).toEqual(['closed-without-it', 'unasked', 'not-yet', 'achieved']);
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  await dashboard.close();
});

test('the JSON is complete, and an export has what the filters show', async ({ driven }) => {
  await record(driven, [nasty, ...several]);
  const dashboard = await openExtensionPage(driven, 'dashboard.html');
  await dashboard.find('tbody tr');
  const file = await download(driven, () => dashboard.clickNamed('button', 'Export JSON'));
  const { format, version, closures } = JSON.parse(file.content) as Record<string, unknown>;
  expect({ format, version }).toEqual({ format: 'client-lens-closures', version: 1 });
  const recorded = await callBackground(driven, 'list-closures', { filter: everyClosure, offset: 0, limit: 100 });
  expect(closures).toEqual(recorded.closures);

  await dashboard.choose(named('combobox', 'Answer'), 'unasked');
  await expect.poll(() => dashboard.readAll('tbody tr')).toHaveLength(1);
  const filtered = await download(driven, () => dashboard.clickNamed('button', 'Export JSON'));
  expect(JSON.parse(filtered.content)).toMatchObject({ filter: { answer: 'unasked' }, closures: [{ id: 'three' }] });
  await dashboard.close();
});
