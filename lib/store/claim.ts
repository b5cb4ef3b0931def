/** Which client a closure belongs to follows from what the desk wrote: when clients are named otherwise, it is asked anew. */
import type { Client } from '../clients/card.ts';
import { type ClientIndex, findClient, normaliseName } from '../clients/match.ts';
import type { Closure } from '../outcomes/closure.ts';
import { clientIndex } from './client-index.ts';
import { putClosures } from './closure-writes.ts';
import type { ClientLensDatabase } from './database.ts';

/** By what a client is found. */
const keysOf = ({ name, aliases, confirmedDomains = [] }: Client): string[] => [
  ...[name, ...aliases].map(normaliseName),
  ...confirmedDomains.map((domain) => `@${domain}`),
];

const sameKeys = (one: Client, other: Client): boolean => keysOf(one).sort().join('\n') === keysOf(other).sort().join('\n');

/**
 * Inside the transaction that has written the clients. `before` and `after` are the same clients, as far as they were or are there.
 * Closures of a client that has lost a name, and closures of nobody, go where their name says now.
 */
export async function claimClosures(
  database: ClientLensDatabase,
  before: readonly Client[],
  after: readonly Client[],
): Promise<void> {
  const now = new Map(after.map((client) => [client.id, client]));
  const then = new Map(before.map((client) => [client.id, client]));
  const unlike = (client: Client, others: ReadonlyMap<string, Client>): boolean => {
    const other = others.get(client.id);
    return other === undefined || !sameKeys(client, other);
  };
  const named = after.filter((client) => unlike(client, then));
  const lost = before.filter((client) => unlike(client, now)).map(({ id }) => id);
  if (named.length === 0 && lost.length === 0) return;
  const names = new Set(named.flatMap(keysOf));
  const byDomain = named.some(({ confirmedDomains = [] }) => confirmedDomains.length > 0);
  const concerned = await Promise.all([
    database.closures.where('clientId').anyOf(lost).toArray(),
    database.closures.filter((closure) => closure.clientId === null && mayBeOneOf(closure, names, byDomain)).toArray(),
  ]);
  const index = await clientIndex(database);
  const changed = concerned.flat().flatMap((closure) => {
    const clientId = ownerOf(closure, index);
    return clientId === closure.clientId ? [] : [{ ...closure, clientId }];
  });
  await putClosures(database, changed);
}

function mayBeOneOf({ ticket }: Closure, names: ReadonlySet<string>, byDomain: boolean): boolean {
  const written = normaliseName(ticket.client ?? '');
  return written === '' ? byDomain : names.has(written);
}

function ownerOf({ ticket, clientId }: Closure, index: ClientIndex): string | null {
  const match = findClient(ticket, index);
  if (match.kind === 'known') return match.client.id;
  // Two of one name: nobody can tell anew, so what was known stays.
  return match.kind === 'unsure' && match.candidates.some(({ id }) => id === clientId) ? clientId : null;
}
