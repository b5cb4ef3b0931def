import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import readSpreadsheet from 'read-excel-file/node';
import { ClosuresFile } from '../../lib/outcomes/closures-file.ts';
import { everyClosure } from '../../lib/outcomes/filter.ts';
import { callBackground } from './driver/background.ts';
import { download } from './driver/downloads.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { fillDatabase, forgetAllRecords, observed, record } from './driver/stored.ts';
import { nasty, several } from './driver/stored-samples.ts';
import type { Tab } from './driver/tab.ts';

test.use({ purpose: 'dashboard' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

async function openDashboard(driven: DrivenBrowser): Promise<Tab> {
  const dashboard = await openExtensionPage(driven, 'dashboard.html');
  await dashboard.find('tbody tr');
  return dashboard;
}

const recorded = async (driven: DrivenBrowser) =>
  (await callBackground(driven, 'list-closures', { filter: everyClosure, offset: 0, limit: 100 })).closures;

const readRows = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

test('the CSV opens in a spreadsheet: quotes, newlines, other alphabets, and nothing runs', async ({ driven }) => {
  await record(driven, [nasty, ...several]);
  const dashboard = await openDashboard(driven);
  const bare = await download(driven, () => dashboard.clickNamed('button', 'Export CSV'));
  expect(bare.name).toMatch(/^client-lens-closures-\d{4}-\d\d-\d\d\.csv$/);
  await expect.poll(() => dashboard.read('main')).toContain(`Exported 4 closures as ${bare.name}.`);
  expect(bare.content.startsWith('\uFEFF')).toBe(true);
  // Nothing that anybody typed, until it is asked for.
  expect(bare.content).not.toMatch(/of March|HYPERLINK|print|-2\+3|tickets\/7|Terry|Martha/);
  expect(readRows(bare.content)[0]).toMatchObject({ client: "'+Søhne & Co", reason: 'other', 'personal data': 'left out' });

  await dashboard.clickNamed('switch', 'With names and texts');
  expect(await dashboard.read('.cl-notice-caution')).toContain('Give it only to people who may read all of that.');
  await dashboard.clickNamed('checkbox', 'CSV for Excel');
  const file = await download(driven, () => dashboard.clickNamed('button', 'Export CSV'));
  expect(file.name).toMatch(/^client-lens-closures-with-names-\d{4}-\d\d-\d\d\.csv$/);
  expect(file.content.startsWith('"when (UTC)"')).toBe(true);
  const rows = readRows(file.content);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatchObject({
    client: "'+Søhne & Co",
    subject: `'=HYPERLINK("http://evil.example","click")`,
    outcome: 'She said "print";\nall of it – Żółć, 東京',
    answer: 'closed-without-it',
    reason: 'other',
    note: "'-2+3",
    'personal data': 'included',
  });
  expect(rows.map((row) => row.answer)).toEqual(['closed-without-it', 'unasked', 'not-yet', 'achieved']);
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  await dashboard.close();
});

test('the JSON keeps to the schema that the extension ships, hides people unless they are wanted, and has what the filters show', async ({
  driven,
}) => {
  await callBackground(driven, 'save-settings', { you: 'Terry' });
  await record(driven, [nasty, ...several]);
  const dashboard = await openDashboard(driven);
  const shipped = await dashboard.page.evaluate(async () => (await fetch('/schemas/closures-2.schema.json')).json());
  const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(shipped as object);
  const exportJson = async (): Promise<ClosuresFile> => {
    const { content } = await download(driven, () => dashboard.clickNamed('button', 'Export JSON'));
    const file = JSON.parse(content) as ClosuresFile;
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    return ClosuresFile.parse(file);
  };
  const hidden = await exportJson();
  expect(hidden).toMatchObject({ format: 'client-lens-closures', version: 2, personalData: false });
  expect(JSON.stringify(hidden)).not.toMatch(/of March|HYPERLINK|print|-2\+3|tickets\/7|Terry|Martha/);
  const [person] = new Set(hidden.closures.map(({ who }) => who));
  expect(person).toMatch(/^person-[0-9a-f]{12}$/);

  // The owner of these tickets is who answered: one person, one pseudonym, and the same one in the next export.
  await dashboard.choose(named('combobox', 'Answer'), 'unasked');
  await expect.poll(() => dashboard.readAll('.cl-closures tbody tr')).toHaveLength(1);
  const filtered = await exportJson();
  expect(filtered).toMatchObject({
    filter: { answer: 'unasked' },
    closures: [{ id: 'three', who: person, ticket: { owner: person } }],
  });

  await dashboard.clickNamed('button', 'Clear filters');
  await expect.poll(() => dashboard.readAll('.cl-closures tbody tr')).toHaveLength(4);
  await dashboard.clickNamed('switch', 'With names and texts');
  const complete = await exportJson();
  expect(complete.personalData).toBe(true);
  expect(complete.closures).toEqual(await recorded(driven));
  await dashboard.close();
});

test('the spreadsheet opens in another library: closures, figures and what the words mean; figures go alone too', async ({
  driven,
}) => {
  await record(driven, [nasty, ...several]);
  const dashboard = await openDashboard(driven);
  const book = await download(driven, () => dashboard.clickNamed('button', 'Export XLSX'));
  const sheets = await readSpreadsheet(readFileSync(book.path));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Closures', 'Figures', 'Definitions']);
  const [closures, figures, definitions] = sheets.map(({ data }) => data);
  expect(closures?.slice(1).map((row) => row[1])).toEqual([
    '+Søhne & Co',
    'Oak & Sons Joinery',
    'Harbour Dental',
    'Oak & Sons Joinery',
  ]);
  expect(figures?.find(([figure]) => figure === 'coverage')?.slice(0, 4)).toEqual(['coverage', null, 2, 3]);
  expect(definitions?.find(([term]) => term === 'With names and texts')?.[1]).toContain('Left out: subjects');

  await dashboard.clickNamed('radio', 'Figures');
  const { name, content } = await download(driven, () => dashboard.clickNamed('button', 'Export CSV'));
  expect(name).toMatch(/^client-lens-figures-/);
  const coverage = readRows(content).find(({ figure }) => figure === 'coverage');
  expect(coverage).toMatchObject({ count: '2', of: '3', share: '' });
  await expect.poll(() => dashboard.read('.cl-export [role=status]')).toContain('Exported the figures of 4 closures');
  await dashboard.close();
});

test('a long export says how far it is, can be cancelled, and is whole when it is not', async ({ driven }) => {
  const count = 20_000;
  await record(driven, several);
  await fillDatabase(driven, count);
  const dashboard = await openDashboard(driven);

  // A person who cancels as soon as the first part is read.
  const cancelled = dashboard.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const cancel = (): void => {
          const progress = document.querySelector<HTMLProgressElement>('.cl-export progress');
          if (progress === null || progress.position <= 0) return;
          watching.disconnect();
          document.querySelector<HTMLButtonElement>('.cl-export-progress button')?.focus();
          document.querySelector<HTMLButtonElement>('.cl-export-progress button')?.click();
          resolve(progress.labels[0]?.textContent ?? '');
        };
        const watching = new MutationObserver(cancel);
        watching.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
  await dashboard.clickNamed('button', 'Export JSON');
  const [, ...counts] = /Read ([\d,]+) of ([\d,]+) closures/.exec(await cancelled) ?? [];
  const [done, of] = counts.map((written) => Number(written.replaceAll(',', '')));
  expect(of).toBe(count + several.length);
  expect(done).toBeLessThan(of ?? 0);
  await expect.poll(() => dashboard.read('.cl-export [role=status]')).toBe('The export was cancelled. No file was saved.');
  // The keyboard is where it was before.
  expect(await dashboard.page.evaluate(() => document.activeElement?.textContent)).toBe('Export JSON');

  const whole = await download(driven, () => dashboard.clickNamed('button', 'Export CSV'));
  const rows = readRows(whole.content);
  expect(rows).toHaveLength(count + several.length);
  expect(new Set(rows.map(({ closure }) => closure)).size).toBe(rows.length);
  expect(await dashboard.read('.cl-export [role=status]')).toContain(`Exported ${rows.length.toLocaleString('en')} closures`);
  await dashboard.close();
});

test('the report is one page of paper with its period, its n and what it cannot say, and names nobody', async ({
  driven,
}, testInfo) => {
  const reasons = ['client-silent', 'duplicate', 'not-ours', 'not-needed', 'other'] as const;
  await callBackground(driven, 'save-settings', { you: 'Terry' });
  await record(driven, [
    ...several,
    ...reasons.map((reason, index) => observed(`without-${index}`, { answer: { kind: 'closed-without-it', reason, note: '' } })),
    ...Array.from({ length: 12 }, (_, index) =>
      observed(`more-${index}`, {
        desk: ['sample', 'zendesk', 'servicenow', 'halopsa', 'autotask', 'zammad', 'freshdesk'][index % 7] ?? '',
        answer: { kind: 'achieved', evidence: 'client-confirmed' },
        heldUp: { bucket: 'hour', isOver: true },
      }),
    ),
  ]);
  const dashboard = await openDashboard(driven);
  await dashboard.clickNamed('switch', 'With names and texts');
  expect(await findFaultsInAllLooks(dashboard, 'export', (name) => testInfo.outputPath(name))).toEqual([]);
  await dashboard.clickNamed('link', 'Printable report');
  await expect.poll(() => dashboard.read('.cl-report')).toContain('The outcome was achieved in 13 of 18 closes');
  const report = await dashboard.read('.cl-report');
  expect(report).toContain('Outcome rate72%95% interval: 49% to 88%');
  expect(report).toContain('18 of 19 observed closes were asked; 1 is unknown, not good.');
  expect(report).toContain('Periodall that is recorded');
  expect(report).toContain('the client confirmed12 of 13');
  expect(report).not.toMatch(/Terry|Martha|Oak & Sons/);
  expect(await findFaultsInAllLooks(dashboard, 'report', (name) => testInfo.outputPath(name))).toEqual([]);

  if (driven.kind === 'chromium') {
    for (const format of ['a4', 'letter'] as const) {
      const pdf = await dashboard.page.pdf({
        format,
        preferCSSPageSize: false,
        path: testInfo.outputPath(`report-${format}.pdf`),
      });
      const pages = Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b(?!s)/g);
      expect(pages, format).toHaveLength(1);
    }
    await dashboard.page.setViewport({ width: 688, height: 1017 });
    await dashboard.page.emulateMediaType('print');
    await dashboard.page.screenshot({ path: testInfo.outputPath('report-print.png') as `${string}.png`, fullPage: true });
    await dashboard.page.emulateMediaType();
  }
  await dashboard.close();
});
