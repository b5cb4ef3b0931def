/** Closes that nothing can hold: the technician is asked as soon as they are seen, and the panel says that the ticket is closed already. */

import { setTimeout as sleep } from 'node:timers/promises';
import { stopBackground } from './driver/background.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { whileOn } from './driver/sites.ts';
import { Technician } from './driver/technician.ts';
import { closeFromFrame, read } from './late-acts.ts';

const closedAlready = 'This ticket is closed already, in a way that Client Lens could not hold.';

test.describe('what nothing holds is asked about afterwards', () => {
  const ways: readonly { name: string; path: string; close: (technician: Technician, id: number) => Promise<unknown> }[] = [
    { name: 'a fetch from a frame of the page', path: 'resolve-button', close: closeFromFrame },
    {
      name: 'a fetch from a worker',
      path: 'shortcut',
      close: ({ page }, id) =>
        page.evaluate((ticket) => {
          const options = {
            method: 'POST',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: 'status=resolved',
          };
          const script = `fetch('${location.origin}/api/tickets/${ticket}/status', ${JSON.stringify(options)})`;
          Object.assign(window, { worker: new Worker(URL.createObjectURL(new Blob([script]))) });
        }, id),
    },
    {
      name: 'a beacon with a Blob',
      path: 'shortcut',
      close: ({ page }, id) =>
        page.evaluate(
          (ticket) =>
            navigator.sendBeacon(
              `/api/tickets/${ticket}/status`,
              new Blob(['status=resolved'], { type: 'application/x-www-form-urlencoded' }),
            ),
          id,
        ),
    },
    {
      name: 'a save that does not tell what it saves',
      path: 'save',
      close: ({ page }, id) =>
        page.evaluate((ticket) => void fetch('/rpc', { method: 'POST', body: new Blob([btoa(`${ticket} resolved`)]) }), id),
    },
  ];

  for (const { name, path, close } of ways) {
    test(name, async ({ technician, desk, closuresOf }) => {
      await read(technician, desk.url, 7);
      await close(technician, 7);
      expect(await technician.panel().question()).toContain('Printer jams before the invoice run');
      expect(desk.ticket(7).status).toBe('resolved');
      expect(await technician.panel().readAll('[role=dialog] p')).toContain(closedAlready);
      await technician.panel().answer('Yes, I checked it');
      await expect
        .poll(async () => (await closuresOf(desk.url, 7)).map(({ sensor, path, answer }) => [sensor, path, answer]))
        .toEqual([['late', path, { kind: 'achieved', evidence: 'checked' }]]);
      expect((await closuresOf(desk.url, 7))[0]).toMatchObject({ desk: 'sample', ticket: { client: 'Oak & Sons Joinery' } });
      await technician.reload();
      await technician.panel().notAsked(3000);
    });
  }

  test('an address that is opened from outside takes the page away: the next page asks', async ({
    technician,
    desk,
    closuresOf,
  }) => {
    await read(technician, desk.url, 8);
    await technician.open(`${desk.url}/tickets/8/close?status=closed`);
    expect(await technician.panel().question()).toContain('Scanner at gate 2 reads nothing');
    expect(await technician.panel().readAll('[role=dialog] p')).toContain(closedAlready);
    await technician.panel().answer('Yes, the client confirmed');
    await expect
      .poll(async () => (await closuresOf(desk.url, 8)).map(({ sensor, path }) => [sensor, path]))
      .toEqual([['late', 'link']]);
  });

  test('a save whose page leaves at once is asked about on the next page', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 13);
    await technician.toNextPage(() =>
      technician.page.evaluate(() => {
        void fetch('/rpc', { method: 'POST', body: btoa('13 closed') }).then(() => location.assign('/tickets/13'));
      }),
    );
    expect(await technician.panel().question()).toContain('Strange mail that asks for a payment');
    await technician.panel().answer('Close without it');
    await technician.panel().answer('Not ours to fix');
    await expect
      .poll(async () => (await closuresOf(desk.url, 13)).map(({ sensor, answer }) => [sensor, answer?.kind]))
      .toEqual([['late', 'closed-without-it']]);
  });

  test('a save that does not tell what it saves is a matter for its own tab, not for one that is seen beside it', async ({
    technician,
    desk,
    driven,
    closuresOf,
  }) => {
    // Another ticket that can be seen at the same time.
    const beside = new Technician(driven, await driven.browser.newPage({ type: 'window' }));
    await read(beside, desk.url, 8);
    await technician.page.bringToFront();
    await read(technician, desk.url, 7);
    await technician.page.evaluate(() => void fetch('/rpc', { method: 'POST', body: new Blob([btoa('7 resolved')]) }));
    expect(await technician.panel().question()).toContain('Printer jams before the invoice run');
    // Whoever takes it for theirs has done so by then.
    await sleep(1500);
    expect(await technician.panel().questionNow()).not.toBeNull();
    await technician.panel().answer('Yes, I checked it');
    await expect.poll(async () => (await closuresOf(desk.url, 7)).map(({ sensor }) => sensor)).toEqual(['late']);
    expect(await closuresOf(desk.url, 8)).toEqual([]);
    await beside.close();
  });

  test('several tickets at once, each by its name', async ({ technician, desk, closuresOf }) => {
    await technician.open(`${desk.url}/tickets`);
    await technician.panel().prepared();
    await technician.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const body = new URLSearchParams([
        ['status', 'closed'],
        ['ticket', '1'],
        ['ticket', '2'],
      ]);
      void frame.contentWindow?.fetch('/tickets/bulk', { method: 'POST', body });
    });
    expect(await technician.panel().question()).toContain('2 tickets were closed');
    expect((await technician.panel().readAll('[role=dialog] li')).join()).toContain(desk.ticket(2).subject);
    await technician.panel().answer('Yes, I assume so');
    for (const id of [1, 2])
      await expect.poll(async () => (await closuresOf(desk.url, id)).map(({ sensor }) => sensor)).toEqual(['late']);
  });

  test('a request in a tab that was open before its site was turned on', async ({
    technician,
    sampleDesk,
    driven,
    closuresOf,
  }) => {
    sampleDesk.reset();
    // By another name: in Firefox, permissions know no port, and our scripts are on this host already.
    const site = sampleDesk.url.replace('127.0.0.1', 'localhost');
    await technician.open(`${site}/tickets/7`);
    await whileOn(driven, site, async () => {
      await technician.page.bringToFront();
      await technician.panel().find('button.cl-tab');
      await technician.press('Alt+R');
      await technician.panel().question();
      expect(await technician.panel().readAll('[role=dialog] p')).toContain(closedAlready);
      await technician.panel().answer('Yes, I checked it');
      await expect.poll(async () => (await closuresOf(site, 7)).map(({ sensor }) => sensor)).toEqual(['late']);
    });
  });

  test('while the background was asleep', async ({ technician, desk, driven, closuresOf }) => {
    await read(technician, desk.url, 9);
    await stopBackground(driven);
    await closeFromFrame(technician, 9);
    await technician.panel().question();
    await technician.panel().answer('Yes, I checked it');
    await expect.poll(async () => (await closuresOf(desk.url, 9)).map(({ sensor }) => sensor)).toEqual(['late']);
  });
});

