/** The technician can always close a ticket. Whatever breaks on our side, the act goes on, visibly, and is recorded as unasked. */
import { evaluateInBackground, evaluateInExtension, stopBackground } from './driver/background.ts';
import { expect, test } from './driver/lens.ts';
import { expectFor } from './driver/patience.ts';
import type { Technician } from './driver/technician.ts';
import { bringToFront } from './driver/toolbar.ts';

/**
 * The notice stands in a closed shadow root. Chromium's accessibility tree tells its words, as a screen reader would say them; in Firefox
 * the driver sees only that something of ours lies where the notice belongs.
 */
async function expectNotice(technician: Technician, words: string): Promise<void> {
  const { page, driven } = technician;
  // The page may be replaced while it is asked: then the next one is.
  await expectFor('something of ours in the corner', async () => {
    const corner = await page.evaluate(() => document.elementFromPoint(innerWidth - 60, innerHeight - 30)?.localName);
    return corner === 'cl-panel' || null;
  });
  if (driven.kind === 'firefox') return;
  await expectFor(`a notice that says ${words}`, async () => {
    const spoken = await page.$$('::-p-aria([role="status"])');
    const said = await Promise.all(spoken.map((element) => element.evaluate(({ textContent }) => textContent ?? '')));
    return said.join(' ').includes(words) || null;
  });
}

test('the panel does not appear: the close goes on after two seconds, a notice says so', async ({ rt, agent, closuresOf }) => {
  const id = await rt.newTicket({ subject: 'Wi-Fi slow in meeting room', client: 'Globex' });
  await agent.open(`${rt.url}/Ticket/Display.html?id=${id}`);
  await agent.panel().prepared();
  // A page that hides whatever it does not know, however often it is shown.
  await agent.page.evaluate(() => {
    const hide = (): void => {
      const ours = document.querySelector<HTMLElement>('cl-panel');
      if (ours?.style.display !== 'none') ours?.style.setProperty('display', 'none', 'important');
    };
    new MutationObserver(hide).observe(document, { attributes: true, childList: true, subtree: true });
    hide();
  });
  await agent.click('.ticket-info-basics .inline-edit-toggle.edit');
  await agent.page.select('.ticket-info-basics form.inline-edit select[name=Status]', 'resolved');
  const pressed = Date.now();
  await agent.page.$eval('.ticket-info-basics form.inline-edit input[type=submit]', (button) =>
    (button as HTMLInputElement).click(),
  );
  await expect.poll(() => rt.status(id), { timeout: 15_000 }).toBe('resolved');
  expect(Date.now() - pressed).toBeGreaterThan(1900);
  // The page with the notice is gone; the next one shows it, for twelve seconds.
  await expectNotice(agent, 'unasked');
  await expect
    .poll(async () => (await closuresOf(rt.url, id)).map(({ answer, unasked }) => [answer, unasked]))
    .toEqual([[null, 'panel-not-visible']]);
});

test('a page that has hidden our element is asked all the same', async ({ technician, desk }) => {
  await technician.open(`${desk.url}/tickets/7`);
  await technician.panel().prepared();
  await technician.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'html > *:not(head, body) { display: none !important; }';
    document.head.append(style);
    document.querySelector('cl-panel')?.setAttribute('style', 'display: none !important');
  });
  await technician.press('Alt+R');
  await technician.panel().question();
  await technician.press('Escape');
  expect(desk.ticket(7).status).not.toBe('resolved');
});

test('the page throws our element out while the question is open', async ({ technician, desk, closuresOf }) => {
  await technician.open(`${desk.url}/tickets/7`);
  await technician.panel().prepared();
  await technician.press('Alt+R');
  await technician.panel().question();
  await technician.page.evaluate(() => document.querySelector('cl-panel')?.remove());
  await expect.poll(() => desk.ticket(7).status).toBe('resolved');
  await expect.poll(async () => (await closuresOf(desk.url, 7))[0]?.unasked).toBe('panel-not-visible');
});

test('a modal of the page lies over the question: nobody could answer, so the close goes on', async ({
  technician,
  desk,
  closuresOf,
}) => {
  await technician.open(`${desk.url}/tickets/7`);
  await technician.panel().prepared();
  await technician.press('Alt+R');
  await technician.panel().question();
  await technician.page.evaluate(() => {
    const saving = document.createElement('dialog');
    saving.textContent = 'Saving …';
    document.body.append(saving);
    saving.showModal();
  });
  await expect.poll(() => desk.ticket(7).status).toBe('resolved');
  await expect.poll(async () => (await closuresOf(desk.url, 7))[0]?.unasked).toBe('panel-not-visible');
});

test('the background is asleep: the question comes all the same, and the closure is recorded', async ({
  driven,
  technician,
  desk,
  closuresOf,
}) => {
  await technician.open(`${desk.url}/tickets/8`);
  await technician.panel().prepared();
  await stopBackground(driven);
  await technician.press('Alt+R');
  await technician.panel().question();
  await technician.press('2');
  await expect.poll(() => desk.ticket(8).status).toBe('resolved');
  await expect.poll(async () => (await closuresOf(desk.url, 8))[0]?.answer).toEqual({ kind: 'achieved', evidence: 'checked' });
});

test('the background throws at everything: the question comes all the same, and the closure waits in the outbox', async ({
  driven,
  technician,
  desk,
  closuresOf,
}) => {
  await technician.open(`${desk.url}/tickets/9`);
  await technician.panel().prepared();
  await evaluateInBackground(driven, (background) => {
    const broken = () => {
      throw new Error('broken on purpose');
    };
    Object.assign(background.IDBObjectStore.prototype, {
      put: broken,
      add: broken,
      get: broken,
      openCursor: broken,
      getAll: broken,
    });
    Object.assign(background.IDBDatabase.prototype, { transaction: broken });
  });
  await bringToFront(driven, technician);
  await technician.press('Alt+R');
  await technician.panel().question();
  await technician.press('3');
  await expect.poll(() => desk.ticket(9).status).toBe('resolved');
  const waiting = () =>
    evaluateInExtension(
      driven,
      async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } };
        };
        return Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('outbox:')).length;
      },
      null,
    );
  expect(await waiting()).toBe(1);
  // A new background is not broken; it finds what was left.
  await stopBackground(driven);
  await expect.poll(async () => (await closuresOf(desk.url, 9))[0]?.answer).toEqual({ kind: 'achieved', evidence: 'assumed' });
  await expect.poll(waiting).toBe(0);
});

test('the desk is not recognised on this page: the act goes on at once, noted as unasked', async ({
  technician,
  desk,
  closuresOf,
}) => {
  await technician.open(`${desk.url}/tickets/10`);
  await technician.panel().prepared();
  await technician.page.evaluate(() => document.querySelector('meta[name=generator]')?.remove());
  await technician.press('Alt+R');
  await expect.poll(() => desk.ticket(10).status).toBe('resolved');
  await expectNotice(technician, 'did not recognise');
  await expect.poll(async () => (await closuresOf(desk.url, 10)).map(({ unasked }) => unasked)).toEqual(['desk-not-recognised']);
});

test('a synchronous request cannot be held: it goes, and is noted as unasked', async ({ technician, desk, closuresOf }) => {
  await technician.open(`${desk.url}/tickets/11`);
  await technician.panel().prepared();
  await technician.page.evaluate(() => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/tickets/11/status', false);
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
    request.send('status=resolved');
  });
  expect(desk.ticket(11).status).toBe('resolved');
  await expect.poll(async () => (await closuresOf(desk.url, 11)).map(({ unasked }) => unasked)).toEqual(['could-not-hold']);
});
