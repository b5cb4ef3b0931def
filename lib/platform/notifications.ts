/** Notifications, where the browser has them and the user allowed them. */
import { browser } from 'wxt/browser';

/** Safari has no notifications for extensions, and its manifest does not name the permission. */
const known = import.meta.env.BROWSER !== 'safari';
const permissions: ['notifications'] = ['notifications'];

export const mayNotify = async (): Promise<boolean> => known && (await browser.permissions.contains({ permissions }));

/** Must be the first thing that happens after the user's click: anything awaited before it makes the browser refuse. */
export const askToNotify = async (): Promise<boolean> => known && browser.permissions.request({ permissions });

/** False: this browser shows none, or the user does not want them. */
export async function showNotification(id: string, title: string, message: string): Promise<boolean> {
  if (!(await mayNotify())) return false;
  await browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message });
  return true;
}

/** Until the permission is given, Chromium and Firefox have no `browser.notifications` at all: listen again when it is. */
export function onNotificationClick(open: (id: string) => void): void {
  const { notifications } = browser as Partial<typeof browser>;
  if (!notifications || listening) return;
  listening = true;
  notifications.onClicked.addListener((id) => {
    void notifications.clear(id);
    open(id);
  });
}

let listening = false;
