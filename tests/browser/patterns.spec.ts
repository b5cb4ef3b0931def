import type { ObservedClosure } from '../../lib/outcomes/closure.ts';
import { callBackground } from './driver/background.ts';
import { openPanel, writeCard } from './driver/card.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { dayFromToday, setField } from './driver/fields.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { forgetAllRecords, observed, record } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';

test.use({ purpose: 'patterns' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const week = 7 * 86_400_000;
const openPatterns = (driven: DrivenBrowser): Promise<Tab> => openExtensionPage(driven, 'dashboard.html#patterns');
const said = (page: Tab): Promise<string> => page.read('.cl-patterns-said [role=status]');
const issues = (page: Tab): Promise<string[]> => page.readAll('section[aria-labelledby=issues] h3');
const fixes = (page: Tab): Promise<string[]> => page.readAll('section[aria-labelledby=fixes] h3');

interface Kind {
  readonly subject: (index: number) => string;
  readonly client: string;
  readonly held?: ObservedClosure['heldUp'];
}

/** One ticket for each of these moments, in weeks before now. */
function tickets(name: string, { subject, client, held }: Kind, weeks: readonly number[]): ObservedClosure[] {
  return weeks.map((ago, index) =>
    observed(`${name}-${index}`, {
      at: Math.round(Date.now() - ago * week),
      answer: { kind: 'achieved', evidence: 'checked' },
      ...(held === undefined ? {} : { heldUp: held }),
      ticket: { id: `${name}${index}`, subject: subject(index), client, url: `http://127.0.0.1:1/tickets/${name}${index}` },
    }),
  );
}

const every = (step: number, from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

const held = { bucket: 'hour', isOver: true } as const;
const jams = (weeks: readonly number[]) =>
  tickets('jam', { subject: (index) => `RE: Printer ${index} jams`, client: 'Oak & Sons Joinery', held }, weeks);
const resets = [
  ...tickets('pw', { subject: (index) => `[Ticket#${index}] Password reset`, client: 'Harbour Dental' }, every(1.5, 0.5, 9.5)),
  ...tickets('pw2', { subject: () => 'password reset please', client: 'Globex' }, [1, 2, 14]),
];
const others = ['Order toner', 'Printer order', 'New laptop for the workshop', 'VPN access', 'Help!'].flatMap((subject, index) =>
  tickets(`other${index}`, { subject: () => subject, client: 'Globex' }, [index + 0.3]),
);

test('an issue that keeps coming back is seen with its count, opened to its tickets, fixed for good, and seen to fall', async ({
  driven,
}) => {
  await callBackground(driven, 'save-settings', { you: 'Terry' });
  await record(driven, [...jams([...every(0.5, 10.2, 24), 4]), ...resets, ...others]);
  let page = await openPatterns(driven);
  await expect.poll(() => issues(page)).toEqual(['Printer … jams', 'Password reset']);
  const [printer = '', password = ''] = await page.readAll('.cl-issue');
  expect(printer).toContain('29 tickets at one client');
  expect(printer).toContain('Held up for 7.3 to 29 hours, noted for 29 of 29 tickets');
  expect(password).toContain('10 tickets at 2 clients');
  expect(await page.read('section[aria-labelledby=issues] [role=status]')).toContain('From 44 tickets between');

  await page.clickNamed('button', 'Show the tickets: Password reset');
  await expect.poll(() => page.readAll('.cl-issue-tickets tbody tr')).toHaveLength(10);
  const [newest = ''] = await page.readAll('.cl-issue-tickets tbody tr');
  expect(newest).toContain('[Ticket#0] Password reset');
  expect(newest).toContain('Harbour Dental');
  expect(await page.page.$eval('.cl-issue-tickets a', (link) => link.getAttribute('href'))).toBe(
    'http://127.0.0.1:1/tickets/pw0',
  );

  // One client alone.
  await page.choose(named('combobox', 'Client'), 'Globex');
  await expect.poll(() => page.read('section[aria-labelledby=issues] [role=status]')).toContain('too few to say');
  await page.clickNamed('button', 'Clear filters');
  await expect.poll(() => issues(page)).toHaveLength(2);

  // One tap, then who and how much.
  await page.clickNamed('button', 'Fix it for good: Printer … jams');
  await expect.poll(() => said(page)).toContain('On the list: Printer … jams.');
  expect(await fixes(page)).toEqual(['Printer … jams']);
  expect(await page.read('section[aria-labelledby=fixes] li')).toContain('Who: Terry');
  await page.clickNamed('button', 'Change: Printer … jams');
  await page.fill(named('spinbutton', 'Hours a month it gives back, at least'), '6');
  await page.clickNamed('button', 'Save');
  await expect.poll(() => page.readAll('.cl-fix-form .cl-field-error')).toHaveLength(1);
  await page.fill(named('spinbutton', 'Hours a month, at most'), '9');
  await page.clickNamed('button', 'Save');
  await expect.poll(() => said(page)).toBe('Changed: Printer … jams.');
  expect(await page.read('section[aria-labelledby=fixes] li')).toContain('Expected to give back 6 to 9 hours a month');
  await page.clickNamed('button', 'Remove: Printer … jams');
  await expect.poll(() => fixes(page)).toEqual([]);
  await page.clickNamed('button', 'Undo');
  await expect.poll(() => fixes(page)).toEqual(['Printer … jams']);
  await expect.poll(() => said(page)).toBe('Undone.');
  await page.clickNamed('button', 'Done: Printer … jams');
  // Done a moment ago: nothing can be said yet.
  await expect.poll(() => page.readAll('.cl-fall')).toHaveLength(1);
  expect(await page.read('.cl-fall')).toContain('too few to say');

  // Ten weeks go by, in which the issue came once.
  const [fix] = (await callBackground(driven, 'list-fixes', {})).fixes;
  if (fix === undefined) throw new Error('the fix is gone');
  await callBackground(driven, 'put-back-fix', {
    fix: { ...fix, doneAt: Date.now() - 10 * week, lookAgain: dayFromToday(-1) },
  });
  await page.close();
  page = await openPatterns(driven);
  await expect.poll(() => issues(page)).toEqual(['Printer … jams', 'Password reset']);
  await expect.poll(() => page.readAll('.cl-fall-fell')).toHaveLength(1);
  expect(await page.read('.cl-fall')).toBe(
    '2 tickets a week before (28 in 13.7 weeks), 0.1 a week since (1 in 10 weeks). It fell to 5% of before; what fits these counts is 0% to 30%.',
  );
  expect(await page.read('main')).toContain('It is time to look again at one issue: Printer … jams.');
  await page.clickNamed('button', 'Look again in 8 weeks: Printer … jams');
  await expect.poll(() => page.read('main')).not.toContain('It is time to look again');
  await page.close();
});

test('by keyboard alone: opened, put on the list, done, undone', async ({ driven }) => {
  await record(driven, [...resets, ...others]);
  const page = await openPatterns(driven);
  await expect.poll(() => issues(page)).toEqual(['Password reset']);
  await page.tabTo('Show the tickets: Password reset');
  await page.press('Enter');
  await expect.poll(() => page.readAll('.cl-issue-tickets tbody tr')).toHaveLength(10);
  await page.tabTo('Fix it for good: Password reset');
  await page.press('Enter');
  await page.find('#fixes:focus');
  await page.tabTo('Done: Password reset');
  await page.press('Enter');
  await expect.poll(() => said(page)).toContain('Done: Password reset.');
  await page.focus('h1 ~ nav a');
  await page.tabTo('Undo');
  await page.press('Enter');
  await expect.poll(() => said(page)).toBe('Undone.');
  await page.find('#fixes:focus');
  expect((await callBackground(driven, 'list-fixes', {})).fixes.map(({ doneAt }) => doneAt)).toEqual([null]);
  await page.close();
});

test('the page can be read by everyone: empty, with few and with many', async ({ driven }, testInfo) => {
  const nameFile = (name: string): string => testInfo.outputPath(name);
  let page = await openPatterns(driven);
  await expect.poll(() => page.read('main')).toContain('Nothing keeps coming back yet');
  const faults = await findFaultsInAllLooks(page, 'patterns-empty', nameFile);

  await record(driven, others);
  await page.close();
  page = await openPatterns(driven);
  await expect.poll(() => page.read('main')).toContain('From 5 tickets: too few to say');
  faults.push(...(await findFaultsInAllLooks(page, 'patterns-few', nameFile)));

  await record(driven, [...jams([...every(0.5, 10.2, 24), 4]), ...resets]);
  const fix = { id: null, client: null, owner: 'Terry', expectedHours: { least: 6, most: 9 } };
  const { id, ...made } = await callBackground(driven, 'save-fix', {
    ...fix,
    issue: 'Printer … jams',
    terms: ['jam', 'printer'],
    lookAgain: dayFromToday(-1),
  });
  await callBackground(driven, 'put-back-fix', { fix: { ...made, id, doneAt: Date.now() - 10 * week } });
  await callBackground(driven, 'save-fix', {
    ...fix,
    issue: 'Password reset',
    terms: ['password', 'reset'],
    lookAgain: dayFromToday(56),
  });
  await page.close();
  page = await openPatterns(driven);
  await expect.poll(() => issues(page)).toHaveLength(2);
  await expect.poll(() => page.readAll('.cl-fall-fell')).toHaveLength(1);
  await page.clickNamed('button', 'Change: Password reset');
  await page.find('.cl-fix-form');
  await page.clickNamed('button', 'Show the tickets: Password reset');
  await expect.poll(() => page.readAll('.cl-issue-tickets tbody tr')).toHaveLength(10);
  await setField(page, 'To', '');
  await page.click('summary');
  faults.push(...(await findFaultsInAllLooks(page, 'patterns-full', nameFile)));
  expect(faults).toEqual([]);
  await page.close();
});

test('beside a ticket it is said that its issue keeps coming back at this client', async ({ driven, desk, technician }) => {
  const { name } = await writeCard(driven, 'Oak & Sons Joinery', 'Joiners, paid by the finished kitchen');
  const subject = (index: number) => `RE: Licence ${index} for the cutting-list software`;
  await record(driven, tickets('licence', { subject, client: name }, [1, 2, 3, 5]));
  await record(driven, tickets('older', { subject, client: name }, [20, 21]));
  const panel = await openPanel(technician, desk, 5);
  await expect.poll(() => panel.read('.cl-comes-back')).toContain('This keeps coming back here: 4 other tickets in 8 weeks.');
});
