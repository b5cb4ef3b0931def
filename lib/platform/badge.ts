import { browser } from 'wxt/browser';

/** A mark on the toolbar's button, and the words that it stands for. Empty takes it away. */
export async function showBadge(mark: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text: mark });
  await browser.action.setTitle({ title });
}
