import type { SampleDesk } from '../desks/sample/sample-desk.ts';
import { callBackground } from './driver/background.ts';
import { card, openPanel, writeCard } from './driver/card.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { forgetAllRecords } from './driver/stored.ts';

test.use({ purpose: 'client card' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const outcome = named('textbox', 'What does the client need to be able to do?');

async function ticketOf(desk: SampleDesk, client: string): Promise<number> {
  const body = new URLSearchParams({ subject: 'Cannot send an offer', client, status: 'new' });
  await fetch(`${desk.url}/tickets`, { method: 'POST', body, redirect: 'manual' });
  return desk.tickets().at(-1)?.id ?? 0;
}

const clientsNow = async (driven: DrivenBrowser) =>
  (await callBackground(driven, 'list-clients', {})).map(({ name, aliases }) => ({ name, aliases }));

test('a client without a card gets one question at a time, and the first answer makes the card', async ({
  technician,
  desk,
  driven,
}) => {
  const panel = await openPanel(technician, desk, 7);
  expect(await panel.read(card)).toContain('Nobody has written about Oak & Sons Joinery yet.');
  expect(await panel.readAll(`${card} label`)).toEqual(['What do they do, and how do they earn their money?']);
  await panel.clickNamed('button', 'Another question');
  await expect
    .poll(() => panel.readAll(`${card} label`))
    .toEqual(['What must never stand still, on which system, and who feels it?']);

  await panel.typeInto('What must never stand still, on which system, and who feels it?', 'Cutting lists, on the PC by the saw');
  await panel.clickNamed('button', 'Save');
  await expect.poll(() => panel.readAll(`${card} li`)).toHaveLength(1);
  expect(await panel.read('h1')).toBe('Oak & Sons Joinery');
  expect(await panel.read(`${card} li`)).toContain('Cutting lists, on the PC by the saw');
  expect(await clientsNow(driven)).toEqual([{ name: 'Oak & Sons Joinery', aliases: [] }]);

  // Another ticket of the same client has the same card.
  const other = await openPanel(technician, desk, 5);
  expect(await other.read(`${card} li`)).toContain('Cutting lists');
});

test('a line is added, changed and removed right there', async ({ technician, desk, driven }) => {
  await writeCard(driven, 'Harbour Dental', 'A dental practice with four chairs');
  const panel = await openPanel(technician, desk, 1);
  await panel.clickNamed('button', 'Add a line');
  await panel.choose(named('combobox', 'What is it about?'), 'people');
  await panel.typeInto('Who decides, whom do we call first, whom do we not interrupt?', 'Call Priya; never Dr Amadi');
  await panel.clickNamed('button', 'Save');
  await expect.poll(() => panel.readAll(`${card} li`)).toHaveLength(2);

  await panel.clickNamed('button', 'Change: Call Priya; never Dr Amadi');
  await panel.fill(`${card} textarea`, 'Call Priya before nine');
  await panel.clickNamed('button', 'Save');
  // With this class the line is read, not written.
  await expect.poll(() => panel.read(`${card} li.cl-card-line:nth-child(2)`)).toContain('Call Priya before nine');

  await panel.clickNamed('button', 'Remove: A dental practice with four chairs');
  await expect.poll(() => panel.readAll(`${card} li`)).toHaveLength(1);
  expect(await panel.read(`${card} > ul`)).not.toContain('four chairs');
  // At the close it stands under the question.
  await technician.click('#resolve');
  await panel.question();
  expect(await panel.read(card)).toContain('Call Priya before nine');
  await panel.answer('Not yet');
});

test("the desk's other way of writing a name is asked about, and “Yes” makes it an alias", async ({
  technician,
  desk,
  driven,
}) => {
  await writeCard(driven, 'Acme Corp', 'Secret of Acme Corp');
  const id = await ticketOf(desk, 'ACME Corporation');
  const panel = await openPanel(technician, desk, id);
  expect(await panel.read(card)).toContain('The desk says “ACME Corporation”. Is that one of these clients?');
  expect(await panel.read('main')).not.toContain('Secret of Acme Corp');
  await technician.click('#resolve');
  await panel.question();
  expect(await (await panel.frame()).evaluate(() => document.body.textContent)).not.toContain('Secret of Acme Corp');
  await technician.panel().press('Escape');
  await panel.find(card);

  await panel.clickNamed('button', 'Yes, it is Acme Corp');
  await expect.poll(() => panel.read(card)).toContain('Secret of Acme Corp');
  expect(await clientsNow(driven)).toEqual([{ name: 'Acme Corp', aliases: ['ACME Corporation'] }]);
  const again = await openPanel(technician, desk, id);
  expect(await again.read(card)).toContain('Secret of Acme Corp');
});

test('“No” makes it a client of its own', async ({ technician, desk, driven }) => {
  await writeCard(driven, 'Acme Corp', 'Secret of Acme Corp');
  const panel = await openPanel(technician, desk, await ticketOf(desk, 'Acme Ltd'));
  await panel.clickNamed('button', 'No, “Acme Ltd” is a client of its own');
  await expect.poll(() => panel.read(card)).toContain('Nobody has written about Acme Ltd yet.');
  expect(await clientsNow(driven)).toEqual([
    { name: 'Acme Corp', aliases: [] },
    { name: 'Acme Ltd', aliases: [] },
  ]);
});

test("a name that nobody knows gets questions, never another client's card", async ({ technician, desk, driven }) => {
  await writeCard(driven, 'Acme Corp', 'Secret of Acme Corp');
  const panel = await openPanel(technician, desk, await ticketOf(desk, 'Acmeology Partners'));
  expect(await panel.read(card)).toContain('Nobody has written about Acmeology Partners yet.');
  expect(await panel.read('main')).not.toContain('Secret of Acme Corp');
  // Looking makes no client.
  expect(await clientsNow(driven)).toEqual([{ name: 'Acme Corp', aliases: [] }]);
});

test('what the client needs, written early, becomes the question at the close', async ({ technician, desk, closuresOf }) => {
  const panel = await openPanel(technician, desk, 14);
  expect(await panel.read(outcome)).toBe('Text reminders to patients do not go out');
  await panel.fill(outcome, 'Patients are reminded the day before');
  await panel.clickNamed('button', 'Close the panel');

  await technician.click('#resolve');
  expect(await panel.question()).toContain('Patients are reminded the day before');
  await panel.answer('Yes, the client confirmed');
  await expect.poll(() => desk.ticket(14).status).toBe('resolved');
  await expect
    .poll(async () => (await closuresOf(desk.url, 14)).map((closure) => closure.outcome))
    .toEqual(['Patients are reminded the day before']);
});
