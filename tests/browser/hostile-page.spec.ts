/** A page that wants to know what the technician writes, to answer in their place, or to write into our records. It learns and changes nothing. */
import { callBackground, evaluateInExtension } from './driver/background.ts';
import { infect } from './driver/infected-desk.ts';
import { expect, test } from './driver/lens.ts';
import type { Technician } from './driver/technician.ts';
import { turnOn } from './driver/turn-on.ts';

/** Set by the page before anything of its own runs; `window.heard` collects whatever it can get hold of. */
const eavesdrop = (): void => {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const hear = (what: string, value: unknown): void => {
    try {
      heard.push(`${what}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
    } catch {
      heard.push(`${what}: ?`);
    }
  };
  for (const type of [
    'message',
    'keydown',
    'keyup',
    'keypress',
    'input',
    'beforeinput',
    'paste',
    'focusin',
    'cl-hello',
    'cl-ready',
    'cl-takeover',
  ]) {
    addEventListener(
      type,
      (event) => hear(type, (event as KeyboardEvent).key ?? (event as CustomEvent).detail ?? (event as MessageEvent).data),
      true,
    );
    document.addEventListener(type, (event) => hear(type, (event as CustomEvent).detail), true);
  }
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    hear('dispatched', [event.type, (event as CustomEvent).detail]);
    return dispatchEvent.call(this, event);
  };
  const { addEventListener: listen } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof listen>) {
    hear('listening', args[0]);
    return listen.apply(this, args);
  };
  for (const name of ['parse', 'stringify'] as const) {
    const original = JSON[name] as (value: unknown) => unknown;
    const overheard = (value: unknown): unknown => {
      heard.push(`json: ${String(value)}`);
      return original(value);
    };
    Object.assign(JSON, { [name]: overheard });
  }
  for (const [owner, property] of [
    [CustomEvent.prototype, 'detail'],
    [MessageEvent.prototype, 'data'],
  ] as const) {
    const getter = Object.getOwnPropertyDescriptor(owner, property)?.get;
    Object.defineProperty(owner, property, {
      get(this: Event) {
        const value: unknown = getter?.call(this);
        heard.push(`${property} of ${this.type}: ${String(value)}`);
        return value;
      },
    });
  }
  // Whatever of the page is called while one of our listeners runs could ask `window.event` for the channel's name.
  const nowHeard = (): void => {
    if (window.event) heard.push(`during: ${window.event.type}`);
  };
  for (const [owner, name] of [
    [window, 'String'],
    [window, 'RegExp'],
    [Array.prototype, 'map'],
    [RegExp.prototype, 'exec'],
    [RegExp.prototype, 'test'],
    [WeakSet.prototype, 'has'],
    [WeakMap.prototype, 'get'],
  ] as const) {
    const original = (owner as unknown as Record<string, unknown>)[name] as (...args: unknown[]) => unknown;
    const spy = new Proxy(original, {
      apply(target, self, args: unknown[]) {
        nowHeard();
        return Reflect.apply(target, self, args);
      },
      construct(target, args: unknown[]) {
        nowHeard();
        return Reflect.construct(target, args) as object;
      },
    });
    Object.assign(owner, { [name]: spy });
  }
  for (const property of ['bubbles', 'cancelable', 'detail', 'composed']) {
    Object.defineProperty(Object.prototype, property, {
      configurable: true,
      get(this: unknown) {
        heard.push(`option ${property}: ${Object.prototype.toString.call(this)}`);
        return undefined;
      },
    });
  }
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (...args: unknown[]) {
    hear('port', args[0]);
    return (postMessage as (...all: unknown[]) => void).apply(this, args);
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    heard.push(`shadow of ${this.localName}`);
    return attachShadow.call(this, { ...options, mode: 'open' });
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) heard.push(`resource: ${entry.name}`);
  }).observe({ type: 'resource', buffered: true });
};

const heardBy = (technician: Technician): Promise<string[]> =>
  technician.page.evaluate(() => (window as unknown as { heard: string[] }).heard);

const hostile = test.extend<{ readonly infected: { readonly url: string } }>({
  infected: async ({ desk, driven }, use) => {
    const infected = await infect(desk.url, eavesdrop);
    await turnOn(driven, infected.url);
    await use(infected);
    await callBackground(driven, 'remove-site', { origin: infected.url });
    await infected.close();
  },
});

hostile(
  'sees no note, no keystroke and no card that is typed or shown in the panel',
  async ({ technician, desk, infected, driven }) => {
    const client = await callBackground(driven, 'create-client', { name: desk.ticket(7).client }).catch(async () => {
      const clients = await callBackground(driven, 'list-clients', {});
      return clients.find(({ name }) => name === desk.ticket(7).client) ?? clients[0];
    });
    await callBackground(driven, 'save-line', {
      id: null,
      clientId: client?.id ?? '',
      kind: 'risk',
      text: 'Secretcardline about a merger',
      source: 'person',
    });
    await technician.open(`${infected.url}/tickets/7`);
    await technician.panel().prepared();
    expect((await heardBy(technician)).length).toBeGreaterThan(0);

    await technician.press('Alt+R');
    await technician.panel().question();
    await expect.poll(() => technician.panel().readAll('.cl-card')).toContainEqual(expect.stringContaining('Secretcardline'));
    const before = (await heardBy(technician)).length;
    await technician.panel().answer('Close without it');
    await technician.panel().answer('Other');
    await technician.panel().find('input');
    await technician.page.keyboard.type('Secretreason');
    await technician.press('Escape');
    await expect.poll(() => technician.panel().questionNow()).toBeNull();

    const heard = await heardBy(technician);
    const during = heard.slice(before).join('\n');
    expect(heard.join('\n')).not.toContain('Secret');
    expect(during).not.toMatch(/key(?:down|up|press): [Secrtaon]$/m);
    // Neither the address of the panel, whose fragment opens its port, nor its shadow root.
    expect(heard.join('\n')).not.toMatch(/extension:|panel\.html|shadow of cl-/);
    // Nor the name of the channel between our two worlds.
    expect(heard.join('\n')).not.toMatch(/[0-9a-f]{32}/);
    const reachable = await technician.page.evaluate(() => ({
      frames: window.length,
      root: document.querySelector('cl-panel')?.shadowRoot ?? null,
      markup: document.documentElement.outerHTML.includes('panel.html'),
      found: (window as unknown as { find?: (text: string) => boolean }).find?.('Secretcardline') ?? false,
    }));
    expect(reachable).toEqual({ frames: 0, root: null, markup: false, found: false });
  },
);

hostile(
  'can neither let a held close go, nor answer it, nor write records',
  async ({ technician, desk, infected, driven, closuresOf }) => {
    await technician.open(`${infected.url}/tickets/8`);
    await technician.panel().prepared();
    await technician.press('Alt+R');
    await technician.panel().question();
    await technician.page.evaluate(() => {
      const heard = (window as unknown as { heard: string[] }).heard;
      // Every name it has ever heard, and the ones it may have read in our source.
      const names = new Set(heard.flatMap((line) => line.match(/[0-9a-f]{32}(?:-\w+)?|cl-\w+/g) ?? []));
      for (const name of ['cl-hello', 'cl-ready', 'cl-takeover', 'cl-left-behind']) names.add(name);
      const orders = [
        { id: 1, go: true },
        { id: 2, go: true },
        { hold: [] },
        { type: 'answered', attempt: '', replies: [] },
        { type: 'shown' },
      ];
      for (const name of names) {
        for (const suffix of ['', '-ask', '-say']) {
          for (const order of orders) {
            for (const detail of [order, JSON.stringify(order)])
              document.dispatchEvent(new CustomEvent(name + suffix, { detail, cancelable: true }));
          }
        }
      }
      for (const order of orders) window.postMessage({ clientLens: 'guess', ...order }, '*', [new MessageChannel().port2]);
      // An orphaned script's record, as if we had left it.
      const closure = {
        id: 'forged',
        attempt: 'forged',
        site: location.origin,
        desk: 'sample',
        unasked: 'extension-updated',
        answer: null,
      };
      localStorage.setItem('cl-left-behind', JSON.stringify({ token: 'guess', closures: [closure] }));
      const { chrome, browser } = window as unknown as Record<
        string,
        { runtime?: { sendMessage?: (message: unknown) => unknown } } | undefined
      >;
      for (const api of [chrome, browser]) {
        try {
          api?.runtime?.sendMessage?.({ call: 'list-clients', request: {} });
        } catch {
          // Not there, which is right.
        }
      }
      dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
      document
        .querySelector('cl-panel')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true }));
    });
    expect(await technician.panel().questionNow()).not.toBeNull();
    expect(desk.ticket(8).status).not.toBe('resolved');
    expect(await closuresOf(infected.url, 8)).toEqual([]);
    await technician.press('Escape');
    await expect.poll(() => technician.panel().questionNow()).toBeNull();

    await technician.open(`${infected.url}/tickets/8`);
    await technician.panel().prepared();
    expect(await closuresOf(infected.url, 8)).toEqual([]);
    const stored = await evaluateInExtension(
      driven,
      async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } };
        };
        return JSON.stringify(await chrome.storage.local.get());
      },
      null,
    );
    expect(stored).not.toContain('forged');
  },
);

test('no request leaves the extension: what goes out is the page itself and the look-up on its own desk', async ({
  driven,
  technician,
  desk,
}) => {
  const outside: string[] = [];
  technician.page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['chrome-extension:', 'moz-extension:', 'data:', 'blob:'].includes(url.protocol) && url.origin !== desk.url)
      outside.push(request.url());
  });
  await technician.open(`${desk.url}/tickets/9`);
  await technician.panel().prepared();
  // The first page of all also asks the desk for its statuses.
  await expect
    .poll(async () => (await callBackground(driven, 'list-sites', {})).find(({ origin }) => origin === desk.url)?.learned)
    .toBeTruthy();
  const before = desk.log().length;
  await technician.press('Alt+R');
  await technician.panel().question();
  await technician.panel().answer('Yes, I checked it');
  await expect.poll(() => desk.ticket(9).status).toBe('resolved');
  expect(outside).toEqual([]);
  // Everything that the desk heard from the press to the end: its own request, once.
  const heard = desk.log().slice(before);
  expect(heard.map(({ method, url }) => `${method} ${new URL(url, desk.url).pathname}`)).toEqual(['POST /api/tickets/9/status']);
  for (const { body } of heard) expect(body).toBe('status=resolved');
});
