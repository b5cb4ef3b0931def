import { callBackground } from './driver/background.ts';
import { makeBackup } from './driver/backups.ts';
import { card, openPanel, writeCard } from './driver/card.ts';
import { dateIn, fullCard, restoreRecords, seedCard } from './driver/cards.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { forgetAllRecords } from './driver/stored.ts';

test.use({ purpose: 'client card' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const oak = 'Oak & Sons Joinery';
const item = `${card} > ul > li`;

test('what time makes urgent comes first, then the lines in their order', async ({ technician, desk, driven }) => {
  await seedCard(driven, oak, fullCard);
  const panel = await openPanel(technician, desk, 7);
  const lines = await panel.readAll(item);
  expect(lines).toHaveLength(12);
  expect(lines[0]).toMatch(/^It is .* there, they (?:open at|are closed until) .*Their rhythm/);
  expect(lines.slice(1, 3).join(' ')).toMatch(/Our promise was due on .*Promise we made.*Freeze until .*Do and don't/);
  expect(lines[3]).toMatch(/^What they do/);
  // A full card takes no thirteenth line.
  expect(await panel.isShown(named('button', 'Add a line'))).toBe(false);
});

test('a date is written with the line, and said when it is near', async ({ technician, desk, driven }) => {
  await writeCard(driven, oak, 'Kitchens');
  const panel = await openPanel(technician, desk, 7);
  await panel.clickNamed('button', 'Add a line');
  await panel.choose(named('combobox', 'What is it about?'), 'decision');
  await panel.typeInto('What are they deciding, by when, and who decides?', 'The new CRM');
  const [year, month, date] = dateIn(1).split('-');
  await (await panel.frame()).evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type=date]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  }, `${year}-${month}-${date}`);
  await panel.clickNamed('button', 'Save');
  await expect.poll(() => panel.read(`${item}:first-child`)).toContain('They decide by tomorrow.Decision pendingThe new CRM');
});

test('a time zone and hours are written with the rhythm, and what cannot be is said', async ({ technician, desk, driven }) => {
  await writeCard(driven, oak, 'Kitchens');
  const panel = await openPanel(technician, desk, 7);
  await panel.clickNamed('button', 'Add a line');
  await panel.choose(named('combobox', 'What is it about?'), 'rhythm');
  await panel.typeInto('When are they busy: hours, time zone, peak days, month-end, freezes?', 'At home they sleep');
  await panel.click('.cl-when summary');
  await panel.typeInto('Time zone, for example Europe/Berlin', 'Middle/Earth', 'combobox');
  await expect
    .poll(() => panel.readAll('[role=status]'))
    .toContain('This browser does not know that time zone. Choose one from the list.');
  expect(await panel.isShown(`${card} button[type=submit]:disabled`)).toBe(true);
  await panel.fill('.cl-when input[type=text]', 'Pacific/Kiritimati');
  await panel.choose(named('combobox', 'Busy at'), 'weekly');
  await panel.choose(named('combobox', 'Which day?'), '3');
  await panel.clickNamed('button', 'Save');
  await expect.poll(() => panel.readAll(item)).toHaveLength(2);
  const [client] = await callBackground(driven, 'list-clients', {});
  const text = await makeBackup(driven);
  expect(client?.name).toBe(oak);
  expect(text.replace(/\s/g, '')).toContain('"when":{"zone":"Pacific/Kiritimati","rule":"weekly","weekday":3}');
});

test.describe('two people wrote in the same place', () => {
  const conflict = [
    {
      id: 'who',
      kind: 'people',
      text: 'Call Martha first',
      by: 'Mara',
      daysAgo: 3,
      rivals: [{ text: 'Call Sam first', by: 'Terry', daysAgo: 2 }],
    },
  ] as const;

  test('both versions are shown, with who and when, and keeping one settles it', async ({ technician, desk, driven }) => {
    await seedCard(driven, oak, conflict);
    const panel = await openPanel(technician, desk, 7);
    expect(await panel.read('.cl-versions')).toMatch(
      /Two versions\. Keep one, or keep both:.*Call Sam firstTerry · .*Call Martha firstMara · /,
    );
    await technician.click('#resolve');
    await panel.question();
    expect(await panel.read(card)).toMatch(/Call Sam first.*Another version: “Call Martha first”\..*Mara/);
    await panel.answer('Not yet');
    await openPanel(technician, desk, 7);
    await panel.clickNamed('button', 'Keep this one: Call Martha first');
    await expect.poll(() => panel.readAll('.cl-versions')).toEqual([]);
    expect(await panel.readAll(item)).toEqual([expect.stringContaining('Call Martha first')]);
  });

  test('keeping both makes two lines', async ({ technician, desk, driven }) => {
    await seedCard(driven, oak, conflict);
    const panel = await openPanel(technician, desk, 7);
    await panel.clickNamed('button', 'Keep both');
    await expect.poll(() => panel.readAll(item)).toHaveLength(2);
    const kept = (await panel.readAll(item)).join();
    for (const words of ['Call Sam first', 'Call Martha first']) expect(kept).toContain(words);
    expect(await panel.readAll('.cl-versions')).toEqual([]);
  });
});

