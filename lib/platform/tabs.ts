import { browser } from 'wxt/browser';

/**
 * The tab that the popup is about. `?tab=<id>` names one, for a popup that is opened as a page of its own;
 * otherwise it is the tab in front of which the popup stands.
 */
export async function findTabInView(search: string): Promise<number | null> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** Opens one of our own pages in a tab; a popup that stands open closes, Firefox leaves it standing otherwise. */
export async function openOwnPage(page: 'dashboard.html' | 'dashboard.html#visits' | 'options.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}`) });
  closePopup();
}

/** Does nothing where the popup's page is shown in a tab. */
export function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}

/** Opens the page of visits, from the background. */
export function openVisits(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#visits') });
}
