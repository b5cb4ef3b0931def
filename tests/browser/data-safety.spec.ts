import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callBackground, stopBackground } from './driver/background.ts';
import { launch } from './driver/fixtures.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { fillEverything, readEverything } from './driver/records.ts';
import { registeredScripts } from './driver/sites.ts';
import { forgetAllRecords, leaveInOutbox, observed } from './driver/stored.ts';
import { Technician } from './driver/technician.ts';
import { turnOn } from './driver/turn-on.ts';

test.use({ purpose: 'data safety' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const openTicket = async (technician: Technician, url: string, id: number): Promise<void> => {
  await technician.open(`${url}/tickets/${id}`);
  await technician.panel().prepared();
};

test('two tabs on one ticket: both are held, one answer is enough, and there is one closure', async ({
  desk,
  sitDown,
  closuresOf,
}) => {
  const first = await sitDown();
  await openTicket(first, desk.url, 7);
  await first.click('#resolve');
  await first.panel().question();
  const second = await sitDown();
  await openTicket(second, desk.url, 7);
  await second.click('#resolve');
  await second.panel().question();
  expect(desk.ticket(7).status).toBe('open');

  await second.panel().answer('Yes, I checked it');
  await expect.poll(() => desk.ticket(7).status).toBe('resolved');
  await first.page.bringToFront();
  await expect.poll(() => first.panel().questionNow()).toBeNull();
  await expect.poll(() => first.read('dd.status')).toBe('resolved');
  await expect.poll(async () => (await closuresOf(desk.url, 7)).length).toBe(1);

  // A third tab, a moment later.
  const third = await sitDown();
  await openTicket(third, desk.url, 7);
  await third.click('#close-link');
  await expect.poll(() => desk.ticket(7).status).toBe('closed');
  expect(await closuresOf(desk.url, 7)).toHaveLength(1);
});

test('a tab that is closed in mid-answer closes nothing and records nothing, and what was typed is kept', async ({
  desk,
  sitDown,
  closuresOf,
}) => {
  const technician = await sitDown();
  await openTicket(technician, desk.url, 9);
  const panel = technician.panel();
  await panel.click('button.cl-tab');
  const field = named('textbox', 'What does the client need to be able to do?');
  await panel.fill(field, 'Dr Amadi sees an image within two seconds');
  await technician.click('#resolve');
  expect(await panel.question()).not.toBe('');
  await panel.answer('Close without it');
  await panel.find(named('button', 'Duplicate or merged'));
  await technician.close();

  const again = await sitDown();
  await openTicket(again, desk.url, 9);
  expect(desk.ticket(9).status).toBe('new');
  expect(await closuresOf(desk.url, 9)).toEqual([]);
  await again.panel().click('button.cl-tab');
  expect(await again.panel().read(field)).toBe('Dr Amadi sees an image within two seconds');

  // Closed in the middle of a word.
  await again.panel().fill(field, 'Images open at the chair');
  await again.page.close({ runBeforeUnload: true });
  const last = await sitDown();
  await openTicket(last, desk.url, 9);
  await last.panel().click('button.cl-tab');
  expect(await last.panel().read(field)).toBe('Images open at the chair');
});

test('what a page left while the background was dead is stored once, at its next start', async ({ driven, desk, closuresOf }) => {
  await leaveInOutbox(driven, [observed('left', { site: desk.url, ticket: { id: '77' } })]);
  await stopBackground(driven);
  // Whatever wakes it is a start.
  await expect.poll(async () => (await closuresOf(desk.url, 77)).map(({ id }) => id), { timeout: 15_000 }).toEqual(['left']);

  // Left a second time, as by a page that was not sure: still once.
  await leaveInOutbox(driven, [observed('left', { site: desk.url, ticket: { id: '77' } })]);
  await stopBackground(driven);
  await expect.poll(async () => (await closuresOf(desk.url, 77)).length).toBe(1);
  await callBackground(driven, 'empty-outbox', {});
  expect(await closuresOf(desk.url, 77)).toHaveLength(1);
});

test('what a page left is stored although it was gone before it could say so', async ({ driven, desk, closuresOf }) => {
  // Awake: what it finds at its start is something else.
  await callBackground(driven, 'get-settings', {});
  await leaveInOutbox(driven, [observed('silent', { site: desk.url, ticket: { id: '78' } })]);
  await expect.poll(async () => (await closuresOf(desk.url, 78)).map(({ id }) => id)).toEqual(['silent']);
});

test('a restart of the browser keeps everything, and the gate still asks', async ({ kind, sampleDesk }) => {
  const profile = mkdtempSync(join(tmpdir(), 'client-lens-profile-'));
  sampleDesk.reset();
  let driven = await launch(kind, profile);
  let technician = await Technician.sitDown(driven);
  await turnOn(driven, sampleDesk.url);
  await openTicket(technician, sampleDesk.url, 1);
  await fillEverything(driven, sampleDesk.url);
  // What the ticket's page teaches comes when it has settled.
  await expect.poll(async () => (await callBackground(driven, 'list-sites', {}))[0]?.learned?.closed).toContain('closed');
  const before = { records: await readEverything(driven), scripts: await registeredScripts(driven) };
  expect(before.scripts).toHaveLength(2);
  await driven.browser.close();

  driven = await launch(kind, profile);
  try {
    technician = await Technician.sitDown(driven);
    // The very first page, before anything of ours was opened.
    await openTicket(technician, sampleDesk.url, 2);
    // A form, not a request: Chromium may open its first page before it has our script for the page's own world (a notice says so).
    await technician.choose('#reply select[name=status]', 'resolved');
    await technician.click('#reply button[name=send]');
    expect(await technician.panel().question()).toContain('VPN drops');
    expect(sampleDesk.ticket(2).status).toBe('open');
    await technician.panel().press('Escape');
    expect({ records: await readEverything(driven), scripts: await registeredScripts(driven) }).toEqual(before);
  } finally {
    await driven.browser.close();
  }
});
