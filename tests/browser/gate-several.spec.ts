import { expect, test } from './driver/lens.ts';
import type { Panel } from './driver/panel.ts';
import type { Technician } from './driver/technician.ts';
import { closePaths } from './rt-paths.ts';

const update = '#bulk button[name=update]';

/** Marks tickets in the sample desk's list and presses the button that closes them. */
async function closeTogether(technician: Technician, url: string, ids: readonly number[]): Promise<void> {
  await technician.open(`${url}/tickets`);
  await technician.panel().prepared();
  for (const id of ids)
    await technician.page.$eval(`input[name=ticket][value="${id}"]`, (box) => (box as HTMLInputElement).click());
  await technician.choose('#bulk select[name=status]', 'closed');
  await technician.page.$eval(update, (button) => (button as HTMLButtonElement).click());
  await technician.panel().question();
}

/** Answers one ticket after the other; the next question comes when the one before is answered. */
async function answerEach(panel: Panel, digits: readonly string[]): Promise<void> {
  await panel.answer('Answer one after the other');
  for (const [index, digit] of digits.entries()) {
    await expect.poll(() => panel.read('.cl-gate-place')).toContain(`${index + 1} of ${digits.length}`);
    await panel.press(digit);
  }
}

const [yes, notYet] = ['2', '4'];

test.describe('several tickets in one act', () => {
  test('one dialog lists them under their clients, one answer is for all', async ({ technician, desk, closuresOf }) => {
    const ids = [1, 2, 5, 7];
    await closeTogether(technician, desk.url, ids);
    const panel = technician.panel();
    // The list shows no clients: they are looked up.
    await expect
      .poll(() => panel.readAll('[role=dialog] h2'))
      .toEqual(['Harbour Dental', 'Brightwater Logistics', 'Oak & Sons Joinery']);
    const listed = (await panel.readAll('[role=dialog] li')).join('\n');
    for (const id of ids) expect(listed).toContain(desk.ticket(id).subject);
    await panel.answer('Yes, I checked it');
    await expect.poll(() => ids.map((id) => desk.ticket(id).status)).toEqual(ids.map(() => 'closed'));
    const closures = () => Promise.all(ids.map((id) => closuresOf(desk.url, id)));
    await expect.poll(async () => (await closures()).map(({ length }) => length)).toEqual(ids.map(() => 1));
    expect(new Set((await closures()).flat().map(({ attempt }) => attempt)).size).toBe(1);
  });

  test('those with "Not yet" stay open and the others close; it is said before, and after on the next page', async ({
    technician,
    desk,
    closuresOf,
  }) => {
    const ids = [1, 2, 4];
    await closeTogether(technician, desk.url, ids);
    const panel = technician.panel();
    expect(await panel.read('[role=dialog]')).toContain('a ticket with “Not yet” stays open and the others close');
    await panel.answer('Answer one after the other');
    await expect.poll(() => panel.questionNow()).toContain(desk.ticket(1).subject);
    await panel.press(yes);
    await expect.poll(() => panel.questionNow()).toContain(desk.ticket(2).subject);
    await panel.press(notYet);
    await expect.poll(() => panel.questionNow()).toContain(desk.ticket(4).subject);
    expect(await panel.read('[role=dialog]')).toContain('Stays open: #2. The others close.');
    expect(ids.map((id) => desk.ticket(id).status)).not.toContain('closed');
    await technician.toNextPage(() => panel.press(yes));

    await expect.poll(() => ids.map((id) => desk.ticket(id).status)).toEqual(['closed', 'open', 'closed']);
    // One act, without the ticket that is not done.
    const sent = desk.log().filter(({ url }) => url === '/tickets/bulk');
    expect(sent.map(({ body }) => new URLSearchParams(body).getAll('ticket'))).toEqual([['1', '4']]);
    const kinds = async (id: number) => (await closuresOf(desk.url, id)).map(({ answer }) => answer?.kind);
    await expect.poll(() => Promise.all(ids.map(kinds))).toEqual([['achieved'], ['not-yet'], ['achieved']]);

    const note = technician.panel();
    await expect.poll(() => note.readAll('[role=status]')).toContainEqual(expect.stringContaining('#2 · Brightwater Logistics'));
    expect(await note.readAll('[role=status]')).toContainEqual(expect.stringContaining('stays open. The other tickets went on'));
    await note.typeInto('What is still missing?', 'The router is on order');
    await expect
      .poll(async () => (await closuresOf(desk.url, 2))[0]?.answer)
      .toEqual({ kind: 'not-yet', missing: 'The router is on order' });
    // It says so once.
    await technician.reload();
    await technician.panel().prepared();
    expect(await technician.panel().isShown('.cl-not-yet', 1500)).toBe(false);
  });

  test('"Not yet" for all of them closes nothing', async ({ technician, desk, closuresOf }) => {
    const ids = [1, 2];
    await closeTogether(technician, desk.url, ids);
    await answerEach(technician.panel(), [notYet, notYet]);
    await expect.poll(() => technician.panel().questionNow()).toBeNull();
    expect(await technician.panel().readAll('[role=status]')).toContainEqual(expect.stringContaining('Nothing was closed'));
    expect(ids.map((id) => desk.ticket(id).status)).not.toContain('closed');
    expect(desk.log().filter(({ url }) => url === '/tickets/bulk')).toEqual([]);
    for (const id of ids)
      await expect.poll(async () => (await closuresOf(desk.url, id)).map(({ answer }) => answer?.kind)).toEqual(['not-yet']);
  });

  test('where the desk can only close all of them or none, it says so, and one "Not yet" keeps all open', async ({
    technician,
    desk,
    closuresOf,
  }) => {
    await technician.open(`${desk.url}/tickets`);
    await technician.panel().prepared();
    await technician.page.evaluate(() => {
      const body = new URLSearchParams([
        ['ticket', '1'],
        ['ticket', '2'],
        ['status', 'closed'],
      ]);
      fetch('/tickets/bulk', { method: 'POST', body }).catch(() => undefined);
    });
    const panel = technician.panel();
    await panel.question();
    expect(await panel.read('[role=dialog]')).toContain('This desk closes all of them or none');
    await answerEach(panel, [notYet, yes]);
    await expect.poll(() => panel.questionNow()).toBeNull();
    expect(await panel.readAll('[role=status]')).toContainEqual(expect.stringContaining('Nothing was closed'));
    expect([1, 2].map((id) => desk.ticket(id).status)).toEqual(['open', 'open']);
    await expect.poll(async () => (await closuresOf(desk.url, 1)).map(({ answer }) => answer?.kind)).toEqual(['not-yet']);
    expect(await closuresOf(desk.url, 2)).toEqual([]);
  });

  test("another ticket's close that comes while a question is open gets its own question", async ({
    technician,
    desk,
    closuresOf,
  }) => {
    await technician.open(`${desk.url}/tickets/7`);
    await technician.panel().prepared();
    await technician.page.evaluate(() => {
      for (const id of [7, 8]) {
        const options = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"status":"resolved"}' };
        void fetch(`/api/tickets/${id}`, options).catch(() => undefined);
      }
    });
    expect(await technician.panel().question()).toContain(desk.ticket(7).subject);
    await technician.panel().answer('Yes, I checked it');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    await expect.poll(() => technician.panel().read('.cl-gate-place')).toContain('#8');
    expect(desk.ticket(8).status).not.toBe('resolved');
    await technician.panel().answer('Yes, I assume so');
    await expect.poll(() => desk.ticket(8).status).toBe('resolved');
    await expect
      .poll(async () => (await closuresOf(desk.url, 8)).map(({ answer }) => answer))
      .toEqual([{ kind: 'achieved', evidence: 'assumed' }]);
  });
});

