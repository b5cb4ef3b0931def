import { browser } from 'wxt/browser';

/** A mark on the toolbar's button, and the words that go with the button. An empty one takes it away. */
export async function showBadge(mark: string, title: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#1f6470' });
  await browser.action.setBadgeText({ text: mark });
  await browser.action.setTitle({ title });
}
