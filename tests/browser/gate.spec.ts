import { callBackground } from './driver/background.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { expectFor } from './driver/patience.ts';
import type { Technician } from './driver/technician.ts';

const reply = '#reply textarea[name=text]';
const replyStatus = '#reply select[name=status]';

/** Opens ticket 7 and waits until the panel is there, as it is when a technician has read the ticket. */
async function read(technician: Technician, url: string, id = 7): Promise<void> {
  await technician.open(`${url}/tickets/${id}`);
  await technician.panel().prepared();
}

test.describe('the ways to close on the sample desk, each with the sensor that notices it', () => {
  const ways = [
    { name: 'a reply with a status', sensor: 'control', close: (tab: Technician) => tab.click('#reply button[name=send]') },
    { name: 'a button that fetches', sensor: 'request', close: (tab: Technician) => tab.click('#resolve') },
    { name: 'a shortcut that sends an XMLHttpRequest', sensor: 'request', close: (tab: Technician) => tab.press('Alt+R') },
    { name: 'a link that closes', sensor: 'navigation', close: (tab: Technician) => tab.click('#close-link') },
    {
      name: 'a form that a script submits',
      sensor: 'navigation',
      close: (tab: Technician) =>
        tab.page.evaluate(() => {
          const form = document.querySelector<HTMLFormElement>('#reply');
          form?.insertAdjacentHTML('beforeend', '<input type="hidden" name="send" value="1">');
          if (form) HTMLFormElement.prototype.submit.call(form);
        }),
    },
    {
      name: 'an address that a script goes to',
      sensor: 'navigation',
      close: (tab: Technician) => tab.page.evaluate(() => location.assign('/tickets/7/close?status=closed')),
    },
  ] as const;

  for (const { name, sensor, close } of ways) {
    test(name, async ({ technician, desk, closuresOf }) => {
      await read(technician, desk.url);
      await technician.fill(reply, 'Cleaned the rollers.');
      await technician.choose(replyStatus, 'resolved');

      await close(technician);
      expect(await technician.panel().question()).toContain('Printer jams before the invoice run');
      expect(desk.ticket(7).status).not.toMatch(/resolved|closed/);
      await technician.panel().answer('Not yet');
      await expect.poll(() => technician.panel().questionNow()).toBeNull();
      expect(desk.ticket(7).status).not.toMatch(/resolved|closed/);
      expect(await technician.read(reply)).toBe('Cleaned the rollers.');
      expect(await technician.read(replyStatus)).toBe('resolved');

      await close(technician);
      await technician.panel().question();
      await technician.panel().answer('Yes, I assume so');
      await expect.poll(() => desk.ticket(7).status).toMatch(/resolved|closed/);
      const closing = desk
        .log()
        .filter(({ url }) => /\/(?:reply|close|status)$|\/api\/tickets\/7$/.test(new URL(url, desk.url).pathname));
      expect(closing.filter(({ method, url }) => method !== 'GET' || url.includes('/close'))).toHaveLength(1);
      await expect
        .poll(async () => (await closuresOf(desk.url, 7)).slice(0, 2).map((closure) => [closure.answer?.kind, closure.sensor]))
        .toEqual([
          ['achieved', sensor],
          ['not-yet', sensor],
        ]);
    });
  }

  test('a link that is opened in a new tab', async ({ technician, desk, driven }) => {
    await read(technician, desk.url);
    const link = await technician.find('#close-link');
    await link.click({ button: 'middle' });
    await technician.panel().question();
    expect(desk.ticket(7).status).not.toBe('closed');
    const before = await driven.browser.pages();
    await technician.panel().answer('Yes, I checked it');
    await expect.poll(() => desk.ticket(7).status).toBe('closed');
    const opened = await expectFor('the new tab', async () => {
      const others = (await driven.browser.pages()).filter((page) => !before.includes(page));
      return others.find((page) => page.url().includes('/tickets/7'));
    });
    await opened.close();
  });

  test('a ticket that is created closed', async ({ technician, desk, closuresOf }) => {
    await technician.open(`${desk.url}/tickets/new`);
    await technician.panel().prepared();
    await technician.fill('input[name=subject]', 'Reset a password on the phone');
    const client = await technician.page.$eval('[name=client]', (field) => field.tagName);
    if (client === 'INPUT') await technician.fill('[name=client]', 'Acme Corp');
    await technician.choose('select[name=status]', 'closed');
    const before = desk.tickets().length;
    await technician.page.evaluate(() => document.querySelector<HTMLFormElement>('form[action="/tickets"]')?.requestSubmit());
    expect(await technician.panel().question()).toContain('Reset a password on the phone');
    expect(desk.tickets()).toHaveLength(before);
    await technician.panel().answer('Yes, the client confirmed');
    await expect.poll(() => desk.tickets().length).toBe(before + 1);
    await expect.poll(async () => (await closuresOf(desk.url, 'new: Reset a password on the phone')).length).toBe(1);
  });
});

