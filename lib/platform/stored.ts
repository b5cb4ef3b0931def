import { browser } from 'wxt/browser';

/** What lies in `storage.local` under these keys; missing ones are left out. */
export const readStored = (keys: readonly string[]): Promise<Record<string, unknown>> => browser.storage.local.get([...keys]);

export const readAllStored = (): Promise<Record<string, unknown>> => browser.storage.local.get(null);

export const writeStored = (entries: Readonly<Record<string, unknown>>): Promise<void> =>
  browser.storage.local.set({ ...entries });

export const removeStored = (keys: readonly string[]): Promise<void> => browser.storage.local.remove([...keys]);

/**
 * Does it once in a life of the extension: from its start with the browser, its installation, its update or its being enabled again,
 * until the next of these. The background itself starts far more often. What fails is done again at the background's next start.
 */
export async function onceInALife(task: () => Promise<void>): Promise<void> {
  const key = 'started';
  if ((await browser.storage.session.get(key))[key] === true) return;
  await task();
  await browser.storage.session.set({ [key]: true });
}

/** Calls back with the keys that have changed, and those of them that are still there. */
export function onStoredChange(changed: (keys: readonly string[], written: readonly string[]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const keys = Object.keys(changes);
    changed(
      keys,
      keys.filter((key) => changes[key]?.newValue !== undefined),
    );
  });
}
