/** The closes of the last year or so, as what is counted of them knows them: at a thousand a day they are too many to be read one by one. */
import { leftOver } from '../figures/cancel-rows.ts';
import { answerBits, kindOfAnswer } from '../figures/row-code.ts';
import type { Rows } from '../figures/rows.ts';
import { answerKinds } from '../outcomes/filter.ts';
import type { CloseOfClient } from '../visits/trouble.ts';
import type { ClientLensDatabase } from './database.ts';
import { readParts, readyFigureState } from './figure-parts.ts';

/** Those of known clients, in no particular order. */
export async function closesSince(
  database: ClientLensDatabase,
  from: number,
  clients: ReadonlySet<string>,
): Promise<Iterable<CloseOfClient>> {
  const parts = await readyParts(database);
  return parts === null ? closuresSince(database, from, clients) : closesIn(parts, from, clients);
}

/** All of them: what takes a row back may lie in another part than that row. Null where something is still to be counted. */
const readyParts = (database: ClientLensDatabase): Promise<readonly Rows[] | null> =>
  database.transaction('r', database.figureState, database.figureRows, async () => {
    const state = await readyFigureState(database);
    return (
      state &&
      readParts(
        database,
        state.parts.map(({ id }) => id),
      )
    );
  });

const achieved = answerKinds.indexOf('achieved');

function* closesIn(parts: readonly Rows[], from: number, clients: ReadonlySet<string>): Generator<CloseOfClient> {
  for (const [part, left] of leftOver(parts).entries()) {
    const rows = parts[part] as Rows;
    const known = rows.clients.map((client) => (client !== null && clients.has(client) ? client : null));
    for (const row of left) {
      const [client, at] = [known[rows.client[row] as number] ?? null, rows.at[row] as number];
      if (client === null || at < from) continue;
      const isAchieved = kindOfAnswer[(rows.code[row] as number) & answerBits] === achieved;
      yield { client, ticket: rows.ticket[row] as number, at, isAchieved };
    }
  }
}

async function closuresSince(database: ClientLensDatabase, from: number, clients: ReadonlySet<string>): Promise<CloseOfClient[]> {
  const closures = await database.closures.where('at').aboveOrEqual(from).toArray();
  return closures.flatMap(({ clientId, site, ticket, at, answer }) => {
    if (clientId === null || !clients.has(clientId)) return [];
    return { client: clientId, ticket: `${site}#${ticket.id}`, at, isAchieved: answer?.kind === 'achieved' };
  });
}
