import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from 'puppeteer-core';
import type { DrivenBrowser } from '../browser/driver/launch.ts';
import { exact, type Measured } from './figure.ts';
import { pageScripts } from './sizes.ts';

interface Started {
  readonly wideObservers: number;
  readonly intervals: number;
  readonly delays: number;
}

interface Watched {
  /** Characters of all scripts of extensions in the page, in whichever world. */
  readonly bytes: number;
  /** In how many worlds one of them ran. */
  readonly worlds: number;
  /** What they have started so far. */
  started(): Promise<Started>;
}

/** Runs in the world of a script of ours, before its first statement. The page itself starts nothing, so all that is counted is ours. */
function countWhatStarts(): Started {
  const counts = { wideObservers: 0, intervals: 0, delays: 0 };
  const world = globalThis as unknown as Record<string, (...parameters: unknown[]) => unknown>;
  const { observe } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (target, options) {
    const wide: readonly unknown[] = [document, document.documentElement, document.head, document.body];
    if (options?.subtree && wide.includes(target)) counts.wideObservers += 1;
    return Reflect.apply(observe, this, [target, options]);
  };
  const wrap = (name: string, seen: () => void): void => {
    const original = world[name];
    if (original === undefined) throw new Error(`there is no ${name} to count`);
    world[name] = (...parameters) => {
      seen();
      return Reflect.apply(original, globalThis, parameters);
    };
  };
  wrap('setInterval', () => {
    counts.intervals += 1;
  });
  for (const name of ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback'])
    wrap(name, () => {
      counts.delays += 1;
    });
  return counts;
}

const ours = pageScripts.map((file) => file.replaceAll('.', '\\.')).join('|');

async function readCounts(session: CDPSession, objectId: string): Promise<Started> {
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: 'function () { return { ...this }; }',
    returnByValue: true,
  });
  return result.value as Started;
}

const add = (left: Started, right: Started): Started => ({
  wideObservers: left.wideObservers + right.wideObservers,
  intervals: left.intervals + right.intervals,
  delays: left.delays + right.delays,
});

/**
 * Opens an address under the debugger, which stops at the first statement of each of our scripts: there, in that script's own world, the
 * functions that start observers and timers are wrapped. It also tells of every script that is run, in all worlds.
 */
async function openWatched(browser: Browser, url: string): Promise<Watched & { close(): Promise<void> }> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const counters: string[] = [];
  let bytes = 0;
  session.on('Debugger.scriptParsed', (script) => {
    if (script.url.startsWith('chrome-extension://')) bytes += script.length ?? 0;
  });
  session.on('Debugger.paused', async ({ callFrames: [frame] }) => {
    const callFrameId = frame?.callFrameId ?? '';
    const { result } = await session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: `(${countWhatStarts})()` });
    counters.push(result.objectId ?? '');
    await session.send('Debugger.resume');
  });
  await session.send('Debugger.enable');
  await session.send('Debugger.setBreakpointByUrl', { urlRegex: `/(?:${ours})$`, lineNumber: 0 });
  await page.goto(url, { waitUntil: 'load' });
  // Until the panel has been prepared and whatever else starts late has started.
  await sleep(2500);
  return {
    bytes,
    worlds: counters.length,
    started: async () => (await Promise.all(counters.map((id) => readCounts(session, id)))).reduce(add),
    close: () => page.close(),
  };
}

const idleMs = 4000;

/**
 * Method: at run time. A timer polls if it is an interval, or if it was started while an idle ticket page lay there for four seconds.
 * The same look at a page of a site that was turned on has to find our scripts, or it would prove nothing about one that was not.
 */
export async function takeCensus({ browser }: DrivenBrowser, desk: string, elsewhere: string): Promise<Measured[]> {
  const ticket = await openWatched(browser, `${desk}/tickets/7`);
  if (ticket.worlds !== pageScripts.length || ticket.bytes === 0)
    throw new Error(`our scripts ran in ${ticket.worlds} worlds of a desk's page, with ${ticket.bytes} bytes`);
  const before = await ticket.started();
  await sleep(idleMs);
  const after = await ticket.started();
  await ticket.close();
  const foreign = await openWatched(browser, `${elsewhere}/tickets/7`);
  await foreign.close();
  return [
    exact('bytes of ours on a page that is no desk', foreign.bytes, 'bytes', 0),
    exact('document-wide MutationObservers', after.wideObservers, 'count', 0),
    exact('polling timers', after.intervals + after.delays - before.delays, 'count', 0),
  ];
}