test('the dialog and the note can be read by everyone, in each of their states', async ({ technician, desk }, testInfo) => {
  const panel = technician.panel();
  const faults: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    for (const width of [1280, 380]) {
      for (const colourScheme of ['light', 'dark'] as const) {
        const path = testInfo.outputPath(`several-${state}-${width}-${colourScheme}.png`) as `${string}.png`;
        await technician.screenshot(path, { colourScheme, width });
        const found = await panel.violations();
        if (found.length > 0) faults[`${state}, ${width} px, ${colourScheme}`] = found;
      }
    }
    await technician.show({});
  };
  await closeTogether(technician, desk.url, [1, 2, 4, 5, 6, 7, 8, 9, 10]);
  await look('together');
  await panel.press('Escape');
  await expect.poll(() => panel.questionNow()).toBeNull();
  await closeTogether(technician, desk.url, [1, 2, 5]);
  await panel.answer('Answer one after the other');
  await expect.poll(() => panel.read('.cl-gate-place')).toContain('1 of 3');
  await panel.press(notYet);
  await expect.poll(() => panel.read('.cl-gate-place')).toContain('2 of 3');
  await look('one-by-one');
  await panel.press(yes);
  await expect.poll(() => panel.read('.cl-gate-place')).toContain('3 of 3');
  await technician.toNextPage(() => panel.press(yes));
  await panel.find('.cl-not-yet');
  await look('note');
  expect(faults).toEqual({});
});

test('in Request Tracker\'s bulk update too, those with "Not yet" stay open and the others are resolved', async ({
  agent,
  rt,
  closuresOf,
}) => {
  const bulk = closePaths.find(({ name }) => name.startsWith('bulk update'));
  const ids: number[] = [];
  for (const client of ['Globex', 'Acme Corp', 'Globex'] as const)
    ids.push(await rt.newTicket({ subject: `Scanner is offline at ${client}`, client, status: 'open' }));
  await bulk?.prepare(agent, rt, ids);
  await agent.panel().prepared();
  await bulk?.close(agent, ids);
  const panel = agent.panel();
  await panel.question();
  await expect.poll(() => panel.readAll('[role=dialog] h2')).toEqual(['Globex', 'Acme Corp']);
  await panel.answer('Answer one after the other');
  // The order is that of RT's form.
  for (let index = 1; index <= 3; index += 1) {
    await expect.poll(() => panel.read('.cl-gate-place')).toContain(`${index} of 3`);
    await panel.press((await panel.read('.cl-gate-place')).includes('Acme Corp') ? notYet : yes);
  }
  await expect
    .poll(() => Promise.all(ids.map((id) => rt.status(id))), { timeout: 10_000 })
    .toEqual(['resolved', 'open', 'resolved']);
  const kinds = async (id: number) => (await closuresOf(rt.url, id)).map(({ answer }) => answer?.kind);
  await expect.poll(() => Promise.all(ids.map(kinds))).toEqual([['achieved'], ['not-yet'], ['achieved']]);
  expect((await rt.history(ids[1] ?? 0)).filter(({ field }) => field === 'Status')).toEqual([]);
});
