import { callBackground } from './driver/background.ts';
import { makeBackup } from './driver/backups.ts';
import { card, openPanel, writeCard } from './driver/card.ts';
import { seedCard } from './driver/cards.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { forgetAllRecords } from './driver/stored.ts';
import type { Technician } from './driver/technician.ts';

test.use({ purpose: 'client card' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const oak = 'Oak & Sons Joinery';
const stale = { id: 'stale', kind: 'people', text: 'Call Martha first', by: 'Una', daysAgo: 900 } as const;

async function close(technician: Technician, url: string, id = 7) {
  await technician.open(`${url}/tickets/${id}`);
  const panel = technician.panel();
  await panel.prepared();
  await technician.click('#resolve');
  await panel.question();
  return panel;
}

const lessonField = '.cl-learned :is(input, textarea):focus';

async function writeLesson(technician: Technician, lesson: string): Promise<void> {
  await technician.panel().clickNamed('button', 'Learned something about them?');
  await technician.panel().find(lessonField);
  await technician.page.keyboard.type(lesson);
}

test.describe('“Still true?”, once a day, under the answers', () => {
  test('one key says yes, and the digits are still answers', async ({ technician, desk, driven }) => {
    await callBackground(driven, 'save-settings', { you: 'Terry' });
    const clientId = await seedCard(driven, oak, [stale]);
    const panel = await close(technician, desk.url);
    expect(await panel.read('.cl-still-true legend')).toBe('Still true? “Call Martha first”');
    await panel.press('y');
    await expect.poll(() => panel.readAll('.cl-extras [role=status]')).toContain('Thank you, noted.');
    await panel.press('2');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    const text = await makeBackup(driven);
    const saves = (JSON.parse(text) as { records: { id: string; saves: { by: string; set: object }[] }[] }).records;
    expect(saves.find(({ id }) => id === `client/${clientId}`)?.saves.at(-1)).toMatchObject({
      by: 'Terry',
      set: { 'true/stale': { by: 'Terry' } },
    });

    // Nothing more today, whatever else is old.
    await seedCard(driven, 'Lindqvist Legal', [{ ...stale, id: 'other' }]);
    const next = await close(technician, desk.url, 13);
    await expect.poll(() => next.read(card)).toContain('Call Martha first');
    expect(await next.isShown('.cl-still-true', 700)).toBe(false);
    await next.answer('Not yet');
  });

  test('“changed” writes what is true now; typing in it answers nothing', async ({ technician, desk, driven }) => {
    await seedCard(driven, oak, [stale]);
    const panel = await close(technician, desk.url);
    await panel.find('.cl-still-true');
    await panel.press('c');
    await panel.find(named('textbox', 'What is true now?'));
    await technician.page.keyboard.type('Call Sam at 12345, any day');
    expect(await panel.questionNow()).not.toBeNull();
    expect(desk.ticket(7).status).toBe('open');
    await panel.clickNamed('button', 'Save');
    await expect.poll(() => panel.readAll('.cl-extras [role=status]')).toContain('Thank you, noted.');
    await panel.answer('Yes, I checked it');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    const again = await openPanel(technician, desk, 5);
    expect(await again.read(`${card} li`)).toContain('Call Sam at 12345, any day');
  });

  test('“don’t know” and silence change nothing', async ({ technician, desk, driven }) => {
    await seedCard(driven, oak, [stale]);
    const panel = await close(technician, desk.url);
    await panel.find('.cl-still-true');
    await panel.press('d');
    await expect.poll(() => panel.readAll('.cl-extras [role=status]')).toContain('Thank you, noted.');
    await panel.answer('Not yet');
    const again = await openPanel(technician, desk, 5);
    expect(await again.read(`${card} li`)).toContain('old: not confirmed since');
    // In the panel it can be said of any line that has faded.
    await again.clickNamed('button', 'Still true: Call Martha first');
    await expect.poll(() => again.read(`${card} li`)).toContain('still true on');
  });
});

test.describe('“Learned something about them?”', () => {
  test('one line, added with Enter; digits in it are no answers', async ({ technician, desk, driven }) => {
    await writeCard(driven, oak, 'They make doors');
    const panel = await close(technician, desk.url);
    await writeLesson(technician, 'Ring twice, then wait 1 2 3 4 minutes');
    expect(desk.ticket(7).status).toBe('open');
    await technician.press('Enter');
    await expect
      .poll(() => panel.readAll('.cl-extras [role=status]'))
      .toContain('On the card now: “Ring twice, then wait 1 2 3 4 minutes”.');
    await expect.poll(() => panel.read(card)).toContain('Ring twice');
    await panel.answer('Yes, I checked it');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    const again = await openPanel(technician, desk, 5);
    expect(await again.read(`${card} li:nth-child(2)`)).toMatch(/Do and don't.*Ring twice.*ticket/);
  });

  test('what was typed and not added is kept with the answer, of a client without a card too', async ({ technician, desk }) => {
    const panel = await close(technician, desk.url);
    await writeLesson(technician, 'Martha is away on Fridays');
    await panel.answer('Yes, I checked it');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    const again = await openPanel(technician, desk, 5);
    await expect.poll(() => again.readAll(`${card} li`)).toEqual([expect.stringContaining('Martha is away on Fridays')]);
  });

  test('Escape leaves the line, not the question; a secret is refused', async ({ technician, desk, driven }) => {
    await writeCard(driven, oak, 'They make doors');
    const panel = await close(technician, desk.url);
    await writeLesson(technician, 'Alarm code 4711');
    await expect.poll(() => panel.read('.cl-learned [role=alert]')).toContain('looks like a password or a code');
    await technician.press('Enter');
    await technician.press('Escape');
    await panel.find(named('button', 'Learned something about them?'));
    expect(await panel.questionNow()).not.toBeNull();
    await panel.answer('Not yet');
    expect(await makeBackup(driven)).not.toContain('4711');
  });
});

test.describe('how long their people were held up', () => {
  test('one tap beside the answer goes into the closure, and the dashboard adds it up', async ({
    technician,
    driven,
    desk,
    closuresOf,
  }) => {
    const panel = await close(technician, desk.url);
    await panel.clickNamed('button', '≤ 4 h');
    await panel.answer('Yes, the client confirmed');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    await expect
      .poll(async () => (await closuresOf(desk.url, 7)).map(({ heldUp }) => heldUp))
      .toEqual([{ bucket: 'half-day', isOver: true }]);
    const dashboard = await openExtensionPage(driven, 'dashboard.html');
    await expect.poll(() => dashboard.read('main')).toContain('held up for 1 to 4 hours, as noted for 1 of 1 tickets');
    await dashboard.close();
  });

  test('that it goes on is said by a second one, or by “Not yet”', async ({ technician, desk, closuresOf }) => {
    const panel = await close(technician, desk.url);
    await panel.clickNamed('button', '≤ 1 h');
    await panel.answer('Not yet');
    await expect
      .poll(async () => (await closuresOf(desk.url, 7)).map(({ heldUp }) => heldUp))
      .toEqual([{ bucket: 'hour', isOver: false }]);
    await close(technician, desk.url);
    await panel.clickNamed('button', 'days');
    await panel.clickNamed('button', 'still going on');
    await panel.answer('Close without it');
    await panel.answer('Not ours to fix');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    await expect.poll(async () => (await closuresOf(desk.url, 7))[0]?.heldUp).toEqual({ bucket: 'days', isOver: false });
  });

  test('nobody has to say it', async ({ technician, desk, closuresOf }) => {
    const panel = await close(technician, desk.url);
    await panel.clickNamed('button', 'a day');
    await panel.clickNamed('button', 'a day');
    await panel.press('3');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    await expect.poll(async () => (await closuresOf(desk.url, 7)).map((closure) => 'heldUp' in closure)).toEqual([false]);
  });
});

test('all of it by keyboard alone', async ({ technician, desk, driven, closuresOf }) => {
  await seedCard(driven, oak, [stale]);
  const panel = await close(technician, desk.url);
  await panel.find('.cl-still-true');
  await panel.tabTo('≤ 1 h');
  await technician.press('Enter');
  await panel.tabTo('Learned something about them?');
  await technician.press('Enter');
  await panel.find(lessonField);
  await technician.page.keyboard.type('They like a call back');
  await technician.press('Enter');
  await expect.poll(() => panel.readAll('.cl-extras [role=status]')).toContain('On the card now: “They like a call back”.');
  await panel.tabTo('Changed');
  await technician.press('Enter');
  await panel.find(named('textbox', 'What is true now?'));
  await technician.page.keyboard.type('Call anybody');
  await panel.tabTo('Save');
  await technician.press('Enter');
  await expect.poll(() => panel.readAll('.cl-extras [role=status]')).toContain('Thank you, noted.');
  await panel.tabTo('Yes, I assume so');
  await technician.press('Enter');
  await expect
    .poll(async () => (await closuresOf(desk.url, 7)).map(({ heldUp, answer }) => [heldUp?.bucket, answer?.kind]))
    .toEqual([['hour', 'achieved']]);
  const again = await openPanel(technician, desk, 5);
  expect((await again.readAll(`${card} li`)).join()).toMatch(/Call anybody.*They like a call back/);
});