test.describe('the answer to a late question', () => {
  test('"Not yet" sends the technician back to open it again', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 10);
    await closeFromFrame(technician, 10);
    await technician.panel().question();
    await technician.panel().answer('Not yet');
    await technician.panel().find(named('textbox', 'What is still missing?'));
    const said = (await technician.panel().readAll('[role=status]')).join();
    expect(said).toContain('is closed already. Open it again in the desk.');
    expect(said).not.toContain('stays open');
    await expect
      .poll(async () => (await closuresOf(desk.url, 10)).map(({ sensor, answer }) => [sensor, answer?.kind]))
      .toEqual([['late', 'not-yet']]);
    await technician.panel().notAsked(2500);
  });

  test('Escape leaves it unasked: unknown, never good', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 11);
    await closeFromFrame(technician, 11);
    await technician.panel().question();
    await technician.press('Escape');
    await expect
      .poll(async () => (await closuresOf(desk.url, 11)).map(({ sensor, unasked }) => [sensor, unasked]))
      .toEqual([['late', 'not-answered']]);
    await technician.reload();
    await technician.panel().notAsked(3000);
  });

  test('is asked for again on the next page when the page goes away under the question', async ({
    technician,
    desk,
    closuresOf,
  }) => {
    await read(technician, desk.url, 14);
    await closeFromFrame(technician, 14);
    await technician.panel().question();
    await technician.open(`${desk.url}/tickets`);
    expect(await technician.panel().question()).toContain('Text reminders to patients do not go out');
    await technician.panel().answer('Yes, I checked it');
    await expect.poll(async () => (await closuresOf(desk.url, 14)).map(({ answer }) => answer?.kind)).toEqual(['achieved']);
  });
});

test('the late question can be read by everyone, in all its looks', async ({ technician, desk, closuresOf }, testInfo) => {
  const faults: string[] = [];
  await read(technician, desk.url, 7);
  await closeFromFrame(technician, 7);
  await technician.panel().question();
  const look = async (state: string): Promise<void> => {
    for (const width of [1280, 380]) {
      for (const colourScheme of ['light', 'dark'] as const) {
        const path = testInfo.outputPath(`late-${state}-${width}-${colourScheme}.png`) as `${string}.png`;
        await technician.screenshot(path, { width, colourScheme });
        for (const found of await technician.panel().violations()) faults.push(`${state}, ${width}, ${colourScheme}: ${found}`);
      }
    }
  };
  await look('question');
  await technician.panel().answer('Not yet');
  await technician.panel().find(named('textbox', 'What is still missing?'));
  await look('note');
  await technician.show({});
  expect(faults).toEqual([]);
  await expect.poll(async () => (await closuresOf(desk.url, 7)).length).toBe(1);
});
