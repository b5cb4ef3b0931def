/** What became known of closures later, on its way from one browser to another. */
import type { Holding } from '../holding/holding.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { ClosureInFile } from '../outcomes/closures-file.ts';
import type { Later } from '../outcomes/later.ts';
import type { ClientLensDatabase } from './database.ts';

/** With what is known of each. Their ids begin with the time, so that what lies between the first and the last is of few others. */
export async function withLater(database: ClientLensDatabase, closures: readonly Closure[]): Promise<ClosureInFile[]> {
  if (closures.length === 0) return [];
  const inOrder = closures.map(({ id }) => id).toSorted();
  const known = await database.holdings.where('id').between(inOrder[0], inOrder.at(-1), true, true).toArray();
  if (known.length === 0) return [...closures];
  const byId = new Map(known.map(({ id, held, how, at }) => [id, { held, how, at }]));
  return closures.map((closure) => {
    const later = byId.get(closure.id);
    return later === undefined ? closure : { ...closure, later };
  });
}

/**
 * Inside a transaction: what a colleague's file says of these closures. What was found out here stays; of two imports, the one that knows it
 * since later.
 */
export async function takeLater(
  database: ClientLensDatabase,
  importId: string,
  closures: readonly Closure[],
  laterOf: ReadonlyMap<string, Later>,
): Promise<void> {
  const told = closures.flatMap(({ id, site, ticket }): Holding[] => {
    const later = laterOf.get(id);
    return later === undefined ? [] : [{ ...later, id, site, ticketId: ticket.id, who: '', importId }];
  });
  if (told.length === 0) return;
  const here = await database.holdings.bulkGet(told.map(({ id }) => id));
  const isNews = (holding: Holding, before: Holding | undefined): boolean =>
    before === undefined || (before.importId !== undefined && before.at < holding.at);
  await database.holdings.bulkPut(told.filter((holding, index) => isNews(holding, here[index])));
}

/** Inside a transaction. */
export async function takeBackLater(database: ClientLensDatabase, importId: string): Promise<void> {
  await database.holdings.filter((holding) => holding.importId === importId).delete();
}
