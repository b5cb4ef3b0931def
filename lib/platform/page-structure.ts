import { browser } from 'wxt/browser';
import { pageStructure } from '../page/page-structure.ts';
import { openTabs } from './sites.ts';

/** The skeleton of a page of this site that is open, the one that was looked at last; null where none can be read. */
export async function readStructure(origin: string): Promise<string | null> {
  const open = await openTabs(origin);
  const tabs = await Promise.all(open.map((tabId) => browser.tabs.get(tabId)));
  const lastSeen = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  for (const { id } of lastSeen) {
    try {
      const [frame] = await browser.scripting.executeScript({ target: { tabId: id ?? -1 }, func: pageStructure });
      if (typeof frame?.result === 'string') return frame.result;
    } catch {
      // It was closed in the meantime, or shows an error page.
    }
  }
  return null;
}
