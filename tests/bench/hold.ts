import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { Pair } from './browsers.ts';
import { exact, type Measured, timing } from './figure.ts';
import { medianDifference } from './median.ts';
import { sayRuns } from './progress.ts';

type Kind = 'fetch' | 'XMLHttpRequest' | 'could-close';

interface Batch {
  readonly msEach: number;
  /** Requests that reached the network while they were being made: none of them was held. */
  readonly arrived: number;
  /** Requests that the isolated world was asked about. */
  readonly crossed: number;
}

interface Network {
  arrived: number;
  crossed: number;
}

/** Takes the network's place before any script runs, ours included: what is left to measure is the hold itself. */
function stubNetwork(): void {
  const network: Network = { arrived: 0, crossed: 0 };
  const answer = Promise.resolve(new Response('{}'));
  globalThis.fetch = () => {
    network.arrived += 1;
    return answer;
  };
  XMLHttpRequest.prototype.open = () => undefined;
  XMLHttpRequest.prototype.send = () => {
    network.arrived += 1;
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (this === document && event.type.endsWith('-ask')) network.crossed += 1;
    return Reflect.apply(dispatchEvent, this, [event]);
  };
  Object.assign(globalThis, { benchNetwork: network });
}

/** In the page: makes requests of one kind, none of which closes anything, half of them reads and half of them writes. */
function makeRequests(kind: Kind, count: number): Batch {
  const { benchNetwork: network } = globalThis as unknown as { benchNetwork: Network };
  const before = { ...network };
  const byXhr = (method: string, url: string, body?: string): void => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.send(body);
  };
  const body = JSON.stringify({ text: 'The printer works again', visible: true });
  const make: Record<Kind, (index: number) => unknown> = {
    fetch: (index) => (index % 2 ? fetch(`/api/tickets?page=${index}`) : fetch(`/api/notes/${index}`, { method: 'POST', body })),
    XMLHttpRequest: (index) =>
      index % 2 ? byXhr('GET', `/api/tickets?page=${index}`) : byXhr('POST', `/api/notes/${index}`, body),
    // The address and the method of a close, but another status: the isolated world has to look at it.
    'could-close': () => fetch('/api/tickets/7', { method: 'PATCH', body: '{"status":"open","owner":"Terry"}' }),
  };
  const begun = performance.now();
  for (let index = 0; index < count; index += 1) make[kind](index);
  const msEach = (performance.now() - begun) / count;
  return { msEach, arrived: network.arrived - before.arrived, crossed: network.crossed - before.crossed };
}

async function openStubbed(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(stubNetwork);
  await page.goto(url, { waitUntil: 'load' });
  await sleep(1500);
  return page;
}

const runs = 11;
const requests = 2000;

async function measureKind(kind: Kind, withLens: Page, without: Page): Promise<{ ms: number; held: number; crossed: number }> {
  const [ours, plain]: [Batch[], Batch[]] = [[], []];
  // One more, of which the times are not used: it is the one in which the code is compiled.
  for (let run = 0; run <= runs; run += 1) {
    ours.push(await withLens.evaluate(makeRequests, kind, requests));
    plain.push(await without.evaluate(makeRequests, kind, requests));
  }
  if (plain.some(({ arrived }) => arrived !== requests)) throw new Error('the stub of the network does not see every request');
  const times = (batches: readonly Batch[]): number[] => batches.slice(1).map(({ msEach }) => msEach);
  sayRuns(
    `${kind}, with, µs each`,
    times(ours).map((ms) => ms * 1000),
  );
  sayRuns(
    `${kind}, without, µs each`,
    times(plain).map((ms) => ms * 1000),
  );
  return {
    ms: medianDifference(times(ours), times(plain)),
    held: Math.max(...ours.map(({ arrived }) => requests - arrived)),
    crossed: Math.max(...ours.map(({ crossed }) => crossed)),
  };
}

/**
 * Method: the synchronous part of 2,000 calls at a time, with a stub in the network's place, by turns with the extension and without it;
 * the difference of the medians. A request that arrives at the stub within its call was not held.
 */
export async function measureHold(pair: Pair, desk: string): Promise<Measured[]> {
  const url = `${desk}/tickets/7`;
  const [withLens, without] = await Promise.all([openStubbed(pair.withLens.browser, url), openStubbed(pair.without, url)]);
  const byFetch = await measureKind('fetch', withLens, without);
  const byXhr = await measureKind('XMLHttpRequest', withLens, without);
  const couldClose = await measureKind('could-close', withLens, without);
  await Promise.all([withLens.close(), without.close()]);
  // Were the hold not there, nothing would be held and nothing would cross: that would prove nothing.
  if (couldClose.crossed !== requests)
    throw new Error(`of ${requests} requests that could close, ${couldClose.crossed} were looked at`);
  return [
    timing('a fetch that cannot close, through the hold', byFetch.ms, 'ms', 0.05),
    timing('an XMLHttpRequest that cannot close, through the hold', byXhr.ms, 'ms', 0.05),
    timing('a fetch that could close but does not, through the hold', couldClose.ms, 'ms', 0.05),
    exact('held, of 2,000 fetches that cannot close', byFetch.held, 'count', 0),
    exact('held, of 2,000 XMLHttpRequests that cannot close', byXhr.held, 'count', 0),
    exact('held, of 2,000 fetches that could close but do not', couldClose.held, 'count', 0),
    exact('crossed to the isolated world, of 4,000 requests that cannot close', byFetch.crossed + byXhr.crossed, 'count', 0),
  ];
}