test('a line keeps its history, the last change can be taken back, and so can a removal', async ({
  technician,
  desk,
  driven,
}) => {
  await callBackground(driven, 'save-settings', { you: 'Terry' });
  await seedCard(driven, oak, [{ text: 'They make doors', by: 'Una' }]);
  const panel = await openPanel(technician, desk, 7);
  await panel.clickNamed('button', 'Change: They make doors');
  await panel.fill(`${card} textarea`, 'They make kitchens');
  await panel.clickNamed('button', 'Save');
  await panel.clickNamed('button', 'Change: They make kitchens');
  await panel.click('.cl-history summary');
  await expect.poll(() => panel.readAll('.cl-history li')).toHaveLength(2);
  expect((await panel.readAll('.cl-history li')).join()).toMatch(/They make kitchens Terry · .*They make doors Una · /);
  await panel.clickNamed('button', 'Undo the last change');
  await expect.poll(() => panel.readAll(item)).toEqual([expect.stringContaining('They make doors')]);

  await panel.clickNamed('button', 'Remove: They make doors');
  await expect.poll(() => panel.readAll('[role=status]')).toContain('Removed: “They make doors”.');
  await panel.clickNamed('button', 'Undo');
  await expect.poll(() => panel.readAll(item)).toEqual([expect.stringContaining('They make doors')]);
});

test('the writer sees how often a line was shown, and nobody else does', async ({ technician, desk, driven }) => {
  await callBackground(driven, 'save-settings', { you: 'Terry' });
  await seedCard(driven, oak, [
    { kind: 'business', text: 'They make doors', by: 'Una' },
    { kind: 'people', text: 'Call Sam', by: 'Terry' },
  ]);
  await openPanel(technician, desk, 7);
  await expect
    .poll(
      async () => {
        await openPanel(technician, desk, 5);
        return technician.panel().readAll(item);
      },
      // Each look is at a page of its own.
      { timeout: 60_000 },
    )
    .toEqual([expect.not.stringContaining('shown'), expect.stringMatching(/Call Sam.*shown (?:once|\d times)/)]);
});

test('nothing that looks secret is saved, and the reason stands at the field', async ({ technician, desk, driven }) => {
  const panel = await openPanel(technician, desk, 7);
  await panel.typeInto('What do they do, and how do they earn their money?', 'Joiners, Wi-Fi password: Oak2026!');
  await expect.poll(() => panel.read(`${card} [role=alert]`)).toContain('This looks like a password or a code.');
  expect(await panel.isShown(`${card} button[type=submit]:disabled`)).toBe(true);
  await panel.press('Control+Enter');
  expect(await callBackground(driven, 'list-clients', {})).toEqual([]);

  // The field is a courtesy; the background is what refuses.
  const client = await callBackground(driven, 'create-client', { name: oak });
  const line = { id: null, clientId: client.id, kind: 'business', source: 'person' } as const;
  await expect(callBackground(driven, 'save-line', { ...line, text: 'Pays with 4111 1111 1111 1111' })).rejects.toThrow(
    'payment card',
  );
});

test('why the company is in business stands where the panel has nothing else to say', async ({ technician, desk, driven }) => {
  const save = { id: 'p', at: 1_790_000_000_000, by: 'Mara', over: [], set: { text: 'We give people their day back.' } };
  await restoreRecords(driven, [{ id: 'purpose', saves: [save] }]);
  const panel = await openPanel(technician, desk, 7);
  expect(await panel.read('.cl-purpose')).toBe('Why we are hereWe give people their day back.');
  await panel.typeInto('What do they do, and how do they earn their money?', 'Joiners');
  await panel.clickNamed('button', 'Save');
  await expect.poll(() => panel.readAll(item)).toHaveLength(1);
  expect(await panel.isShown('.cl-purpose')).toBe(false);
});
