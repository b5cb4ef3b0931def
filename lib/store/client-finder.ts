/** Which client here is meant by an id of another browser, or of a time before clients were merged, or by the name that a desk wrote. */
import { findClient, indexClients, type WrittenClient } from '../clients/match.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { ClientLensDatabase } from './database.ts';

/** Null, of both: none that is known here. */
export interface ClientFinder {
  readonly ofClosure: (closure: Pick<Closure, 'clientId' | 'ticket'>) => string | null;
  /** Of what stands in a filter: an id, or a name. */
  readonly ofChoice: (choice: string) => string | null;
}

/** As the clients are now. Read anew: what the records worker keeps does not know of clients that the background has written since. */
export async function clientFinder(database: ClientLensDatabase): Promise<ClientFinder> {
  const [clients, merges] = await Promise.all([database.clients.toArray(), database.merges.toArray()]);
  const index = indexClients(clients);
  const known = new Set(clients.map(({ id }) => id));
  const into = new Map(merges.map((merge) => [merge.id, merge.into]));
  // Thousands of tickets are of a few clients.
  const found = new Map<string, string | null>();

  /** Of a client and all into which it was merged, the one that has a card stands for all. Merges may go in a circle. */
  const byId = (id: string): string | null => {
    const passed = new Set<string>();
    for (let here: string | undefined = id; here !== undefined && !passed.has(here); here = into.get(here)) {
      if (known.has(here)) return here;
      passed.add(here);
    }
    return null;
  };
  const byName = ({ client, requester }: WrittenClient): string | null => {
    const key = JSON.stringify([client, requester]);
    const before = found.get(key);
    if (before !== undefined) return before;
    const match = findClient({ client, requester }, index);
    const id = match.kind === 'known' ? match.client.id : null;
    found.set(key, id);
    return id;
  };
  return {
    ofClosure: ({ clientId, ticket }) => (clientId === null ? null : byId(clientId)) ?? byName(ticket),
    ofChoice: (choice) => byId(choice) ?? byName({ client: choice, requester: null }),
  };
}
