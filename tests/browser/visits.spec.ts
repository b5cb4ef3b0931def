import { parseCalendar } from '../unit/visits/parse-calendar.ts';
import { callBackground, evaluateInExtension } from './driver/background.ts';
import { card, openPanel, writeCard } from './driver/card.ts';
import { download } from './driver/downloads.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { dayFromToday, form, setField } from './driver/fields.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { forgetAllRecords, observed, record } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';

test.use({ purpose: 'visits' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const openVisits = (driven: DrivenBrowser): Promise<Tab> => openExtensionPage(driven, 'dashboard.html#visits');
const said = (visits: Tab): Promise<string> => visits.read('main > [role=status]');
const planned = (visits: Tab): Promise<string[]> => visits.readAll('section[aria-labelledby=visits-open] .cl-visit-head p');
const suggested = (visits: Tab): Promise<string[]> => visits.readAll('section[aria-labelledby=visits-suggested] h3');
const day = (iso: string): string =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

test('a visit is planned, put into a calendar, moved, held, and what was heard stands beside the next ticket', async ({
  driven,
  technician,
  desk,
}) => {
  await writeCard(driven, 'Oak & Sons Joinery', 'Joiners, paid by the finished kitchen');
  const visits = await openVisits(driven);
  await expect.poll(() => visits.read('main')).toContain('Not about us.');

  // Planned with a cue.
  const soon = dayFromToday(6);
  await visits.typeInto('Client', 'oak and sons joinery', 'combobox');
  await setField(visits, 'Day', soon);
  await setField(visits, 'Time, if it has one', '10:30');
  await visits.typeInto('When, in your own terms', 'second Tuesday, after stand-up');
  await visits.clickNamed('button', 'Plan');
  await expect.poll(() => said(visits)).toBe('Planned: Oak & Sons Joinery.');
  const [when = ''] = await planned(visits);
  expect(when).toContain(day(soon));
  expect(when).toContain('10:30 · second Tuesday, after stand-up');

  // Into a calendar, moved, and into the calendar again: the same event.
  const first = await download(driven, () => visits.clickNamed('button', 'Calendar file: Oak & Sons Joinery'));
  expect(first.name).toMatch(/^client-lens-visits-\d{4}-\d\d-\d\d\.ics$/);
  // What is said about it stands above everything, and comes after the file.
  await expect.poll(() => said(visits)).toContain('.ics');
  await visits.clickNamed('button', 'Move: Oak & Sons Joinery');
  const later = dayFromToday(8);
  await setField(visits, 'Day', later, form('Move: Oak & Sons Joinery'));
  await visits.clickNamed('button', 'Save');
  await expect.poll(() => said(visits)).toContain('Moved: Oak & Sons Joinery.');
  await expect.poll(async () => (await planned(visits))[0]).toContain(day(later));
  const second = await download(driven, () => visits.clickNamed('button', 'Calendar file: Oak & Sons Joinery'));
  const [[before], [after]] = [parseCalendar(first.content).events, parseCalendar(second.content).events];
  expect(before?.SUMMARY).toBe('Oak & Sons Joinery: talk about their business');
  expect(after?.UID).toBe(before?.UID);
  expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
  expect(after?.DTSTART).not.toBe(before?.DTSTART);
  expect(second.content).not.toContain('stand-up');

  // Held, and what was heard.
  await expect.poll(() => said(visits)).toContain('.ics');
  await visits.clickNamed('button', 'Held: Oak & Sons Joinery');
  await visits.clickNamed('button', 'It was held');
  await visits.typeInto('What is happening in their business?', 'They open a second workshop in May.');
  await visits.typeInto('What worries them?', 'Finding joiners. The new landlord.');
  await visits.typeInto('What did we learn?', 'They say job, never ticket.');
  await visits.clickNamed('button', 'Save');
  await expect
    .poll(() => visits.readAll('.cl-proposal textarea'))
    .toEqual(['They open a second workshop in May.', 'Finding joiners.', 'The new landlord.', 'They say job, never ticket.']);
  expect(await visits.readAll('.cl-proposal select')).toEqual(['goal', 'risk', 'risk', 'do-and-dont']);

  // One by one: one as it is, one in other words and of another kind, one left out.
  await visits.clickNamed('button', 'Add to card: They open a second workshop in May.');
  await expect.poll(() => visits.readAll('.cl-proposal')).toHaveLength(3);
  expect(await said(visits)).toBe('Added to the card of Oak & Sons Joinery.');
  await visits.clickNamed('button', 'Leave out: The new landlord.');
  await expect.poll(() => visits.readAll('.cl-proposal')).toHaveLength(2);
  await visits.choose('.cl-proposal:last-child select', 'words');
  await visits.fill('.cl-proposal:last-child textarea', 'A ticket is a job');
  await visits.clickNamed('button', 'Add to card: They say job, never ticket.');
  await expect.poll(() => visits.readAll('.cl-proposal textarea')).toEqual(['Finding joiners.']);

  // Chromium never draws a tab that another one covers.
  await technician.page.bringToFront();
  const panel = await openPanel(technician, desk, 7);
  await expect.poll(() => panel.readAll(`${card} li`)).toHaveLength(3);
  expect(await panel.read(card)).toContain('They open a second workshop in May.');
  expect(await panel.read(card)).toContain('A ticket is a job');
  expect(await panel.read(card)).not.toContain('landlord');
  expect(await panel.read(card)).toMatch(/Last visit: \w+/);
  const { lines } = await callBackground(driven, 'ticket-context', { site: desk.url, ticket: observed('any').ticket });
  expect(lines.map(({ source }) => source)).toEqual(['person', 'visit', 'visit']);

  // What is settled is not proposed again, and the rest is.
  await visits.close();
  const again = await openVisits(driven);
  await expect.poll(() => again.readAll('.cl-proposal textarea')).toEqual(['Finding joiners.']);
  await again.close();
});

test('it suggests whom to visit and says why; “not this quarter” is remembered', async ({ driven }) => {
  for (const name of ['Calm Bakery', 'Harbour Dental', 'Oak & Sons Joinery'])
    await callBackground(driven, 'create-client', { name });
  const troubled = ['1', '2', '3'].map((id) => observed(`trouble-${id}`, { ticket: { id, client: 'Harbour Dental' } }));
  await record(driven, [...troubled, observed('fine', { answer: { kind: 'achieved', evidence: 'checked' } })]);
  const visits = await openVisits(driven);
  await expect.poll(() => suggested(visits)).toEqual(['Harbour Dental', 'Calm Bakery', 'Oak & Sons Joinery']);
  expect(await visits.readAll('section[aria-labelledby=visits-suggested] p')).toEqual([
    '3 of 3 tickets in the last 90 days did not end with what they needed, as far as we know; no visit yet.',
    'No visit yet.',
    'No visit yet.',
  ]);
  await visits.clickNamed('button', 'Not this quarter: Calm Bakery');
  await expect.poll(() => suggested(visits)).toEqual(['Harbour Dental', 'Oak & Sons Joinery']);
  await visits.clickNamed('button', 'Plan a visit to Harbour Dental');
  await setField(visits, 'Day', dayFromToday(1), form('Plan a visit to Harbour Dental'));
  await visits.clickNamed('button', 'Save');
  await expect.poll(() => suggested(visits)).toEqual(['Oak & Sons Joinery']);
  await visits.close();
  const again = await openVisits(driven);
  await expect.poll(() => suggested(again)).toEqual(['Oak & Sons Joinery']);
  await again.close();
});

test('carried over with a note, the quarter says so', async ({ driven }) => {
  const { id: clientId } = await callBackground(driven, 'create-client', { name: 'Harbour Dental' });
  await callBackground(driven, 'plan-visit', { clientId, planned: null, cue: '' });
  const visits = await openVisits(driven);
  await visits.clickNamed('button', 'Carry over: Harbour Dental');
  await visits.find('form input[type=text]:focus');
  await visits.page.keyboard.type('They are moving');
  await visits.press('Enter');
  await expect.poll(() => said(visits)).toMatch(/^Carried over: Harbour Dental, to Q[1-4] \d{4}\.$/);
  await expect.poll(() => visits.read('main')).toContain('Harbour Dental · They are moving');
  expect(await visits.readAll('.cl-visits-glance dd')).toEqual(['2', '1', '0', '0']);
  await visits.close();
});

/** What stands on the button of the extension. */
const badge = (driven: DrivenBrowser): Promise<string> =>
  evaluateInExtension(
    driven,
    () => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { action: { getBadgeText(about: object): Promise<string> } } | undefined
      >;
      return (browser ?? chrome)?.action.getBadgeText({}) ?? '';
    },
    null,
  );

test('reminders are a number on the button until somebody has looked, and are off unless wanted', async ({ driven }) => {
  const { id: clientId } = await callBackground(driven, 'create-client', { name: 'Harbour Dental' });
  await callBackground(driven, 'plan-visit', { clientId, planned: { day: dayFromToday(2) }, cue: '' });
  const quiet = { from: '00:00', to: '00:00' };
  await callBackground(driven, 'save-visit-settings', { agreed: 1, reminders: false, quiet });
  expect(await badge(driven)).toBe('');
  await callBackground(driven, 'save-visit-settings', { agreed: 1, reminders: true, quiet });
  await expect.poll(() => badge(driven)).toBe('1');

  const popup = await openExtensionPage(driven, 'popup.html');
  await expect.poll(() => popup.read('main')).toContain('what would you like to hear about their business?');
  expect(await popup.violations()).toEqual([]);
  await popup.close();

  const visits = await openVisits(driven);
  await expect.poll(() => badge(driven)).toBe('');
  await visits.close();
  await callBackground(driven, 'save-visit-settings', { agreed: 1, reminders: false, quiet });
});

/** What was given as a notification. A browser without a screen takes each away at once, so the record of it has to do. */
const notified = (driven: DrivenBrowser): Promise<number> =>
  evaluateInExtension(
    driven,
    async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { storage: { local: { get(key: string): Promise<{ reminders?: { given: string[] } }> } } } | undefined
      >;
      const stored = await (browser ?? chrome)?.storage.local.get('reminders');
      return stored?.reminders?.given.length ?? 0;
    },
    null,
  );

