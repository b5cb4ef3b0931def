import { browser } from 'wxt/browser';
import type { DeskDefinition } from '../desks/definition.ts';
import { recognise } from '../page/recognise.ts';
import { originOf } from './sites.ts';

/** Null where we may not see the address, or where it is no web page. */
export async function readOrigin(tabId: number): Promise<string | null> {
  try {
    return originOf((await browser.tabs.get(tabId)).url);
  } catch {
    // The tab is closed.
    return null;
  }
}

/**
 * Which desk a tab shows; null too where the browser lets nobody look: its own pages, shops for extensions, error pages. A desk that shows
 * its tickets in frames may be recognised in one of them only: the page around it is just a menu.
 */
export async function recogniseInTab(tabId: number, desks: readonly DeskDefinition[]): Promise<string | null> {
  const candidates = desks.map(({ id, hosts, fingerprints }) => ({ id, hosts, fingerprints }));
  const origin = await readOrigin(tabId);
  if (origin === null) return null;
  try {
    const target = { tabId, allFrames: true };
    const frames = await browser.scripting.executeScript({ target, func: recognise, args: [candidates, origin] });
    const found = frames
      .sort((one, other) => one.frameId - other.frameId)
      .map(({ frameId, result }) => desks.find(({ id, frames }) => id === result && (frameId === 0 || frames)));
    return found.find((desk) => desk !== undefined)?.id ?? null;
  } catch {
    return null;
  }
}
