/**
 * Desks that show a ticket in a frame of another page, or in a window of its own: a close there is held, asked about, given up and let go.
 * In the frames of all other desks nothing of ours runs.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { deskById } from '../../lib/desks/list.ts';
import { type ReplayDesk, startReplayDesk } from '../desks/replay/replay-desk.ts';
import { framed, opening } from '../desks/replay/shells.ts';
import { allFixtures, type DeskFixtures, pageNamed } from '../fixtures/desks.ts';
import { callBackground } from './driver/background.ts';
import { Framed } from './driver/framed.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { test as base, expect } from './driver/lens.ts';
import type { Panel } from './driver/panel.ts';
import { expectFor } from './driver/patience.ts';
import type { Surface } from './driver/surface.ts';
import { Technician } from './driver/technician.ts';
import { turnOn } from './driver/turn-on.ts';

const test = base.extend<{ readonly replay: ReplayDesk }>({
  replay: async ({ driven }, use) => {
    const desk = await startReplayDesk();
    await turnOn(driven, desk.url);
    await use(desk);
    await callBackground(driven, 'remove-site', { origin: desk.url });
    await desk.close();
  },
});

test.use({ purpose: 'frames' });

function fixturesOf(desk: string): DeskFixtures {
  const fixtures = allFixtures.find((one) => one.desk === desk);
  if (fixtures === undefined) throw new Error(`there are no fixtures of ${desk}`);
  return fixtures;
}

const deskOf = async (driven: DrivenBrowser, { url }: ReplayDesk): Promise<string | null | undefined> =>
  (await callBackground(driven, 'list-sites', {})).find(({ origin }) => origin === url)?.desk;

/** Serves this page of the desk from now on, and gives its path. */
function show(replay: ReplayDesk, desk: string, file: string): string {
  const fixtures = fixturesOf(desk);
  return replay.show(fixtures, pageNamed(fixtures, file)).slice(replay.url.length);
}

const posted = (replay: ReplayDesk): string[] =>
  replay
    .arrived()
    .filter(({ method }) => method === 'POST')
    .map(({ url }) => url);

/** Held and given up with "Not yet", then held again and let go. */
async function isAskedAbout(close: () => Promise<void>, panel: Panel, replay: ReplayDesk, sent: string): Promise<string> {
  await close();
  const question = await panel.question();
  expect(posted(replay)).toEqual([]);
  await panel.answer('Not yet');
  await expectFor('the end of the question', async () => (await panel.questionNow()) === null || null);
  expect(posted(replay)).toEqual([]);

  await close();
  await panel.question();
  expect(posted(replay)).toEqual([]);
  await panel.answer('Yes, I checked it');
  await expect.poll(() => posted(replay)).toEqual([sent]);
  return question;
}

/** As the page's own script would hear of the press. */
const closeByButton = (): void => {
  for (const button of document.querySelectorAll('.Button2'))
    button.addEventListener('click', () => void fetch('/Mvc/completed', { method: 'POST', keepalive: true }));
};

const complete = async (ticket: Surface): Promise<void> => {
  const buttons = await (await ticket.frame()).$$('.Button2');
  for (const button of buttons)
    if ((await button.evaluate(({ textContent }) => textContent?.trim())) === 'Complete') await button.click();
};

const holdsRequests = (): boolean => !String(fetch).includes('[native code]');

test('ServiceNow is recognised by the form in its frame, and from then on a close there is asked about', async ({
  driven,
  technician,
  replay,
  closuresOf,
}) => {
  const shell = replay.url + framed(show(replay, 'servicenow', 'ticket.html'));
  await technician.open(shell);
  await expect.poll(() => deskOf(driven, replay)).toBe('servicenow');

  await technician.open(shell);
  const ticket = new Framed(driven, technician.page, '#ticket');
  await ticket.panel().prepared();
  // The page around it is no ticket: there is nothing of ours in it to see.
  expect(await technician.page.$('cl-panel')).toBeNull();
  expect(await ticket.evaluate(holdsRequests)).toBe(true);

  const resolve = async (): Promise<void> => {
    await ticket.choose('[id="incident.state"]', '6');
    await ticket.click('#sysverb_update');
  };
  replay.forget();
  const question = await isAskedAbout(resolve, ticket.panel(), replay, '/incident.do');
  expect(question).toContain('Payroll');
  await expect
    .poll(async () => (await closuresOf(replay.url, 'INC0010042')).map(({ answer }) => answer?.kind))
    .toEqual(['achieved', 'not-yet']);
});

test('a frame of another site does not tell which desk this one is', async ({ driven, technician, replay }) => {
  // On the same host, so the browser would let us look into it.
  const elsewhere = await startReplayDesk();
  await technician.open(replay.url + framed(elsewhere.url + show(elsewhere, 'servicenow', 'ticket.html')));
  const ticket = new Framed(driven, technician.page, '#ticket');
  await ticket.find('#sysverb_update');
  // The page is looked at once it is calm.
  await sleep(3000);
  expect(await deskOf(driven, replay)).toBeNull();
  await elsewhere.close();
});

test('Autotask: a ticket in a frame of the newer shell', async ({ driven, technician, replay }) => {
  await callBackground(driven, 'set-site', { origin: replay.url, desk: 'autotask' });
  await technician.open(replay.url + framed(show(replay, 'autotask', 'ticket.html')));
  const ticket = new Framed(driven, technician.page, '#ticket');
  await ticket.panel().prepared();
  await ticket.evaluate(closeByButton);
  replay.forget();
  expect(await isAskedAbout(() => complete(ticket), ticket.panel(), replay, '/Mvc/completed')).toContain('Ghost');
});

test('Autotask: a ticket in a window of its own', async ({ driven, technician, replay }) => {
  await callBackground(driven, 'set-site', { origin: replay.url, desk: 'autotask' });
  const address = show(replay, 'autotask', 'ticket.html');
  await technician.open(replay.url + opening(address));
  const before = await driven.browser.pages();
  await technician.click('#open');
  const opened = await expectFor('the window', async () =>
    (await driven.browser.pages()).find((page) => !before.includes(page) && page.url().endsWith(address)),
  );
  const ticket = new Technician(driven, opened);
  await ticket.panel().prepared();
  await opened.evaluate(closeByButton);
  replay.forget();
  expect(await isAskedAbout(() => complete(ticket), ticket.panel(), replay, '/Mvc/completed')).toContain('Ghost');
  await ticket.close();
});

const elsewhere = { redmine: 'ticket.html', zendesk: 'ticket.html', 'request-tracker-5': 'display.html' };

for (const [desk, file] of Object.entries(elsewhere)) {
  test(`no script of ours runs in a frame of ${deskById(desk)?.name ?? desk}`, async ({ driven, technician, replay }) => {
    await callBackground(driven, 'set-site', { origin: replay.url, desk });
    const address = show(replay, desk, file);
    await technician.open(replay.url + framed(address));
    expect(await technician.page.evaluate(holdsRequests)).toBe(true);
    const ticket = new Framed(driven, technician.page, '#ticket');
    // The page around the frame is prepared by then, so the frame would be.
    await technician.panel().prepared();
    expect(await ticket.evaluate(() => document.readyState)).toBe('complete');
    expect(await ticket.evaluate(holdsRequests)).toBe(false);
    expect(await ticket.evaluate(() => document.querySelector('cl-panel') === null)).toBe(true);
  });
}
