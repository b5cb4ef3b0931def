import type { SampleDesk } from '../desks/sample/sample-desk.ts';
import { callBackground } from './driver/background.ts';
import { download } from './driver/downloads.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { expectFor } from './driver/patience.ts';
import { forgetAllRecords, observed, record } from './driver/stored.ts';
import { nasty, several } from './driver/stored-samples.ts';
import type { Tab } from './driver/tab.ts';
import type { Technician } from './driver/technician.ts';

test.use({ purpose: 'dashboard' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const everything = { from: null, to: null, client: null, answer: null, desk: null };
const recorded = async (driven: DrivenBrowser) =>
  callBackground(driven, 'list-closures', { filter: everything, offset: 0, limit: 100 });
const openDashboard = (driven: DrivenBrowser): Promise<Tab> => openExtensionPage(driven, 'dashboard.html');
const outcomes = (dashboard: Tab): Promise<string[]> => dashboard.readAll('td.cl-closure-outcome');

async function close(technician: Technician, desk: SampleDesk, id: number, ...answers: string[]): Promise<void> {
  const { total: before } = await recorded(technician.driven);
  // Whoever asked had a tab of their own in front.
  await technician.page.bringToFront();
  await technician.open(`${desk.url}/tickets/${id}`);
  await technician.panel().prepared();
  await technician.click('#resolve');
  await technician.panel().question();
  for (const answer of answers) await technician.panel().answer(answer);
  await expect.poll(() => technician.panel().questionNow()).toBeNull();
  // Whoever takes the page away before has not closed anything.
  await expect.poll(async () => (await recorded(technician.driven)).total).toBe(before + 1);
}

/** A date field is set as its own calendar does it: typing depends on the machine's language. */
const setDay = async (dashboard: Tab, label: string, day: string): Promise<void> => {
  const field = await dashboard.page.$(`::-p-xpath(//label[text()="${label}"]/following-sibling::input)`);
  await field?.evaluate((input, value) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
};

test('while nothing is recorded it says what will be seen here and how to begin', async ({ driven }, testInfo) => {
  const dashboard = await openDashboard(driven);
  await expect.poll(() => dashboard.read('main')).toContain('Nothing to look at yet');
  expect(await dashboard.readAll('table')).toEqual([]);
  expect(await findFaultsInAllLooks(dashboard, 'dashboard-empty', (name) => testInfo.outputPath(name))).toEqual([]);
  await dashboard.clickNamed('link', 'options');
  await expectFor('the options', async () => (await dashboard.address()).endsWith('/options.html') || null);
  await dashboard.close();
});

test('closures made at the gate show up with counts, n and coverage; an unasked one is unknown, never good', async ({
  driven,
  desk,
  technician,
}) => {
  await close(technician, desk, 1, 'Yes, the client confirmed');
  await close(technician, desk, 2, 'Yes, I checked it');
  await close(technician, desk, 7, 'Yes, I assume so');
  await close(technician, desk, 4, 'Not yet');

  const dashboard = await openDashboard(driven);
  const figure = (tone: string): Promise<string> => dashboard.read(`.cl-figure-${tone}`);
  // Four answers are too few for a share.
  await expect.poll(() => figure('achieved')).toContain('3 of 3 too few to say');
  expect(await dashboard.read('main')).not.toContain('%');

  await close(technician, desk, 6, 'Close without it', 'Duplicate or merged');
  await record(driven, [observed('unasked', { site: desk.url, at: Date.now() - 1000 })]);
  // Coming back to the dashboard is enough.
  await dashboard.page.bringToFront();
  await expect.poll(() => outcomes(dashboard)).toHaveLength(6);
  expect(await dashboard.read('#outcomes + p')).toBe('n = 5 answers');
  expect(await figure('achieved')).toMatch(/^Outcome achieved3 of 4 too few to say.*the client confirmed1checked1assumed1/);
  expect(await figure('not-yet')).toContain('20%95% interval: 4% to 62%1 of 5 answers');
  expect(await figure('without')).toMatch(/^Closed without it1 of 4 too few to say.*duplicate or merged1/);
  const coverage = await figure('coverage');
  expect(coverage).toContain('80%');
  expect(coverage).toContain('4 of 5 observed closes were asked; 1 is unknown, not good.');

  const [newest] = await dashboard.readAll('tbody tr:nth-child(1) td');
  expect(newest).not.toBe('');
  const rows = await dashboard.readAll('tbody tr');
  expect(rows.filter((row) => row.includes('Lindqvist Legal'))[0]).toContain('Closed without it · duplicate or merged');
  expect(rows.filter((row) => row.includes('Not asked · the panel did not appear in time'))).toHaveLength(1);
  await dashboard.close();
});

test('filters by dates, client, answer and desk, and keeps them in the address', async ({ driven }) => {
  await record(driven, several);
  const dashboard = await openDashboard(driven);
  await expect.poll(() => outcomes(dashboard)).toEqual(['Third of March', 'Second of March', 'First of March']);

  await setDay(dashboard, 'From', '2026-03-02');
  await expect.poll(() => outcomes(dashboard)).toEqual(['Third of March', 'Second of March']);
  await setDay(dashboard, 'To', '2026-03-02');
  await expect.poll(() => outcomes(dashboard)).toEqual(['Second of March']);
  await setDay(dashboard, 'From', '2026-03-05');
  await expect.poll(() => dashboard.read('main')).toContain('“From” is after “To”, so nothing can match.');
  await dashboard.clickNamed('button', 'Clear filters');
  await expect.poll(() => outcomes(dashboard)).toHaveLength(3);

  await dashboard.choose(named('combobox', 'Client'), 'Harbour Dental');
  await expect.poll(() => outcomes(dashboard)).toEqual(['Second of March']);
  await dashboard.clickNamed('button', 'Clear filters');
  await dashboard.choose(named('combobox', 'Desk'), 'request-tracker-5');
  await expect.poll(() => outcomes(dashboard)).toEqual(['Third of March']);
  await dashboard.clickNamed('button', 'Clear filters');
  await dashboard.choose(named('combobox', 'Answer'), 'not-yet');
  await expect.poll(() => outcomes(dashboard)).toEqual(['Second of March']);
  // The figures stay about all answers, and say so.
  expect(await dashboard.read('main')).toContain('These figures count every answer');
  expect(await dashboard.address()).toContain('#answer=not-yet');
  await dashboard.close();
});

test('filters and exports by keyboard alone', async ({ driven }) => {
  await record(driven, several);
  const dashboard = await openDashboard(driven);
  await dashboard.find('tbody tr');
  await dashboard.tabTo('Answer');
  // A pause in the middle of a word begins another one.
  await expect
    .poll(async () => {
      await dashboard.page.keyboard.type('Not asked');
      return dashboard.read('select:focus');
    })
    .toBe('unasked');
  // Firefox tells of a choice made by typing when the field is left.
  await dashboard.tabTo('Desk');
  await expect.poll(() => outcomes(dashboard)).toEqual(['Third of March']);
  await dashboard.tabTo('Export CSV');
  const file = await download(driven, () => dashboard.press('Enter'));
  expect(file.content).toContain('"three"');
  expect(file.content).not.toContain('"two"');
  await dashboard.close();
});

test('the dashboard can be read by everyone: light and dark, wide and narrow', async ({ driven }, testInfo) => {
  const many = Array.from({ length: 4 }, (_, index) =>
    observed(`more-${index}`, { answer: { kind: 'achieved', evidence: 'client-confirmed' }, answeredInMs: 2400 }),
  );
  const long = observed('long', { ticket: { id: 'INC0'.repeat(20), subject: 'x'.repeat(150) } });
  await record(driven, [nasty, long, ...many, ...several]);
  const dashboard = await openDashboard(driven);
  await dashboard.find('tbody tr');
  expect(await findFaultsInAllLooks(dashboard, 'dashboard', (name) => testInfo.outputPath(name))).toEqual([]);
  await dashboard.close();
});
