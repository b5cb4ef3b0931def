/** Sites on which every desk is replayed in turn, turned on once for each browser. */
import { setTimeout as sleep } from 'node:timers/promises';
import { deskById } from '../../../lib/desks/list.ts';
import type { Answers, CallName, Reply, Request } from '../../../lib/messages/background-calls.ts';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { type ReplayDesk, startReplayDesk } from '../../desks/replay/replay-desk.ts';
import type { DeskFixtures } from '../../fixtures/desks.ts';
import { taughtBy } from '../../fixtures/taught-by.ts';
import { openExtensionPage } from './extension-page.ts';
import { test as base } from './fixtures.ts';
import type { DrivenBrowser } from './launch.ts';
import type { Tab } from './tab.ts';
import { turnOn } from './turn-on.ts';

export { expect } from './fixtures.ts';

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly local: { remove(key: string): Promise<void> } };
}
type Extension = Record<'browser' | 'chrome', Api | undefined>;

/** In the extension: what the site taught stands with the site. */
const teach = async ([origin, learned]: readonly [string, unknown]): Promise<void> => {
  const opening = indexedDB.open('client-lens');
  await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: resolve, onerror: reject }));
  const sites = opening.result.transaction('sites', 'readwrite').objectStore('sites');
  const reading = sites.get(origin);
  await new Promise((resolve, reject) => Object.assign(reading, { onsuccess: resolve, onerror: reject }));
  const writing = sites.put({ ...reading.result, learned });
  await new Promise((resolve, reject) => Object.assign(writing, { onsuccess: resolve, onerror: reject }));
  opening.result.close();
};

/** The late sensor looks a second after a close whether it was asked about. */
const untilNobodyLooksMs = 1500;

/** In the extension. */
const removeStored = (key: string): Promise<void> | undefined => {
  const { browser, chrome } = globalThis as unknown as Extension;
  return (browser ?? chrome)?.storage.local.remove(key);
};

const sendMessage = (message: unknown): Promise<unknown> | undefined => {
  const { browser, chrome } = globalThis as unknown as Extension;
  return (browser ?? chrome)?.runtime.sendMessage(message);
};

/** Several sites, because what was released on one is not asked again there for a minute, and fixtures have few tickets. */
export class ReplaySites {
  readonly #desks: readonly ReplayDesk[];
  readonly #extension: Tab;
  readonly #usedAt = new Map<ReplayDesk, number>();
  #turns = 0;

  private constructor(desks: readonly ReplayDesk[], extension: Tab) {
    this.#desks = desks;
    this.#extension = extension;
  }

  static async turnOn(driven: DrivenBrowser): Promise<ReplaySites> {
    const desks = await Promise.all([startReplayDesk(), startReplayDesk(), startReplayDesk()]);
    for (const { url } of desks) await turnOn(driven, url);
    // Stays open: a page of the extension for every call would take longer than what is tested.
    return new ReplaySites(desks, await openExtensionPage(driven, 'options.html'));
  }

  async close(): Promise<void> {
    await this.#extension.close();
    await Promise.all(this.#desks.map((desk) => desk.close()));
  }

  /** The user chooses the desk: on this machine no page stands on a vendor's host. */
  async choose(fixtures: DeskFixtures): Promise<void> {
    const definition = deskById(fixtures.desk);
    if (definition === undefined) throw new Error(`there is no desk ${fixtures.desk}`);
    const taught = taughtBy(definition, fixtures);
    for (const { url: origin } of this.#desks) {
      await this.#call('set-site', { origin, desk: definition.id });
      // The page would learn it by itself a moment after it is read, which may be after the act of the test.
      await this.#extension.page.evaluate(teach, [origin, taught] as const);
      await this.#call('set-site', { origin, on: true });
    }
  }

  /** The one that was not used for longest, with nothing released on it. */
  async next(): Promise<ReplayDesk> {
    const desk = this.#desks[this.#turns % this.#desks.length];
    if (desk === undefined) throw new Error('no site');
    this.#turns += 1;
    await sleep(Math.max(0, (this.#usedAt.get(desk) ?? 0) + untilNobodyLooksMs - Date.now()));
    await this.#extension.page.evaluate(removeStored, `released:${desk.url}`);
    return desk;
  }

  /** Nothing more is done on it this time. */
  used(desk: ReplayDesk): void {
    this.#usedAt.set(desk, Date.now());
  }

  /** What was recorded on these sites since then. */
  async closuresSince(begun: number): Promise<readonly Closure[]> {
    const { closures } = await this.#call('list-closures', { filter: everyClosure, offset: 0, limit: 5000 });
    return closures.filter(({ at, site }) => at >= begun && this.#desks.some(({ url }) => url === site));
  }

  async #call<N extends CallName>(name: N, request: Request<N>): Promise<Answers[N]> {
    const reply = (await this.#extension.page.evaluate(sendMessage, { call: name, request })) as Reply<N>;
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  }
}

export const test = base.extend<object, { readonly replaySites: ReplaySites }>({
  replaySites: [
    async ({ driven }, use) => {
      const sites = await ReplaySites.turnOn(driven);
      await use(sites);
      await sites.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