test.describe('what looks like a close and is none', () => {
  test('a preview of the reply, and the draft that is saved while typing', async ({ technician, desk }) => {
    await read(technician, desk.url);
    await technician.choose(replyStatus, 'resolved');
    await technician.type(reply, 'Will order a new roller.');
    await expect.poll(() => desk.log().filter(({ url }) => url.endsWith('/draft')).length).toBeGreaterThan(0);
    await technician.panel().notAsked();
    await technician.click('#reply button[name=preview]');
    await technician.find('#previewed');
    await technician.panel().notAsked();
  });

  test('another status', async ({ technician, desk }) => {
    await read(technician, desk.url);
    await technician.choose(replyStatus, 'pending');
    await technician.click('#reply button[name=send]');
    await expect.poll(() => desk.ticket(7).status).toBe('pending');
    await technician.panel().notAsked(300);
  });

  test('a change to a ticket that is closed already', async ({ technician, desk }) => {
    await read(technician, desk.url);
    await technician.click('#close-link');
    await technician.panel().question();
    await technician.toNextPage(() => technician.panel().answer('Yes, I checked it'));
    await expect.poll(() => desk.ticket(7).status).toBe('closed');
    // A page of its own, later: what counts is that the page shows it as closed.
    await read(technician, desk.url);
    await technician.choose(replyStatus, 'closed');
    await technician.click('#reply button[name=send]');
    await technician.panel().notAsked();
  });
});

