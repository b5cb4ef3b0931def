import type { Closure } from '../outcomes/closure.ts';
import type { Fix } from '../patterns/fix.ts';
import { clientFinder } from './client-finder.ts';
import { StoreRefusal } from './clients.ts';
import type { ClientLensDatabase } from './database.ts';

/** What has to be looked at first comes first. Each is about its client as its closures are: that may have got a card since, or be a part of another one. */
export async function listFixes(database: ClientLensDatabase): Promise<Fix[]> {
  const fixes = await database.fixes.toArray();
  const finder = fixes.some(({ client }) => client !== null) ? await clientFinder(database) : null;
  return fixes
    .map((fix) => (fix.client === null ? fix : { ...fix, client: finder?.ofChoice(fix.client) ?? fix.client }))
    .sort((one, other) => one.lookAgain.localeCompare(other.lookAgain) || one.madeAt - other.madeAt);
}

export async function putFix(database: ClientLensDatabase, fix: Fix): Promise<Fix> {
  await database.fixes.put(fix);
  return fix;
}

/** Writes what `change` makes of it as it is now. */
export const changeFix = (database: ClientLensDatabase, id: string, change: (fix: Fix) => Fix): Promise<Fix> =>
  database.transaction('rw', database.fixes, async () => {
    const before = await database.fixes.get(id);
    if (before === undefined) throw new StoreRefusal('no-such-fix');
    return putFix(database, change(before));
  });

export const removeFix = (database: ClientLensDatabase, id: string): Promise<void> => database.fixes.delete(id);

/** As many as are read while somebody looks at a ticket. */
const mostRead = 3000;

/** A client's closures since then; null where there are too many to read beside a ticket. */
export async function recentClosuresOf(database: ClientLensDatabase, clientId: string, since: number): Promise<Closure[] | null> {
  const ofClient = database.closures.where({ clientId });
  if ((await ofClient.count()) <= mostRead) return (await ofClient.toArray()).filter(({ at }) => at >= since);
  const lately = database.closures.where('at').aboveOrEqual(since);
  if ((await lately.count()) > mostRead) return null;
  return (await lately.toArray()).filter((closure) => closure.clientId === clientId);
}
