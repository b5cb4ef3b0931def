/** Finding a client by what somebody types, among thousands, letter by letter. */
import type { Client } from './card.ts';
import { normaliseName } from './names.ts';

interface Entry {
  readonly client: Client;
  /** Normalised, with a blank before every word. */
  readonly name: string;
  readonly others: string;
}

/** In the order in which a list shows them. */
export type ClientDirectory = readonly Entry[];

const spaced = (text: string): string => ` ${text}`;

export function makeDirectory(clients: readonly Client[]): ClientDirectory {
  const { compare } = new Intl.Collator();
  return clients
    .map((client) => ({
      client,
      name: spaced(normaliseName(client.name)),
      others: [...client.aliases, ...(client.domains ?? [])].map((text) => spaced(normaliseName(text))).join(' '),
    }))
    .sort((one, other) => compare(one.client.name, other.client.name));
}

/** How well a client fits: 0 is best; null is not at all. Every word that was typed has to be found somewhere. */
function rankOf({ name, others }: Entry, typed: string, words: readonly string[]): number | null {
  if (name.startsWith(spaced(typed))) return 0;
  if (words.every((word) => name.includes(spaced(word)))) return 1;
  const all = name + others;
  if (words.every((word) => all.includes(spaced(word)))) return 2;
  return words.every((word) => all.includes(word)) ? 3 : null;
}

/** One page of those that fit, the best first, and how many there are in all. */
export function searchClients(
  directory: ClientDirectory,
  typed: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly clients: readonly Client[]; readonly total: number } {
  const wanted = normaliseName(typed);
  if (wanted === '') {
    return { clients: directory.slice(offset, offset + limit).map(({ client }) => client), total: directory.length };
  }
  const words = wanted.split(' ');
  const byRank: Client[][] = [[], [], [], []];
  for (const entry of directory) {
    const rank = rankOf(entry, wanted, words);
    if (rank !== null) byRank[rank]?.push(entry.client);
  }
  const found = byRank.flat();
  return { clients: found.slice(offset, offset + limit), total: found.length };
}
