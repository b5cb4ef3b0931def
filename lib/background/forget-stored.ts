/** Deletes from `storage.local` what names somebody, or comes from certain days: what waits there, what was set aside, and traces of tickets. */
import { releasedForMs } from '../gate/gate.ts';
import { findNames } from '../outcomes/names-in-text.ts';
import { readAllStored, removeStored, writeStored } from '../platform/stored.ts';
import type { BackgroundContext } from './context.ts';

export interface WhatIsStored {
  readonly names: readonly string[];
  /** Null, both of them: it is about names alone. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What may hold a ticket's texts, or a ticket that has no number yet and is called by its subject. */
const withTexts = /^(?:rejected|late|part|health):/;

/** First, what waits goes into the database, where it is found like all the rest. Throws, and removes nothing, when that cannot be. */
export async function forgetStored({ emptyOutbox, now }: BackgroundContext, what: WhatIsStored): Promise<number> {
  await emptyOutbox();
  const all = Object.entries(await readAllStored());
  const finder = findNames(what.names);
  const isIn = ({ at }: { readonly at?: unknown }): boolean =>
    typeof at === 'number' &&
    (what.from !== null || what.to !== null) &&
    at >= (what.from ?? -Infinity) &&
    at < (what.to ?? Infinity);
  const removed = all.filter(
    ([key, value]) => withTexts.test(key) && (finder.isIn(JSON.stringify(value)) || isIn((value ?? {}) as { at?: unknown })),
  );
  await removeStored(removed.map(([key]) => key));
  // Tickets that were let go a moment ago are not asked about again; after that moment nobody needs to know which they were.
  for (const [key, value] of all.filter(([key]) => key.startsWith('released:'))) {
    const released = Object.entries(value as Readonly<Record<string, number>>);
    const recent = released.filter(([, at]) => now() - at < releasedForMs);
    if (recent.length < released.length) await writeStored({ [key]: Object.fromEntries(recent) });
  }
  return removed.length;
}
