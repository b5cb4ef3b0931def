/** What the late sensor sees and what is no close, or was asked about before. */
import { evaluateInExtension } from './driver/background.ts';
import { expect, test } from './driver/lens.ts';
import { expectFor } from './driver/patience.ts';
import { closeFromFrame, read } from './late-acts.ts';

/** In the extension: ticket 3 of this site was sent again although it was closed. */
const readClosedBefore = async (site: string): Promise<true | null> => {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(key: string): Promise<Record<string, Record<string, number> | undefined>> } } };
  };
  const key = `closed-before:${site}`;
  return '3' in ((await chrome.storage.local.get(key))[key] ?? {}) || null;
};

test.describe('nothing is asked late', () => {
  test('for what was asked before, nor for what was noted as unasked', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 6);
    await technician.press('Alt+R');
    await technician.panel().question();
    await technician.panel().answer('Yes, I checked it');
    await expect.poll(() => desk.ticket(6).status).toBe('resolved');
    await expect.poll(() => technician.panel().questionNow()).toBeNull();
    await technician.panel().notAsked(3500);
    await read(technician, desk.url, 7);
    await technician.page.evaluate(() => {
      const request = new XMLHttpRequest();
      request.open('POST', '/api/tickets/7/status', false);
      request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
      request.send('status=resolved');
    });
    await technician.panel().notAsked(3500);
    await expect
      .poll(async () => (await closuresOf(desk.url, 7)).map(({ sensor, unasked }) => [sensor, unasked]))
      .toEqual([['request', 'could-not-hold']]);
    expect(await closuresOf(desk.url, 6)).toHaveLength(1);
  });

  test('for a ticket that was closed before, however it is saved again', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 12);
    await closeFromFrame(technician, 12);
    await technician.page.evaluate(() => void fetch('/rpc', { method: 'POST', body: btoa('12 closed') }));
    await technician.choose('#reply select[name=status]', 'closed');
    await technician.toNextPage(() => technician.click('#reply button[name=send]'));
    await technician.panel().notAsked(3500);
    expect(await closuresOf(desk.url, 12)).toEqual([]);
  });

  test('for a ticket that was closed before, whose tab is gone', async ({ driven, technician, sitDown, desk, closuresOf }) => {
    await read(technician, desk.url, 3);
    expect(desk.ticket(3).status).toBe('resolved');
    await technician.page.evaluate(() => {
      const options = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"status":"resolved"}' };
      return fetch('/api/tickets/3', options).then(({ ok }) => ok);
    });
    // The page has said so where the late sensor looks: after that it may go.
    await expectFor('what was closed before', () => evaluateInExtension(driven, readClosedBefore, desk.url));
    await technician.close();
    const other = await sitDown();
    await read(other, desk.url, 1);
    await other.panel().notAsked(3000);
    expect(await closuresOf(desk.url, 3)).toEqual([]);
  });

  test('for a save that closes nothing, and a close that the desk refuses', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 4);
    await technician.page.evaluate(() => {
      void fetch('/rpc', { method: 'POST', body: btoa('4 pending') });
      const frame = document.createElement('iframe');
      document.body.append(frame);
      void frame.contentWindow?.fetch('/tickets/4/reply', {
        method: 'POST',
        body: new URLSearchParams({ status: 'closed', send: '1' }),
      });
    });
    await expect.poll(() => desk.ticket(4).status).toBe('pending');
    await technician.panel().notAsked(3500);
    expect(await closuresOf(desk.url, 4)).toEqual([]);
  });

  test('twice, when a second tab of the desk is open', async ({ technician, sitDown, desk, closuresOf }) => {
    const other = await sitDown();
    await read(other, desk.url, 3);
    await technician.page.bringToFront();
    await read(technician, desk.url, 7);
    await closeFromFrame(technician, 7);
    await technician.panel().question();
    await technician.panel().answer('Yes, I checked it');
    await expect.poll(async () => (await closuresOf(desk.url, 7)).length).toBe(1);
    await other.page.bringToFront();
    await other.panel().notAsked(3000);
    expect(await closuresOf(desk.url, 7)).toHaveLength(1);
  });
});
