import { browser } from 'wxt/browser';

/** Wakes the background every so many minutes, from now on. What runs already keeps its time. */
export async function repeatAlarm(name: string, minutes: number): Promise<void> {
  if ((await browser.alarms.get(name)) !== undefined) return;
  await browser.alarms.create(name, { periodInMinutes: minutes });
}

export async function stopAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Register it while the background starts, before anything is awaited. */
export function onAlarm(name: string, task: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) task();
  });
}
