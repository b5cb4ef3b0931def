import type { TestInfo } from '@playwright/test';
import { openPanel } from './driver/card.ts';
import { fullCard, restoreRecords, seedCard } from './driver/cards.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { forgetAllRecords } from './driver/stored.ts';
import type { Technician } from './driver/technician.ts';

test.use({ purpose: 'client card' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const oak = 'Oak & Sons Joinery';

const looks = [
  { width: 1280, colourScheme: 'light' },
  { width: 380, colourScheme: 'light' },
  { width: 380, colourScheme: 'dark' },
  { width: 320, colourScheme: 'dark' },
] as const;

/** What is wrong with the panel as it stands, at each look: axe's violations, and scrolling sideways. Leaves a screenshot of each. */
async function faultsOf(technician: Technician, state: string, testInfo: TestInfo): Promise<string[]> {
  const panel = technician.panel();
  const faults: string[] = [];
  for (const look of looks) {
    const here = `card-${state}-${look.width}-${look.colourScheme}`;
    await technician.screenshot(testInfo.outputPath(`${here}.png`) as `${string}.png`, { ...look, height: 1500 });
    const wide = await (await panel.frame()).evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${here}: scrolls sideways by ${wide} px`);
    for (const violation of await panel.violations()) faults.push(`${here}: ${violation}`);
  }
  await technician.show({});
  return faults;
}

test('a full card, and a line that is being written, can be read by everyone', async ({ technician, desk, driven }, testInfo) => {
  await seedCard(driven, oak, [...fullCard.slice(0, 4), ...fullCard.slice(5)]);
  const panel = await openPanel(technician, desk, 7);
  const faults = await faultsOf(technician, 'full', testInfo);
  await panel.clickNamed('button', 'Add a line');
  await panel.choose(named('combobox', 'What is it about?'), 'rhythm');
  await panel.click('.cl-when summary');
  await panel.fill('.cl-line-form textarea', 'PIN 4711');
  faults.push(...(await faultsOf(technician, 'secret', testInfo)));
  expect(faults).toEqual([]);
});

test('two versions, the history of a line, and a client without a card can be read by everyone', async ({
  technician,
  desk,
  driven,
}, testInfo) => {
  const rivals = [{ text: 'Call Jonas first', by: 'Terry', daysAgo: 2 }];
  await seedCard(driven, 'Lindqvist Legal', [
    { kind: 'people', text: 'Call Eva first', by: 'Mara', daysAgo: 3, rivals },
    { kind: 'goal', text: 'A branch in Malmö', by: 'Mara', daysAgo: 250 },
  ]);
  const save = { id: 'p', at: 1_790_000_000_000, by: 'Mara', over: [], set: { text: 'We give people their day back.' } };
  await restoreRecords(driven, [{ id: 'purpose', saves: [save] }]);
  const panel = await openPanel(technician, desk, 13);
  const faults = await faultsOf(technician, 'conflict', testInfo);
  await panel.clickNamed('button', 'Change: Call Jonas first');
  await panel.click('.cl-history summary');
  await panel.find('.cl-history li');
  faults.push(...(await faultsOf(technician, 'history', testInfo)));
  await openPanel(technician, desk, 4);
  faults.push(...(await faultsOf(technician, 'empty', testInfo)));
  expect(faults).toEqual([]);
});

test('what stands beside the answers can be read by everyone', async ({ technician, desk, driven }, testInfo) => {
  await seedCard(driven, oak, [...fullCard.slice(0, 4), ...fullCard.slice(7, 11)]);
  const panel = technician.panel();
  await technician.open(`${desk.url}/tickets/7`);
  await panel.prepared();
  await technician.click('#resolve');
  await panel.question();
  await panel.find('.cl-still-true');
  await panel.clickNamed('button', '≤ 4 h');
  const faults = await faultsOf(technician, 'still-true', testInfo);
  await panel.press('c');
  await panel.clickNamed('button', 'Learned something about them?');
  faults.push(...(await faultsOf(technician, 'writing', testInfo)));
  await panel.answer('Not yet');
  expect(faults).toEqual([]);
});
