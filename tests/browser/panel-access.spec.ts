import { card, openPanel, writeCard } from './driver/card.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { forgetAllRecords } from './driver/stored.ts';

test.use({ purpose: 'client card' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

test('the panel can be read by everyone, in each of its states', async ({ technician, desk, driven }, testInfo) => {
  await writeCard(driven, 'Oak & Sons Joinery', 'Joiners, paid by the finished kitchen');
  const panel = technician.panel();
  const faults: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    for (const colourScheme of ['light', 'dark'] as const) {
      const path = testInfo.outputPath(`panel-${state}-${colourScheme}.png`) as `${string}.png`;
      await technician.screenshot(path, { colourScheme });
      const found = await panel.violations();
      if (found.length > 0) faults[`${state}, ${colourScheme}`] = found;
    }
  };
  await technician.open(`${desk.url}/tickets/7`);
  await panel.prepared();
  await panel.find('button.cl-tab');
  await look('tab');
  await panel.click('button.cl-tab');
  await panel.find(card);
  await look('open');
  await panel.clickNamed('button', 'Add a line');
  await look('line');
  await panel.clickNamed('button', 'Cancel');
  await panel.clickNamed('button', 'Close the panel');
  await technician.click('#resolve');
  await panel.question();
  await look('gate');
  await panel.answer('Close without it');
  await panel.find(named('button', 'Duplicate or merged'));
  await look('reasons');
  await panel.answer('Other');
  await panel.find(named('textbox', 'What is the reason?'));
  await look('other');
  await panel.press('Escape');
  await expect.poll(() => panel.questionNow()).toBeNull();
  await technician.click('#resolve');
  await panel.question();
  await panel.answer('Not yet');
  await panel.find(named('textbox', 'What is still missing?'));
  await look('note');
  await openPanel(technician, desk, 4);
  await look('first-question');
  await technician.show({});
  expect(faults).toEqual({});
});

test('the whole main job by keyboard alone', async ({ technician, desk, closuresOf }) => {
  await technician.open(`${desk.url}/tickets/13`);
  const panel = technician.panel();
  await panel.prepared();
  await panel.find('button.cl-tab');
  await panel.tabTo('Open Client Lens: Lindqvist Legal');
  await technician.press('Enter');
  await panel.find(card);
  await panel.tabTo('What does the client need to be able to do?');
  await technician.press('Control+A');
  await technician.page.keyboard.type('Eva knows that the mail was no trap');
  await panel.tabTo('What do they do, and how do they earn their money?');
  await technician.page.keyboard.type('A law office');
  await panel.tabTo('Save');
  await technician.press('Enter');
  await expect.poll(() => panel.readAll(`${card} li`)).toHaveLength(1);

  await technician.focus('#resolve');
  await technician.press('Enter');
  expect(await panel.question()).toContain('Eva knows that the mail was no trap');
  await panel.tabTo('Close without it');
  await technician.press('Enter');
  await panel.find(named('button', 'No longer needed'));
  await technician.press('Escape');
  await expect.poll(() => panel.questionNow()).toBeNull();
  expect(desk.ticket(13).status).toBe('open');

  await technician.focus('#resolve');
  await technician.press('Enter');
  await panel.question();
  await technician.press('2');
  await expect.poll(() => desk.ticket(13).status).toBe('resolved');
  await expect
    .poll(async () => (await closuresOf(desk.url, 13)).map(({ answer }) => answer))
    .toEqual([{ kind: 'achieved', evidence: 'checked' }]);
});