test.describe('answering', () => {
  test('by keyboard alone: the digits answer, nothing is preselected, Enter does nothing by itself', async ({
    technician,
    desk,
    closuresOf,
  }) => {
    await read(technician, desk.url);
    await technician.press('Alt+R');
    await technician.panel().question();
    await technician.press('Enter');
    await technician.press(' ');
    expect(await technician.panel().questionNow()).not.toBeNull();
    await technician.press('5');
    await technician.panel().find('fieldset[aria-label="Why close without it?"]');
    await technician.press('5');
    await technician.panel().find('input');
    await technician.page.keyboard.type('The user left the company');
    await technician.press('Enter');
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
    await expect
      .poll(async () => (await closuresOf(desk.url, 7))[0]?.answer)
      .toEqual({ kind: 'closed-without-it', reason: 'other', note: 'The user left the company' });
  });

  test('a click beside the question leaves the keyboard with it', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url);
    await technician.press('Alt+R');
    await technician.panel().question();
    await technician.page.mouse.click(40, 300);
    await technician.press('2');
    await expect.poll(async () => (await closuresOf(desk.url, 7))[0]?.answer).toEqual({ kind: 'achieved', evidence: 'checked' });
    await expect.poll(() => desk.ticket(7).status).toBe('resolved');
  });

  for (const [digit, button, evidence] of [
    ['1', 'Yes, the client confirmed', 'client-confirmed'],
    ['2', 'Yes, I checked it', 'checked'],
    ['3', 'Yes, I assume so', 'assumed'],
  ] as const) {
    test(`${digit} is "${button}"`, async ({ technician, desk, closuresOf }) => {
      await read(technician, desk.url, 8);
      await technician.press('Alt+R');
      await technician.panel().question();
      await technician.panel().find(named('button', button));
      await technician.press(digit);
      await expect.poll(async () => (await closuresOf(desk.url, 8))[0]?.answer).toEqual({ kind: 'achieved', evidence });
    });
  }

  test('the question keeps its words until it is gone', async ({ technician, desk }) => {
    await read(technician, desk.url, 8);
    await technician.press('Alt+R');
    const question = await technician.panel().question();
    const frame = await technician.panel().frame();
    await frame.evaluate(() => {
      const seen = new Set<string>();
      const look = () => seen.add(document.querySelector('[role=dialog] h1')?.textContent ?? '');
      look();
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.assign(globalThis, { seen });
    });
    await technician.press('2');
    await expect.poll(() => desk.ticket(8).status).toBe('resolved');
    await expect.poll(() => technician.panel().questionNow()).toBeNull();
    expect(await frame.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])).toEqual([question, '']);
  });

  test('Escape goes back to the ticket: nothing closes, nothing is counted', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 9);
    await technician.focus('#resolve');
    await technician.press('Enter');
    await technician.panel().question();
    await technician.press('Escape');
    await expect.poll(() => technician.panel().questionNow()).toBeNull();
    expect(desk.ticket(9).status).not.toBe('resolved');
    expect(await closuresOf(desk.url, 9)).toEqual([]);
    // The keyboard is back where it was.
    await expect.poll(() => technician.page.evaluate(() => document.activeElement?.id)).toBe('resolve');
    await technician.press('Enter');
    await technician.panel().question();
    await technician.press('Escape');
  });

  test('a double click asks once and closes once', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 10);
    await technician.choose(replyStatus, 'resolved');
    await technician.page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('#reply button[name=send]');
      button?.click();
      button?.click();
      button?.click();
    });
    await technician.panel().question();
    await technician.panel().answer('Yes, I checked it');
    await expect.poll(() => desk.ticket(10).status).toBe('resolved');
    await expect.poll(async () => (await closuresOf(desk.url, 10)).length).toBe(1);
    expect(desk.log().filter(({ url, method }) => method === 'POST' && url.endsWith('/reply'))).toHaveLength(1);
    await expect.poll(() => technician.panel().questionNow()).toBeNull();
    await technician.panel().notAsked();
  });

  test('the note stays while the page beneath it only changes its address', async ({ technician, desk }) => {
    await read(technician, desk.url);
    await technician.click('#resolve');
    await technician.panel().question();
    await technician.panel().answer('Not yet');
    await technician.panel().find(named('textbox', 'What is still missing?'));
    // Such a page is read anew, some time after the change.
    await technician.page.evaluate(() => history.pushState(null, '', '#conversation'));
    await technician.panel().notAsked(2000);
    expect(await technician.panel().isOpen()).toBe(true);
    await technician.panel().find('.cl-not-yet');
  });

  test('what is still missing is kept, and copied with one click', async ({ technician, desk, closuresOf }) => {
    await read(technician, desk.url, 11);
    await technician.press('Alt+R');
    await technician.panel().question();
    await technician.panel().answer('Not yet');
    await technician.panel().typeInto('What is still missing?', 'A test print by Dana');
    await technician.panel().clickNamed('button', 'Copy for a reply');
    expect(await technician.panel().isShown(named('button', 'Copied'), 5000)).toBe(true);
    await expect
      .poll(async () => (await closuresOf(desk.url, 11))[0]?.answer)
      .toEqual({ kind: 'not-yet', missing: 'A test print by Dana' });
    await technician.fill(reply, '');
    await technician.press(process.platform === 'darwin' ? 'Meta+V' : 'Control+V');
    await expect.poll(() => technician.read(reply)).toBe('A test print by Dana');
  });
});

test('on the very first page after turning a site on, a close that comes at once is asked', async ({ technician, driven }) => {
  const { startSampleDesk } = await import('../desks/sample/sample-desk.ts');
  const { turnOn } = await import('./driver/turn-on.ts');
  const desk = await startSampleDesk();
  try {
    await turnOn(driven, desk.url);
    await technician.open(`${desk.url}/tickets/7`);
    // Our script reads from the extension's storage which sites are on: until then it is not there, and nothing of it is in the page.
    await expect.poll(async () => (await technician.page.$('cl-panel')) !== null).toBe(true);
    await technician.press('Alt+R');
    await technician.panel().question();
    expect(desk.ticket(7).status).not.toBe('resolved');
    await technician.press('Escape');
  } finally {
    await callBackground(driven, 'remove-site', { origin: desk.url });
    await desk.close();
  }
});
