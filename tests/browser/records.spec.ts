import { everyClosure } from '../../lib/outcomes/filter.ts';
import { callBackground } from './driver/background.ts';
import { evaluateInFirefox } from './driver/bidi.ts';
import { chooseExports, closureOf, exportOf } from './driver/exports.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { setField } from './driver/fields.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { expectFor } from './driver/patience.ts';
import { pressAtOnce } from './driver/press-at-once.ts';
import { forgetAllRecords, observed, record } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';
import { readWholeStorage } from './driver/whole-storage.ts';

test.use({ purpose: 'records' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const openRecords = (driven: DrivenBrowser): Promise<Tab> => openExtensionPage(driven, 'dashboard.html#records');
const main = (page: Tab): Promise<string> => page.read('main');

const stored = async (driven: DrivenBrowser) => {
  const { closures } = await callBackground(driven, 'list-closures', { filter: everyClosure, offset: 0, limit: 1000 });
  return closures.toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

const hour = 3_600_000;
const then = Date.now() - 24 * hour;
const checked = { answer: { kind: 'achieved', evidence: 'checked' }, answeredInMs: 2000 } as const;

test('a manager merges what two technicians exported: duplicates, a conflict, the source, and the way back', async ({
  driven,
}, testInfo) => {
  await callBackground(driven, 'save-settings', { you: 'Mo' });
  await record(driven, [observed('a', { at: then, ...checked }), observed('b', { at: then - hour, ...checked })]);
  const own = await stored(driven);
  const missing = (text: string) => ({ at: then - 2 * hour, answer: { kind: 'not-yet', missing: text } }) as const;
  const page = await openRecords(driven);
  await chooseExports(page, {
    'kim.json': exportOf([
      ...own.slice(0, 1),
      closureOf('Kim', 'c', missing('')),
      closureOf('Kim', 'd', { at: then - 3 * hour }),
    ]),
    'olu.json': exportOf([
      closureOf('Kim', 'c', missing('')),
      { ...own[1], outcome: 'The invoices go out', answer: { kind: 'closed-without-it', reason: 'duplicate', note: '' } },
      { ...closureOf('Olu', 'bad'), answer: { kind: 'splendid' }, unasked: null },
      closureOf('Olu', 'e', { at: then - 4 * hour, ticket: { client: 'Harbour Dental' } }),
    ]),
  });
  await expect.poll(() => main(page)).toContain('3 closures: 2 new, 1 the same as here, 0 in conflict, 0 that cannot be read.');
  expect(await main(page)).toContain('4 closures: 1 new, 1 the same as here, 1 in conflict, 1 that cannot be read.');
  expect(await page.read('.cl-records-file code')).toBe('closures[2].answer.kind');
  expect(await page.readAll('.cl-records-conflicts tbody tr')).toEqual([
    'Outcome(nothing)The invoices go out',
    'AnswerOutcome achievedClosed without it',
    'How we knowchecked(nothing)',
    'Reason(nothing)duplicate or merged',
  ]);
  await page.click(named('radio', 'Choose one by one'));
  await page.click(named('checkbox', 'Take what is in the file for ticket 7'));
  const [kim, olu] = await page.page.$$(named('textbox', 'Whose export is it?'));
  await kim?.type('Kim’s laptop');
  await olu?.type('Olu');
  expect(await findFaultsInAllLooks(page, 'records-merging', (name) => testInfo.outputPath(name))).toEqual([]);

  await page.clickNamed('button', 'Merge 3 new closures');
  await expect.poll(() => main(page)).toContain('Merged. New closures: 3. Replaced by what was in a file: 1.');
  const merged = await stored(driven);
  expect(merged.map(({ id, who, outcome }) => [id, who, outcome])).toEqual([
    ['a', 'Mo', null],
    ['b', 'Mo', 'The invoices go out'],
    ['c', 'Kim', null],
    ['d', 'Kim', null],
    ['e', 'Olu', null],
  ]);
  await page.page.evaluate(() => {
    location.hash = '#closures';
  });
  const rows = () => page.readAll('td.cl-closure-outcome');
  await expect.poll(async () => (await rows()).filter((row) => row.endsWith('From Kim’s laptop'))).toHaveLength(2);
  expect((await rows()).filter((row) => row.endsWith('From Olu'))).toHaveLength(2);

  await page.page.evaluate(() => {
    location.hash = '#records';
  });
  await page.clickNamed('button', 'Take back Olu (olu.json)');
  await expect
    .poll(() => main(page))
    .toContain('Closures removed: 1. As they were before: 1. Kept, because another export has them too: 0.');
  await expect.poll(() => page.readAll(named('button', 'Take back Olu (olu.json)'))).toEqual([]);
  await page.clickNamed('button', 'Take back Kim’s laptop (kim.json)');
  await expect.poll(() => stored(driven)).toEqual(own);
  await page.close();
});

test('a file that is none says what to do, and merging thousands can be stopped: nothing stays', async ({ driven }) => {
  test.setTimeout(240_000);
  const page = await openRecords(driven);
  const whole = exportOf([closureOf('Kim', 'a')]);
  await chooseExports(page, {
    'half.json': whole.slice(0, -40),
    'backup.json': '{"format":"client-lens-backup","version":3}',
    'tomorrow.json': whole.replace('"version":2', '"version":3'),
    'list.csv.json': '[{"company":"Acme"}]',
  });
  await expect.poll(() => page.readAll('.cl-records-file .cl-notice-danger')).toHaveLength(4);
  const [half, backup, tomorrow, list] = await page.readAll('.cl-records-file .cl-notice-danger');
  expect(half).toContain('half.json is no JSON, or only a part of it');
  expect(backup).toContain('A backup is restored under Options.');
  expect(tomorrow).toContain('Update this one');
  expect(list).toContain('Choose the JSON file that “Export” on a dashboard saved.');
  expect(await page.readAll('button.cl-button-primary:disabled')).toHaveLength(1);

  const many = Array.from({ length: 12_000 }, (_, index) => closureOf('Kim', `c${index}`, { at: then - index }));
  await chooseExports(page, { 'many.json': exportOf(many) });
  await expectFor('the preview', () => page.page.$(named('button', 'Merge 12,000 new closures')), 60_000);
  const pressed = pressAtOnce(page, /Merging … [1-9][\d,]* of 12,000/, 'Stop');
  await page.clickNamed('button', 'Merge 12,000 new closures');
  await pressed;
  await expect.poll(() => main(page), { timeout: 30_000 }).toContain('Stopped. Nothing was changed.');
  expect(await stored(driven)).toEqual([]);
  await page.clickNamed('button', 'Merge 12,000 new closures');
  await expect.poll(() => main(page), { timeout: 90_000 }).toContain('Merged. New closures: 12,000.');
  await page.close();
});

test('a client is deleted: first what would go is shown, then nothing that is kept anywhere names it', async ({
  driven,
}, testInfo) => {
  const oak = { client: 'Oak & Sons Joinery' };
  const other = { id: '8', client: 'Harbour Dental', subject: 'Same as at Oak & Sons Joinery', requester: 'Ida' };
  await record(driven, [
    observed('a', { ticket: oak, question: 'Can Oak & Sons Joinery print?' }),
    observed('b', { ticket: { ...oak, id: '9' } }),
    observed('c', { ticket: other, ...checked }),
  ]);
  const { site } = observed('a');
  await callBackground(driven, 'save-outcome', { site, ticketId: '7', outcome: 'Oak & Sons Joinery print' });
  await callBackground(driven, 'save-reflection', { text: 'They print', about: 'Oak & Sons Joinery: printer', shared: false });
  const page = await openRecords(driven);
  await chooseExports(page, {
    'oak.json': exportOf([{ ...(await stored(driven))[0], outcome: 'Oak & Sons Joinery, otherwise' }]),
  });
  await page.clickNamed('button', 'Merge');
  await expect.poll(() => main(page)).toContain('Merged.');
  expect(await readWholeStorage(driven)).toContain('Oak & Sons');

  await page.typeInto('Client', 'oak & sons joinery', 'combobox');
  await page.press('Enter');
  await expect.poll(() => main(page)).toContain('This would be deleted or changed:');
  expect(await page.readAll('.cl-notice-caution .cl-records-counts li')).toEqual([
    '2 closures',
    '1 closure stays, without the name',
    '1 note beside a ticket',
    '1 sentence about a week',
    '1 version that was kept from merging',
  ]);
  expect(await stored(driven)).toHaveLength(3);
  expect(await findFaultsInAllLooks(page, 'records-delete', (name) => testInfo.outputPath(name))).toEqual([]);
  await page.tabTo('Delete for good');
  await page.press('Enter');
  await expect.poll(() => main(page)).toContain('Deleted or changed:2 closures');
  expect(await readWholeStorage(driven)).not.toMatch(/oak &/i);
  expect((await stored(driven)).map(({ id, ticket }) => [id, ticket.subject])).toEqual([['c', 'Same as at …']]);

  await page.clickNamed('radio', 'A person');
  await page.fill(named('textbox', 'Name'), 'ida');
  await page.clickNamed('button', 'Show what would go');
  await expect.poll(() => main(page)).toContain('1 closure stays, without the name');
  await page.clickNamed('button', 'Delete for good');
  await expect.poll(() => main(page)).toContain('Deleted or changed:1 closure stays, without the name');
  expect(await readWholeStorage(driven)).not.toMatch(/\bida\b/i);
  expect(await stored(driven)).toMatchObject([{ id: 'c', answer: { kind: 'achieved' } }]);
  await page.close();
});

test('records are kept for some months: what is older goes, day by day, and it is said what went', async ({
  driven,
}, testInfo) => {
  const day = 86_400_000;
  await record(driven, [observed('old', { at: Date.now() - 200 * day }), observed('new', { at: Date.now() - 10 * day })]);
  const page = await openRecords(driven);
  await page.choose(named('combobox', 'Keep records'), '6');
  await expect.poll(() => main(page)).toContain('this goes now');
  expect(await page.readAll('.cl-notice-caution li')).toEqual(['1 closure']);
  expect(await stored(driven)).toHaveLength(2);
  expect(await findFaultsInAllLooks(page, 'records-keeping', (name) => testInfo.outputPath(name))).toEqual([]);
  await page.clickNamed('button', 'Leave it as it is');
  await expect.poll(() => page.read(named('combobox', 'Keep records'))).toBe('');

  await page.choose(named('combobox', 'Keep records'), '6');
  await page.clickNamed('button', 'Keep 6 months and delete this');
  await expect.poll(() => main(page)).toContain('Records are kept for 6 months.');
  expect((await stored(driven)).map(({ id }) => id)).toEqual(['new']);
  await page.close();
  const again = await openRecords(driven);
  await expect.poll(() => main(again)).toContain('Deleted last because of its age');
  expect(await again.read(named('combobox', 'Keep records'))).toBe('6');
  await again.choose(named('combobox', 'Keep records'), '');
  await expect.poll(() => main(again)).toContain('Records are kept for ever.');
  await again.close();
});

test('days are deleted, and the room says what is there and asks the browser to keep it', async ({ driven, kind }) => {
  await record(driven, [
    observed('a', { at: new Date(2026, 2, 1, 12).getTime() }),
    observed('b', { at: new Date(2026, 2, 2).getTime() }),
  ]);
  const page = await openRecords(driven);
  const room = async (): Promise<string | undefined> => (await page.readAll('.cl-records-table tbody tr'))[0];
  await expect.poll(room).toBe('Closures2');
  await expect.poll(() => main(page)).toContain('No history yet');
  await page.find(named('combobox', 'Keep records'));
  expect(await main(page)).toMatch(/Client Lens uses [\d.,]+ \S+ on this device/);
  await page.clickNamed('radio', 'From certain days');
  await setField(page, 'From', '2026-03-01');
  await setField(page, 'To', '2026-03-01');
  await page.clickNamed('button', 'Show what would go');
  await page.clickNamed('button', 'Delete for good');
  await expect.poll(() => main(page)).toContain('Deleted or changed:1 closure');
  await expect.poll(room).toBe('Closures1');

  await page.clickNamed('button', 'Count all closures anew');
  await expect.poll(() => main(page)).toContain('Counted anew: 1. The figures are made of this now.');

  // Firefox would ask; here the user says no.
  if (kind === 'firefox')
    await evaluateInFirefox(
      driven.browser,
      `Services.prefs.setBoolPref('dom.storageManager.prompt.testing', true);
       Services.prefs.setBoolPref('dom.storageManager.prompt.testing.allow', false)`,
    );
  expect(await main(page)).toContain('When the disk is full, the browser may clear these records by itself.');
  await page.clickNamed('button', 'Ask the browser to keep them');
  const answer = /The browser did not agree|The browser keeps these records from now on/;
  await expect.poll(() => main(page)).toMatch(kind === 'firefox' ? /The browser did not agree/ : answer);
  await page.close();
});