test('the switch asks the browser for notifications; whatever it says, reminders are on', async ({ driven }) => {
  const { id: clientId } = await callBackground(driven, 'create-client', { name: 'Harbour Dental' });
  const visits = await openVisits(driven);
  await visits.clickNamed('switch', 'Remind me of visits');
  await expect.poll(() => visits.readAll('fieldset legend')).toEqual(['Quiet hours']);
  await expect.poll(async () => (await callBackground(driven, 'visits-page', {})).settings.reminders).toBe(true);
  // Firefox gives the permission to a test without a question; Chromium's question stays open, and the number has to do.
  await expect.poll(async () => (await callBackground(driven, 'visits-page', {})).mayNotify).toBe(driven.kind === 'firefox');
  await setField(visits, 'From', '22:15');
  await expect
    .poll(async () => (await callBackground(driven, 'visits-page', {})).settings.quiet)
    .toEqual({ from: '22:15', to: '08:00' });
  await setField(visits, 'Visits a quarter', '3');
  await expect.poll(async () => (await callBackground(driven, 'visits-page', {})).settings.agreed).toBe(3);
  // As many as are planned: in the last month of a quarter too few are a reminder of their own.
  await callBackground(driven, 'save-visit-settings', { agreed: 1, reminders: true, quiet: { from: '00:00', to: '00:00' } });
  await callBackground(driven, 'plan-visit', { clientId, planned: { day: dayFromToday(2) }, cue: '' });
  await expect.poll(() => badge(driven)).toBe('1');
  await expect.poll(() => notified(driven)).toBe(driven.kind === 'firefox' ? 1 : 0);
  await visits.clickNamed('switch', 'Remind me of visits');
  await expect.poll(() => visits.readAll('fieldset')).toEqual([]);
  await expect.poll(() => badge(driven)).toBe('');
  await visits.close();
});

