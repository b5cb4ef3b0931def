import { type Browser, browser } from 'wxt/browser';
import { matchPattern } from './permissions.ts';

type Script = Browser.scripting.RegisteredContentScript;

const deskScript = '/content-scripts/desk.js';
const sensorScript = '/content-scripts/page-sensor.js';

export interface ScriptedSite {
  readonly origin: string;
  /** Its desk shows tickets in frames. */
  readonly frames: boolean;
}

const scriptsFor = (pattern: string, allFrames: boolean): Script[] => {
  const both = { runAt: 'document_start', allFrames, persistAcrossSessions: true } as const;
  return [
    { ...both, id: `desk ${pattern}`, matches: [pattern], js: [deskScript.slice(1)], world: 'ISOLATED' },
    { ...both, id: `sensor ${pattern}`, matches: [pattern], js: [sensorScript.slice(1)], world: 'MAIN' },
  ];
};

/** Our scripts load with the pages of exactly these origins from now on. Twice is once. */
export async function registerScripts(sites: readonly ScriptedSite[]): Promise<void> {
  // Where a pattern has no port, two desks on one host share it; registered for each, the scripts would run twice in every page.
  const patterns = new Map<string, boolean>();
  for (const { origin, frames } of sites) {
    const pattern = matchPattern(origin);
    patterns.set(pattern, frames || patterns.get(pattern) === true);
  }
  const wanted = [...patterns].flatMap(([pattern, frames]) => scriptsFor(pattern, frames));
  const registered = await browser.scripting.getRegisteredContentScripts();
  const surplus = registered.filter(({ id }) => !wanted.some((script) => script.id === id));
  const missing = wanted.filter(({ id }) => !registered.some((script) => script.id === id));
  const present = wanted.filter((script) => !missing.includes(script));
  if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus.map(({ id }) => id) });
  // What an older version registered may name other files or another pattern.
  if (present.length > 0) await browser.scripting.updateContentScripts(present);
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

/** Tabs that show this origin and can be scripted without waking them. */
export async function openTabs(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: matchPattern(origin) });
  return tabs.flatMap(({ id, url, discarded }) => (id !== undefined && !discarded && originOf(url) === origin ? [id] : []));
}

/** Brings the isolated script into tabs that are open already. The page's own world gets its script at the next load only. */
export async function startInOpenTabs({ origin, frames }: ScriptedSite): Promise<void> {
  const tabs = await openTabs(origin);
  // A tab may close or show an error page in the meantime: that one is no reason to leave the others out.
  await Promise.allSettled(
    tabs.map((tabId) =>
      browser.scripting.executeScript({ target: { tabId, allFrames: frames }, files: [deskScript], injectImmediately: true }),
    ),
  );
}

/** What a page needs rarely, and does not load with. */
export type LaterScript = 'late' | 'learn' | 'look-up' | 'panel-host';

const fileOf = {
  late: '/content-scripts/late.js',
  learn: '/content-scripts/learn.js',
  'look-up': '/content-scripts/look-up.js',
  'panel-host': '/content-scripts/panel-host.js',
} as const satisfies Record<LaterScript, string>;

/** Sends a script into a page that has ours. Pages come and go: one that is gone needs it no more. */
export async function sendScript(script: LaterScript, tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [fileOf[script]], injectImmediately: true }).catch(() => undefined);
}

/** The same for every open page of this origin. */
export async function sendScriptToAll(script: LaterScript, origin: string): Promise<void> {
  const sending = (await openTabs(origin)).map((tabId) =>
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [fileOf[script]],
      injectImmediately: true,
    }),
  );
  await Promise.allSettled(sending);
}

/** An origin that Client Lens can run on; null for everything else that a tab may show. */
export function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
