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

/** Which desk a tab shows; null too where the browser lets nobody look: its own pages, shops for extensions, error pages. */
export async function recogniseInTab(tabId: number, desks: readonly DeskDefinition[]): Promise<string | null> {
  const candidates = desks.map(({ id, hosts, fingerprints }) => ({ id, hosts, fingerprints }));
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: recognise, args: [candidates] });
    const found: unknown = frame?.result;
    return desks.find(({ id }) => id === found)?.id ?? null;
  } catch {
    return null;
  }
}
