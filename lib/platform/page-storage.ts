/** What the script in a desk's page reads and writes in the extension's storage. None of it needs the background to be awake. */
import { browser } from 'wxt/browser';
import { releasedAt, releasedForMs } from '../gate/gate.ts';
import {
  type closedBeforeKey,
  type KeptNotice,
  noticeKey,
  outboxKey,
  type PageTexts,
  pageTextsKey,
  releasedKey,
  type SiteInPage,
  siteKey,
} from '../messages/stored-keys.ts';
import type { ObservedClosure } from '../outcomes/closure.ts';
import type { UnaskedCause } from '../outcomes/words.ts';
import { isAlive } from './alive.ts';

type Released = Readonly<Record<string, number>>;

const keptNoticeForMs = 30_000;

/** Stores closures in the outbox, then tells the background; only the first has to succeed. */
export async function putIntoOutbox(closures: readonly ObservedClosure[]): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(closures.map((closure) => [outboxKey(closure.id), closure])));
  browser.runtime.sendMessage({ call: 'empty-outbox', request: {} }).catch(() => {
    // Asleep beyond waking or broken: it empties the outbox when it starts again.
  });
}

export interface SiteFollower {
  /** Null: it was removed. */
  site(site: SiteInPage | null): void;
  released(released: Released): void;
  texts(texts: PageTexts): void;
  /** What the page before this one had no time to show. */
  notice(cause: UnaskedCause): void;
}

/** Calls back now and whenever the site's settings or its released tickets change. */
export async function followSite(origin: string, on: SiteFollower, signal: AbortSignal): Promise<void> {
  const [ofSite, ofNotice] = [siteKey(origin), noticeKey(origin)];
  // In this order: a site's page may have to speak at once.
  const keys = { [pageTextsKey]: on.texts, [ofSite]: on.site, [releasedKey(origin)]: on.released } as Record<
    string,
    (value: never) => void
  >;
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key in keys && newValue !== undefined) keys[key]?.(newValue as never);
      else if (key === ofSite) on.site(null);
    }
  };
  const { local } = browser.storage;
  local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => isAlive() && local.onChanged.removeListener(onChanged));
  const stored = await local.get([...Object.keys(keys), ofNotice]);
  for (const [key, tell] of Object.entries(keys)) if (stored[key] !== undefined) tell(stored[key] as never);
  const kept = stored[ofNotice] as KeptNotice | undefined;
  if (!kept) return;
  void local.remove(ofNotice);
  if (Date.now() - kept.at < keptNoticeForMs) on.notice(kept.cause);
}

/**
 * Remembers these tickets for a minute: what was released, for other tabs and for the page after this one; and what was sent although it closes
 * nothing, since the tab that knew may be gone when the late sensor tells of it.
 */
export async function rememberTickets(
  key: ReturnType<typeof releasedKey | typeof closedBeforeKey>,
  ticketIds: readonly string[],
  at: number,
): Promise<void> {
  // Cut off by an update, it reaches no storage.
  if (!isAlive()) return;
  const before = ((await browser.storage.local.get(key))[key] ?? {}) as Released;
  const recent = Object.entries(before).filter(([, when]) => at - when < releasedForMs);
  await browser.storage.local.set({
    [key]: { ...Object.fromEntries(recent), ...releasedAt(ticketIds, at) },
  });
}

export async function keepNotice(origin: string, cause: UnaskedCause): Promise<void> {
  await browser.storage.local.set({ [noticeKey(origin)]: { cause, at: Date.now() } satisfies KeptNotice });
}
