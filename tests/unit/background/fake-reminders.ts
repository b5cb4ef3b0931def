import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the browser shows of reminders, and whether it may show notifications. Call it after `setUp()`. */
export function fakeReminders() {
  const shown = { badge: '', allowed: false, notifications: [] as { title: string; message: string }[] };
  const browser = fakeBrowser as unknown as Record<string, Record<string, unknown>>;
  const { contains } = browser.permissions as { contains: (wanted: { origins: string[] }) => Promise<boolean> };
  browser.permissions = {
    ...browser.permissions,
    contains: async (wanted: { origins?: string[]; permissions?: string[] }) =>
      wanted.permissions ? shown.allowed : contains({ origins: wanted.origins ?? [] }),
  };
  browser.action = {
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
    setBadgeText: async ({ text }: { text: string }) => {
      shown.badge = text;
    },
  };
  browser.notifications = {
    create: async (_: string, options: { title: string; message: string }) => void shown.notifications.push(options),
  };
  return shown;
}
