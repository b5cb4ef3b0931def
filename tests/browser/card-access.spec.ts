import { card, openPanel } from './driver/card.ts';
import { fullCard, restoreRecords, seedCard } from './driver/cards.ts';
import { expect, test } from './driver/lens.ts';
import { forgetAllRecords } from './driver/stored.ts';
import { named } from './driver/surface.ts';

test.use({ purpose: 'client card' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const oak = 'Oak & Sons Joinery';

test('the card and what stands beside the answers can be read by everyone, in each of their states', async ({
  technician,
  desk,
  driven,
}, testInfo) => {
  const panel = technician.panel();
  const faults: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    for (const width of [1280, 380, 320]) {
      for (const colourScheme of ['light', 'dark'] as const) {
        const path = testInfo.outputPath(`card-${state}-${width}-${colourScheme}.png`) as `${string}.png`;
        await technician.screenshot(path, { colourScheme, width, height: 1500 });
        const found = await panel.violations();
        const wide = await (await panel.frame()).evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`scrolls sideways by ${wide} px`);
        if (found.length > 0) faults[`${state}, ${width} px, ${colourScheme}`] = found;
      }
    }
    await technician.show({});
  };

  await seedCard(driven, oak, [...fullCard.slice(0, 4), ...fullCard.slice(5)]);
  await seedCard(driven, 'Lindqvist Legal', [
    {
      kind: 'people',
      text: 'Call Eva first',
      by: 'Mara',
      daysAgo: 3,
      rivals: [{ text: 'Call Jonas first', by: 'Terry', daysAgo: 2 }],
    },
    { kind: 'goal', text: 'A branch in Malmö', by: 'Mara', daysAgo: 250 },
  ]);
  const save = { id: 'p', at: 1_790_000_000_000, by: 'Mara', over: [], set: { text: 'We give people their day back.' } };
  await restoreRecords(driven, [{ id: 'purpose', saves: [save] }]);

  await openPanel(technician, desk, 7);
  await look('full');
  await panel.clickNamed('button', 'Add a line');
  await panel.choose(named('combobox', 'What is it about?'), 'rhythm');
  await panel.click('.cl-when summary');
  await look('rhythm-form');
  await panel.fill('.cl-line-form textarea', 'PIN 4711');
  await look('secret');
  await panel.clickNamed('button', 'Cancel');
  await panel.click(`${card} li:nth-child(5) button`);
  await panel.click('.cl-history summary');
  await look('history');
  await technician.click('#resolve');
  await panel.question();
  await panel.find('.cl-still-true');
  await panel.clickNamed('button', '≤ 4 h');
  await look('gate-still-true');
  await panel.press('c');
  await panel.clickNamed('button', 'Learned something about them?');
  await look('gate-writing');
  await panel.answer('Not yet');
  await openPanel(technician, desk, 13);
  await look('conflict');
  await openPanel(technician, desk, 4);
  await look('empty');
  await technician.open(`${desk.url}/tickets`);
  await technician.panel().prepared();
  expect(faults).toEqual({});
});