test('by keyboard alone: planned, held, written down, added to the card', async ({ driven }) => {
  const client = await writeCard(driven, 'Harbour Dental', 'A practice with four chairs');
  const visits = await openVisits(driven);
  await visits.find(named('combobox', 'Client'));
  await visits.tabTo('Client');
  await visits.page.keyboard.type('Harbour Dental');
  await visits.press('Enter');
  await expect.poll(() => said(visits)).toBe('Planned: Harbour Dental.');
  await visits.focus('h1 ~ nav a');
  await visits.tabTo('Held: Harbour Dental');
  await visits.press('Enter');
  await visits.find('form input[type=date]:focus');
  await visits.tabTo('It was held');
  await visits.press('Enter');
  await visits.find('textarea:focus');
  await visits.page.keyboard.type('Dr Amadi retires in June.');
  await visits.tabTo('Save');
  await visits.press('Enter');
  await visits.find('h3:focus');
  await visits.tabTo('Add to card: Dr Amadi retires in June.');
  await visits.press('Enter');
  await expect.poll(() => said(visits)).toBe('Added to the card of Harbour Dental.');
  const { lines } = await callBackground(driven, 'ticket-context', {
    site: 'http://127.0.0.1:1',
    ticket: { ...observed('any').ticket, client: client.name },
  });
  expect(lines.map(({ kind, text }) => [kind, text])).toContainEqual(['people', 'Dr Amadi retires in June.']);
  await visits.close();
});

