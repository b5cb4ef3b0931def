/**
 * Sent into the pages of a site by the background when the late sensor has seen a close there: what every ticket's page loads does
 * without it.
 */
import { browser } from 'wxt/browser';
import { type LateClose, lateKey } from '../messages/stored-keys.ts';
import { createLateCloses } from '../page/late-closes.ts';
import { isAlive } from './alive.ts';
import { callFromPage } from './call-from-page.ts';
import { ownWorld } from './own-world.ts';

export function askLateInPage(): void {
  const { clientLens: lens } = ownWorld;
  // It may be sent twice, or into a frame that is no desk.
  if (!lens || lens.askNext) return;
  const prefix = lateKey(location.origin, '');
  const { local } = browser.storage;
  let tab: Promise<number | null> | undefined;
  const closes = createLateCloses(lens, {
    forget: (id) => void (isAlive() && local.remove(prefix + id)),
    ownTab: () => {
      tab ??= callFromPage<{ tabId: number }>('own-tab').then((own) => own?.tabId ?? null);
      return tab;
    },
    keep: (close) => void (isAlive() && local.set({ [prefix + close.id]: close })),
  });
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith(prefix)) closes.set(key.slice(prefix.length), (newValue as LateClose) ?? null);
    }
  };
  local.onChanged.addListener(onChanged);
  lens.signal.addEventListener('abort', () => isAlive() && local.onChanged.removeListener(onChanged));
  void readLate(prefix, closes.set);
}

/** The closes that were seen before this script was there. */
async function readLate(prefix: string, set: (id: string, close: LateClose) => void): Promise<void> {
  for (const [key, close] of Object.entries(await browser.storage.local.get(null))) {
    if (key.startsWith(prefix)) set((close as LateClose).id, close as LateClose);
  }
}
