import { readFileSync } from 'node:fs';
import { weekLength, weekOf } from '../../lib/figures/weeks.ts';
import type { Answer, ObservedClosure } from '../../lib/outcomes/closure.ts';
import { callBackground } from './driver/background.ts';
import { download } from './driver/downloads.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { forgetAllRecords, observed, record } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';

test.use({ purpose: 'dashboard' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const achieved: Answer = { kind: 'achieved', evidence: 'checked' };
const assumed: Answer = { kind: 'achieved', evidence: 'assumed' };
const notYet: Answer = { kind: 'not-yet', missing: 'A reply' };
const without: Answer = { kind: 'closed-without-it', reason: 'client-silent', note: '' };

/** Far enough back that all of it is over. */
const monday = weekOf(Date.UTC(2026, 4, 4));
let made = 0;
/** So many closes of one client in one week; each of a ticket of its own. */
const closes = (
  count: number,
  answer: Answer | null,
  { client = 'Oak & Sons Joinery', week = 0, ...changes }: { client?: string; week?: number } & Partial<ObservedClosure> = {},
): ObservedClosure[] =>
  Array.from({ length: count }, () => {
    made += 1;
    return observed(`closure-${made}`, {
      at: monday + week * weekLength + (made % 120) * 3_600_000,
      answer,
      ...changes,
      ticket: { id: String(made), client },
    });
  });

const twelve = (): ObservedClosure[] => [
  ...closes(5, achieved),
  ...closes(1, assumed, { client: 'Harbour Dental', heldUp: { bucket: 'half-day', isOver: true } }),
  ...closes(2, without, { client: 'Harbour Dental', week: -1 }),
  ...closes(2, notYet),
  ...closes(2, null, { sensor: 'late', path: 'list' }),
];

/** Twenty weeks of twelve clients; in one week little was achieved, and two clients are not like the others. */
const many = (): ObservedClosure[] =>
  Array.from({ length: 20 }, (_, week) => [
    ...closes(week === 12 ? 1 : 8 + (week % 3), achieved, { week }),
    ...closes(week === 12 ? 22 : 2 + (week % 2), without, { week }),
    ...closes(3, achieved, { week, client: 'Harbour Dental' }),
    ...closes(week % 2, achieved, { week, client: 'Żółw Logistics' }),
    ...closes(2, without, { week, client: 'Żółw Logistics' }),
    ...closes(week === 5 ? 2 : 0, without, { week, client: 'Corner Bakery' }),
    ...Array.from({ length: 8 }, (_, index) => `Client ${index + 1}`).flatMap((client, index) => [
      ...closes(week < 4 + index * 2 ? 1 : 0, achieved, { week, client }),
      ...closes(week % 5 === 0 && week < 4 + index * 2 ? 1 : 0, without, { week, client }),
    ]),
    ...closes(1 + (week % 3), notYet, { week }),
    ...closes(week % 3 === 0 ? 1 : 0, null, { week }),
  ]).flat();

const openDashboard = async (driven: DrivenBrowser, hash = ''): Promise<Tab> => {
  const dashboard = await openExtensionPage(driven, `dashboard.html${hash}`);
  await dashboard.find('.cl-figure');
  return dashboard;
};
const figure = (dashboard: Tab, tone: string): Promise<string> => dashboard.read(`.cl-figure-${tone}`);
const drawn = (dashboard: Tab): Promise<unknown> => dashboard.find('[aria-labelledby=change] svg[role=img]');
/** The rows of the only chart's table that is open in this section. */
const rowsOf = async (dashboard: Tab, section: string): Promise<string[][]> =>
  dashboard.page.$$eval(`[aria-labelledby=${section}] tbody tr`, (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );

const widths = (dashboard: Tab): Promise<number[]> =>
  dashboard.page.$$eval('.cl-chart-drawing svg', (drawings) =>
    drawings.map((svg) => Math.round(svg.getBoundingClientRect().width)),
  );

test('twelve closures: every figure has its n, its interval and what it cannot say; too few are too few', async ({
  driven,
}, testInfo) => {
  await record(driven, twelve());
  const dashboard = await openDashboard(driven);
  // Wilson's interval of 6 of 8: 41 % to 93 %; of 2 of 10: 6 % to 51 %; of 8 of 10: 49 % to 94 %.
  expect(await figure(dashboard, 'achieved')).toMatch(
    /^Outcome achieved75% ?95% interval: 41% to 93%6 of 8 asked closes.*checked5assumed1What this means/,
  );
  expect(await figure(dashboard, 'not-yet')).toContain('20%95% interval: 6% to 51%2 of 10 answers');
  expect(await figure(dashboard, 'without')).toMatch(/25%.*2 of 8 asked closes.*client does not respond2/);
  expect(await figure(dashboard, 'coverage')).toContain('80%95% interval: 49% to 94%8 of 10 observed closes were asked');
  expect(await figure(dashboard, 'time')).toContain('held up for 1 to 4 hours, as noted for 1 of 12 tickets');
  expect(await dashboard.read('[aria-labelledby=change]')).toContain('Too few to draw');
  expect(await dashboard.read('[aria-labelledby=compared]')).toContain('Too few to compare');

  await dashboard.click('[aria-labelledby=coverage] summary');
  await dashboard.find('[aria-labelledby=coverage] table');
  expect(await rowsOf(dashboard, 'coverage')).toEqual([
    ['Sample desk', '8', '10', '2', '80%'],
    ['Sample desk · list', '0', '2', '2', 'too few to say'],
    ['Sample desk · reply', '8', '8', '0', '100%'],
    ['Seen afterwards', '0', '2', '2', 'too few to say'],
    ['Background save', '8', '8', '0', '100%'],
  ]);
  await dashboard.click('.cl-figure-achieved summary');
  expect(await findFaultsInAllLooks(dashboard, 'figures-12', (name) => testInfo.outputPath(name))).toEqual([]);
  await dashboard.close();
});

test('a few hundred: what is more than chance is said by name, and every chart has a name and its numbers', async ({
  driven,
}, testInfo) => {
  await record(driven, many());
  // The list below is long otherwise.
  const dashboard = await openDashboard(driven, '#answer=unasked');
  await drawn(dashboard);
  const change = await dashboard.read('[aria-labelledby=change]');
  expect(change).toContain('1 week is outside of what chance explains.');
  const compared = await dashboard.read('[aria-labelledby=compared]');
  expect(compared).toContain('Below the others by more than chance explains (99.8% limits): Żółw Logistics.');
  expect(compared).toContain('Above the others by more than chance explains (99.8% limits): Harbour Dental.');
  for (const name of ['Outcome rate over time', 'Outcome rate of each client, by asked closes'])
    await dashboard.find(`::-p-aria([name="${name}"][role="image"])`);
  expect(await findFaultsInAllLooks(dashboard, 'figures-many', (name) => testInfo.outputPath(name))).toEqual([]);
  // Narrow and wide again, it is as wide as there is room.
  await expect.poll(() => widths(dashboard)).toEqual([1168, 1168]);

  await dashboard.clickNamed('button', 'Show as a table: Outcome rate over time');
  await dashboard.clickNamed('button', 'Show as a table: Outcome rate of each client, by asked closes');
  const weeks = await rowsOf(dashboard, 'change');
  expect(weeks).toHaveLength(20);
  expect(weeks.filter((row) => row.at(-1) === 'outside').map(([, count, n]) => [count, n])).toEqual([['7', '31']]);
  const clients = await rowsOf(dashboard, 'compared');
  // By name, whatever their rates; and the sum is the figure.
  expect(clients.map(([name, ...rest]) => [name, rest[0], rest[1], rest[2]])).toEqual([
    ['Client 1', '4', '5', '80%'],
    ['Client 2', '6', '8', '75%'],
    ['Client 3', '8', '10', '80%'],
    ['Client 4', '10', '12', '83%'],
    ['Client 5', '12', '15', '80%'],
    ['Client 6', '14', '17', '82%'],
    ['Client 7', '16', '20', '80%'],
    ['Client 8', '18', '22', '82%'],
    ['Corner Bakery', '0', '2', 'too few to say'],
    ['Harbour Dental', '60', '60', '100%'],
    ['Oak & Sons Joinery', '172', '242', '71%'],
    ['Żółw Logistics', '10', '50', '20%'],
  ]);
  expect(await figure(dashboard, 'achieved')).toContain('330 of 463 asked closes');
  expect(weeks.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(330);

  await dashboard.clickNamed('radio', 'Not yet');
  await dashboard.find('::-p-aria([name="“Not yet” rate over time"][role="image"])');
  expect(await dashboard.read('[aria-labelledby=change]')).toContain('All 20 weeks lie within what chance explains.');
  await dashboard.close();
});

test('a chart saved as SVG and as PNG is a file that shows the same by itself', async ({ driven }, testInfo) => {
  await record(driven, many());
  const dashboard = await openDashboard(driven);
  const name = 'Outcome rate of each client, by asked closes';
  await dashboard.find(`::-p-aria([name="${name}"][role="image"])`);
  const svg = await download(driven, () => dashboard.clickNamed('button', `Save as SVG: ${name}`));
  expect(svg.name).toMatch(/^client-lens-outcome-rate-of-each-client-by-asked-closes-\d{4}-\d\d-\d\d\.svg$/);
  // An XML parser does not forgive.
  const parsed = await dashboard.page.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
    const title = documentElement.querySelector(':scope > title')?.textContent;
    return { root: documentElement.localName, title, words: documentElement.textContent ?? '' };
  }, svg.content);
  expect(parsed).toMatchObject({ root: 'svg', title: name });
  expect(parsed.words).toContain('Żółw Logistics');
  // Whatever the screen is: a file is for paper.
  await dashboard.show({ colourScheme: 'dark' });
  const inTheDark = await download(driven, () => dashboard.clickNamed('button', `Save as SVG: ${name}`));
  expect(inTheDark.content).toBe(svg.content);
  expect(svg.content).not.toMatch(/var\(|oklch|light-dark|class=|style=/);

  const png = await download(driven, () => dashboard.clickNamed('button', `Save as PNG: ${name}`));
  const bytes = readFileSync(png.path);
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(bytes.readUInt32BE(16)).toBe(1520);
  // The browser itself reads it, and the ground is white also where the page is dark.
  const corner = await dashboard.page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return [...(context?.getImageData(2, 2, 1, 1).data ?? [])];
  }, bytes.toString('base64'));
  expect(corner).toEqual([255, 255, 255, 255]);
  await testInfo.attach('chart.png', { path: png.path });
  await testInfo.attach('chart.svg', { path: svg.path });
  await dashboard.show({});
  await dashboard.close();
});

test('time given back is a range between two periods, and says of how many', async ({ driven }) => {
  const day = 86_400_000;
  const noted = (bucket: 'half-day' | 'quarter-hour', at: number): ObservedClosure[] =>
    closes(6, achieved, { heldUp: { bucket, isOver: true }, at });
  await record(driven, [...noted('half-day', Date.now() - 130 * day), ...noted('quarter-hour', Date.now() - 20 * day)]);
  const dashboard = await openDashboard(driven);
  // Six tickets that took 1 to 4 hours each, then six that took none to a quarter of one: 0.75 to 4 hours less for each.
  await expect
    .poll(() => figure(dashboard, 'time'))
    .toContain('The last 13 weeks against the 13 before: 4.5 to 24 hours given back. Noted for 6 tickets before and 6 since.');
  await dashboard.close();
});

test('one’s own answers stand behind a door of their own, and nobody else’s are in them', async ({ driven }) => {
  await callBackground(driven, 'save-settings', { you: 'Kim' });
  await record(driven, closes(5, without));
  await callBackground(driven, 'save-settings', { you: 'Terry' });
  await record(driven, [...closes(6, achieved), ...closes(2, notYet)]);
  const dashboard = await openDashboard(driven);
  expect(await figure(dashboard, 'achieved')).toContain('6 of 11 asked closes');
  expect(await dashboard.readAll('.cl-mirror')).toEqual([]);
  await dashboard.click('[aria-labelledby=mirror] summary');
  await dashboard.find('.cl-mirror .cl-figure');
  expect(await dashboard.read('.cl-mirror .cl-figure-achieved')).toContain('100%95% interval: 61% to 100%6 of 6 asked closes');
  expect(await dashboard.read('.cl-mirror .cl-figure-not-yet')).toContain('2 of 8 answers');
  expect(await dashboard.read('main')).not.toContain('Kim');
  await dashboard.close();
});
