/** What goes into a pack. */
import type { Closure } from '../outcomes/closure.ts';
import { trim } from '../team/trim.ts';
import type { ClientLensDatabase } from './database.ts';
import { sharedCopy } from './shared-kinds.ts';
import { recordShown } from './shown.ts';
import { commitSites } from './site-records.ts';
import type { Written } from './team-records.ts';

/** The history of a card goes back this far in a pack; here it is kept whole. */
const historyMs = 365 * 24 * 3_600_000;

export interface GatheredPack {
  readonly documents: readonly unknown[];
  readonly records: number;
  readonly closures: number;
}

/** Closures tell who closed which ticket, so they go along only if somebody chose that. */
export async function gatherPack(
  database: ClientLensDatabase,
  { withClosures, written }: { readonly withClosures: boolean; readonly written: Written },
): Promise<GatheredPack> {
  await commitSites(database, written);
  await recordShown(database, written);
  const shared = (await database.records.toArray()).flatMap((record) => sharedCopy(trim(record, written.at - historyMs)) ?? []);
  const closures = withClosures ? await database.closures.toArray() : [];
  return {
    documents: [
      { from: { name: written.by } },
      ...shared.map((record) => ({ record })),
      ...closures.map((closure) => ({ closure: ofThisPack(closure) })),
    ],
    records: shared.length,
    closures: closures.length,
  };
}

/** Which import brought a closure here is known to nobody elsewhere. */
function ofThisPack({ importId: _, ...closure }: Closure): Closure {
  return closure;
}