test('the page can be read by everyone, empty and full, at any width', async ({ driven }, testInfo) => {
  const nameFile = (name: string): string => testInfo.outputPath(name);
  const empty = await openVisits(driven);
  await expect.poll(() => empty.read('main')).toContain('There are no clients yet.');
  const faults = await findFaultsInAllLooks(empty, 'visits-empty', nameFile);
  await empty.close();

  const names = ['Calm Bakery', 'Harbour Dental', 'Lindqvist Legal', 'Oak & Sons Joinery', 'Globex', 'Søhne & Töchter'];
  const ids: string[] = [];
  for (const name of names) ids.push((await callBackground(driven, 'create-client', { name })).id);
  const [bakery = '', dental = '', legal = '', oak = ''] = ids;
  await record(
    driven,
    ['1', '2', '3'].map((id) => observed(`t-${id}`, { ticket: { id, client: 'Globex' } })),
  );
  const plan = (clientId: string, days: number, cue = '', time = '10:30') =>
    callBackground(driven, 'plan-visit', { clientId, planned: { day: dayFromToday(days), time }, cue });
  await plan(bakery, 4, 'second Tuesday, after stand-up');
  await plan(legal, -2);
  const moved = await plan(oak, 5);
  await callBackground(driven, 'change-visit', {
    id: moved.id,
    change: { kind: 'carry-over', note: 'They move into the new hall' },
  });
  const held = await plan(dental, -3);
  await callBackground(driven, 'change-visit', { id: held.id, change: { kind: 'held', day: dayFromToday(-3) } });
  await callBackground(driven, 'change-visit', {
    id: held.id,
    change: {
      kind: 'notes',
      happening: 'They open a second practice in May.',
      worries: 'The audit. Two assistants leave.',
      learned: 'Never call between eleven and one.',
    },
  });
  const visits = await openVisits(driven);
  await expect.poll(() => visits.readAll('.cl-proposal')).toHaveLength(4);
  faults.push(...(await findFaultsInAllLooks(visits, 'visits-full', nameFile)));
  await visits.clickNamed('button', 'Move: Calm Bakery');
  await setField(visits, 'Day', dayFromToday(100));
  await visits.clickNamed('button', 'Change the notes: Harbour Dental');
  faults.push(...(await findFaultsInAllLooks(visits, 'visits-forms', nameFile)));
  expect(faults).toEqual([]);
  await visits.close();
});
