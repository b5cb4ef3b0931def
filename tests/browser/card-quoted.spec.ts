import { card } from './driver/card.ts';
import { seedCard } from './driver/cards.ts';
import { expect, test } from './driver/lens.ts';
import { forgetAllRecords } from './driver/stored.ts';
import { closePaths } from './rt-paths.ts';

test.use({ purpose: 'client card' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const fromVisit = {
  kind: 'vital-function',
  text: 'Marta said: “Invoices must leave by noon.”',
  source: 'visit',
  by: 'Mara',
  daysAgo: 5,
} as const;

test('a line written in a visit stands beside a real ticket in Request Tracker, and in the question at its close', async ({
  agent,
  rt,
  driven,
  closuresOf,
}) => {
  await seedCard(driven, 'Globex', [fromVisit, { text: 'They trade in steel' }]);
  const id = await rt.newTicket({ subject: 'Invoices cannot be sent', client: 'Globex', status: 'open' });
  await agent.open(`${rt.url}/Ticket/Display.html?id=${id}`);
  const panel = agent.panel();
  await panel.prepared();
  await panel.click('button.cl-tab');
  await panel.find(card);
  expect((await panel.readAll(`${card} li`)).join()).toMatch(
    /They trade in steel.*Vital.*Invoices must leave by noon.*Mara · .* · visit/,
  );

  const [path] = closePaths;
  if (path === undefined) throw new Error('there is no way to close a ticket in Request Tracker');
  await path.prepare(agent, rt, [id]);
  await panel.prepared();
  // Its lines are there: a question waits for them no longer than a moment.
  await panel.click('button.cl-tab');
  await panel.find(card);
  await path.close(agent, [id]);
  const question = await panel.question();
  expect(question).toContain('Marta said');
  expect(question).toContain('“Invoices must leave by noon”');
  expect(question).toContain('again');
  await panel.answer('Yes, the client confirmed');
  await expect.poll(async () => (await closuresOf(rt.url, id)).map((closure) => closure.question)).toEqual([question]);
});

test('a line that speaks of something else stays out of the question', async ({ technician, desk, driven }) => {
  await seedCard(driven, 'Oak & Sons Joinery', [{ ...fromVisit, text: 'The saw never stands still' }]);
  await technician.open(`${desk.url}/tickets/7`);
  await technician.panel().prepared();
  await technician.click('#resolve');
  expect(await technician.panel().question()).toContain('Printer jams before the invoice run');
  await technician.panel().answer('Not yet');
});
