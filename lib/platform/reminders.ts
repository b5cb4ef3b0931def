/** How the browser carries a reminder: a number on the action always, a notification where it has them and the user allowed them. */
import { browser } from 'wxt/browser';

const alarm = 'reminders';
/** Quiet hours and days are what reminders go by: an hour sooner or later is nothing to them. */
const everyMinutes = 60;

/** Safari has no notifications for extensions, and its manifest does not name the permission. */
const known = import.meta.env.BROWSER !== 'safari';
const permissions: ['notifications'] = ['notifications'];

export const mayNotify = async (): Promise<boolean> => known && (await browser.permissions.contains({ permissions }));

/** Must be the first thing that happens after the user's click: anything awaited before it makes the browser refuse. */
export const askToNotify = async (): Promise<boolean> => known && browser.permissions.request({ permissions });

/** The number on the action; none for 0. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#1f6470' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

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

export async function wakeHourly(on: boolean): Promise<void> {
  const existing = await browser.alarms.get(alarm);
  if (!on) await browser.alarms.clear(alarm);
  // Made anew at every start of the background, it would never come.
  else if (!existing) await browser.alarms.create(alarm, { periodInMinutes: everyMinutes, delayInMinutes: 1 });
}

export function onWake(act: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) act();
  });
}
