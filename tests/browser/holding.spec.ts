import { weekOf } from '../../lib/figures/weeks.ts';
import { callBackground } from './driver/background.ts';
import { openPanel } from './driver/card.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { readEverything } from './driver/records.ts';
import { forgetAllRecords, observed, record } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';

test.use({ purpose: 'visits' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const day = 86_400_000;
const assumed = { kind: 'achieved', evidence: 'assumed' } as const;
const card = '.cl-did-it-hold';
const ago = (days: number): number => Date.now() - days * day;
const openHeld = (driven: DrivenBrowser): Promise<Tab> => openExtensionPage(driven, 'dashboard.html#held');
const row = (page: Tab, table: string, header: string) =>
  page.page.evaluate(
    (id, wanted) => {
      const rows = [...document.querySelectorAll<HTMLTableRowElement>(`table[aria-labelledby="${id}"] tr`)];
      const found = rows.find(({ cells }) => cells[0]?.textContent === wanted);
      return found ? [...found.cells].map(({ textContent }) => textContent) : null;
    },
    table,
    header,
  );

test('two days after a close that was only assumed one key says whether it held, and the page shows what that was worth', async ({
  technician,
  desk,
  driven,
}, testInfo) => {
  await record(driven, [
    observed('asked', { site: desk.url, at: ago(3), answer: assumed, outcome: 'The invoices go out', ticket: { id: '31' } }),
    // Each of these is not asked about: too young, too old, checked, and one that was acted on again.
    observed('young', { site: desk.url, at: ago(1), answer: assumed, ticket: { id: '32' } }),
    observed('old', { site: desk.url, at: ago(15), answer: assumed, ticket: { id: '33' } }),
    observed('sure', { site: desk.url, at: ago(2.5), answer: { kind: 'achieved', evidence: 'checked' }, ticket: { id: '34' } }),
    observed('again', { site: desk.url, at: ago(2.2), answer: assumed, ticket: { id: '35' } }),
    observed('again 2', { site: desk.url, at: ago(1.9), answer: { kind: 'not-yet', missing: '' }, ticket: { id: '35' } }),
  ]);
  const panel = await openPanel(technician, desk, 7);
  await expect.poll(() => panel.read(`${card} legend`)).toBe('Did it hold? “The invoices go out”');
  expect(await panel.read(card)).toContain('#31 · Oak & Sons Joinery · Martha Oak · closed on ');
  expect(await panel.violations()).toEqual([]);
  await technician.page.screenshot({ path: testInfo.outputPath('held-panel.png') as `${string}.png` });
  // What is being written is no answer.
  await panel.type(named('textbox', 'What does the client need to be able to do?'), ' yn');
  expect(await panel.readAll(card)).toHaveLength(1);
  await panel.focus('button[aria-label="Close the panel"]');
  await technician.press('y');
  await expect.poll(() => panel.readAll('[role=status]')).toContain('Thank you, noted.');
  expect(await panel.readAll(card)).toEqual([]);
  const { holdings } = await readEverything(driven);
  expect(holdings).toMatchObject([{ id: 'asked', ticketId: '31', held: true, how: 'asked' }]);
  // Nothing is left to ask, here or there.
  expect(await callBackground(driven, 'closes-to-ask', {})).toEqual({ closes: [] });

  const page = await openHeld(driven);
  await expect
    .poll(() => row(page, 'held-calibration', 'assumed'))
    .toEqual(['assumed', '3 of 4', '2 · too few to say1 said so, 1 nothing came back', '1']);
  await page.close();
});

test('“later” keeps the panel quiet; the page has all that wait, and an answer there counts the same', async ({
  technician,
  desk,
  driven,
}) => {
  await record(driven, [
    observed('one', { site: desk.url, at: ago(4), answer: assumed, ticket: { id: '41', subject: 'Slow laptop' } }),
    observed('two', { site: desk.url, at: ago(3), answer: assumed, ticket: { id: '42', subject: 'No sound in calls' } }),
  ]);
  const panel = await openPanel(technician, desk, 7);
  await expect.poll(() => panel.read(`${card} legend`)).toContain('No sound in calls');
  await panel.clickNamed('button', 'Later');
  await expect.poll(() => panel.readAll('[role=status]')).toContain("I'll ask again another day.");
  const again = await openPanel(technician, desk, 5);
  expect(await again.isShown(card, 700)).toBe(false);

  const page = await openHeld(driven);
  await expect.poll(() => page.readAll('.cl-held-waiting strong')).toEqual(['No sound in calls', 'Slow laptop']);
  await page.tabTo('No, it came back');
  await page.press('Enter');
  await expect.poll(() => page.readAll('.cl-held-waiting strong')).toEqual(['Slow laptop']);
  expect(await page.read('main [role=status]')).toBe('Thank you, noted.');
  expect(await page.read(':focus')).toBe('One close waits for your answer');
  await expect
    .poll(() => row(page, 'held-calibration', 'assumed'))
    .toEqual(['assumed', '1 of 2', '0 · too few to say0 said so, 0 nothing came back', '1']);
  await page.close();
});

test('a ticket that is read open again did not hold, once, and never while it is closed', async ({
  technician,
  desk,
  driven,
}) => {
  await record(driven, [
    observed('held', { site: desk.url, at: ago(9), answer: { kind: 'achieved', evidence: 'checked' }, ticket: { id: '5' } }),
    observed('back', { site: desk.url, at: ago(6), answer: { kind: 'achieved', evidence: 'checked' }, ticket: { id: '7' } }),
  ]);
  await fetch(`${desk.url}/api/tickets/5`, { method: 'PATCH', body: JSON.stringify({ status: 'resolved' }) });
  expect(desk.ticket(5).status).toBe('resolved');
  expect(desk.ticket(7).status).toBe('open');
  await openPanel(technician, desk, 5);
  await openPanel(technician, desk, 7);
  await expect
    .poll(async () => (await readEverything(driven)).holdings)
    .toMatchObject([{ id: 'back', ticketId: '7', held: false, how: 'seen-open-again' }]);
});

const things = ['Printer', 'Mailbox', 'Scanner', 'Camera', 'Router', 'Laptop', 'Phone', 'Server', 'Screen'];
const rooms =
  'kitchen garage cellar attic lobby office studio workshop archive library canteen chapel harbour stable tower garden'.split(
    ' ',
  );

test('cohorts, repeat contact and what the answers were worth can be read by everyone', async ({ driven }, testInfo) => {
  const nameFile = (name: string): string => testInfo.outputPath(name);
  const empty = await openHeld(driven);
  await expect.poll(() => empty.read('main')).toContain('Nothing has been closed yet');
  const faults = await findFaultsInAllLooks(empty, 'held-empty', nameFile);
  await empty.close();

  // Around the Wednesdays of the weeks before this one: the page counts by weeks that begin on a Monday, whatever day it is today.
  const closedIn = (week: number): number => weekOf(Date.now()) - 7 * (week + 1) * day + 2 * day;
  const closes = Array.from({ length: 16 }, (_, week) => week).flatMap((week) =>
    Array.from({ length: 9 }, (_, n) =>
      observed(`close ${week} ${n}`, {
        at: closedIn(week) - (n / 10) * day,
        answer: { kind: 'achieved', evidence: (['checked', 'client-confirmed', 'assumed'] as const)[n % 3] ?? 'checked' },
        ticket: {
          id: `${week}-${n}`,
          requester: `Person ${n}`,
          subject: `${things[n]} in the ${rooms[week]} is broken`,
        },
      }),
    ),
  );
  // Of the week 12 weeks ago one ticket was closed again five days later, and one person was back with the same issue.
  const at = closedIn(12);
  await record(driven, [
    ...closes,
    observed('reopened', { at: at + 5 * day, answer: { kind: 'achieved', evidence: 'checked' }, ticket: { id: '12-0' } }),
    observed('repeat', {
      at: at + 4 * day,
      answer: { kind: 'achieved', evidence: 'checked' },
      ticket: { id: 'repeat', requester: 'Person 1', subject: `Re: ${things[1]} in the ${rooms[12]} is broken` },
    }),
  ]);
  const page = await openHeld(driven);
  await page.find('table[aria-labelledby="held-cohorts-live"]');
  const cameBack = await page.readAll('table[aria-labelledby="held-cohorts-live"] tfoot td');
  expect(cameBack[0]).toMatch(/^1 of 1\d\d · 1% · 95% sure: 0 to \d%$/);
  expect((await page.readAll('.cl-held-young')).length).toBeGreaterThan(3);
  expect(await row(page, 'held-repeat-live', 'Days 0 to 7')).toEqual(['Days 0 to 7', expect.stringMatching(/^1 of \d+ · 1%$/)]);
  expect(await row(page, 'held-repeat-live', 'Days 28 to 35, the background')).toEqual([
    'Days 28 to 35, the background',
    expect.stringMatching(/^0 of \d+ · 0%$/),
  ]);
  expect(await row(page, 'held-calibration', 'checked')).toMatchObject(['checked', expect.anything(), expect.anything(), '1']);
  faults.push(...(await findFaultsInAllLooks(page, 'held', nameFile)));
  await page.tabTo('Show all 16 weeks');
  await page.press('Enter');
  await expect.poll(() => page.readAll('table[aria-labelledby="held-cohorts-live"] tbody tr')).toHaveLength(16);
  await page.close();
  expect(faults).toEqual([]);
});
