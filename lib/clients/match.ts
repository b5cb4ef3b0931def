import type { Client } from './card.ts';
import { domainAndParents, requesterDomain } from './mail-domain.ts';
import { coreName, normaliseName } from './names.ts';

export { coreName, normaliseName } from './names.ts';

/** Never a silent wrong match: only an equal name, a confirmed alias or, where the desk shows no client, a confirmed domain is `known`. */
export type ClientMatch =
  | { readonly kind: 'known'; readonly client: Client }
  | {
      readonly kind: 'unsure';
      /** Empty where the desk shows no client. */
      readonly name: string;
      /** The likeliest first. */
      readonly candidates: readonly Client[];
      /** Where the requester's mail comes from, if that is a reason to think of the first candidate. */
      readonly domain?: string;
    }
  | { readonly kind: 'new'; readonly name: string }
  /** The desk shows no client for this ticket, and nothing hints at one. `domain`: from which company the requester writes. */
  | { readonly kind: 'none'; readonly domain?: string };

/** What a ticket says of its client, as the desk writes it. */
export interface WrittenClient {
  readonly client: string | null;
  readonly requester: string | null;
}

/** The clients, made ready to be looked up by how desks write them. */
export interface ClientIndex {
  readonly clients: readonly Client[];
  readonly byName: ReadonlyMap<string, readonly Client[]>;
  readonly byCore: ReadonlyMap<string, readonly Client[]>;
  readonly byDomain: ReadonlyMap<string, readonly Client[]>;
}

export function indexClients(clients: readonly Client[]): ClientIndex {
  const byName = new Map<string, Client[]>();
  const byCore = new Map<string, Client[]>();
  const byDomain = new Map<string, Client[]>();
  for (const client of clients) {
    for (const name of namesOf(client)) {
      enter(byName, normaliseName(name), client);
      enter(byCore, coreName(name), client);
    }
    for (const domain of client.domains ?? []) enter(byDomain, domain, client);
  }
  return { clients, byName, byCore, byDomain };
}

function enter(entries: Map<string, Client[]>, key: string, client: Client): void {
  const there = entries.get(key);
  if (there === undefined) entries.set(key, [client]);
  else if (there.at(-1) !== client) there.push(client);
}

const namesOf = ({ name, aliases }: Client): readonly string[] => [name, ...aliases];

/** Which of our clients the desk means. */
export function findClient(written: WrittenClient, index: ClientIndex): ClientMatch {
  const name = written.client?.trim() ?? '';
  const wanted = normaliseName(name);
  const hint = hintOf(written.requester, index);
  // A dash or a question mark in the client's field is how some desks write "none".
  if (wanted === '') return byHintAlone(hint, requesterDomain(written.requester));

  const same = index.byName.get(wanted) ?? [];
  const [only] = same;
  if (same.length === 1 && only !== undefined) return { kind: 'known', client: only };
  const alike = same.length > 0 ? same : (index.byCore.get(coreName(name)) ?? []);
  const candidates = [...new Set([...hint.clients.filter((client) => alike.includes(client)), ...alike, ...hint.clients])];
  if (candidates.length === 0) return { kind: 'new', name };
  return { kind: 'unsure', name, candidates, ...reasonOf(hint, candidates) };
}

interface Hint {
  readonly domain: string;
  readonly clients: readonly Client[];
}

/** A domain from which more clients than these write is that of a provider or our own. */
const mostByDomain = 3;

function hintOf(requester: string | null, { byDomain }: ClientIndex): Hint {
  const own = requesterDomain(requester);
  for (const domain of own === null ? [] : domainAndParents(own)) {
    const clients = byDomain.get(domain) ?? [];
    if (clients.length > 0 && clients.length <= mostByDomain) return { domain, clients };
  }
  return { domain: '', clients: [] };
}

function byHintAlone(hint: Hint, domain: string | null): ClientMatch {
  const [only, ...others] = hint.clients;
  if (only === undefined) return domain === null ? { kind: 'none' } : { kind: 'none', domain };
  // Somebody was asked once and said yes: see `confirmedDomains`.
  if (others.length === 0 && only.confirmedDomains?.includes(hint.domain)) return { kind: 'known', client: only };
  return { kind: 'unsure', name: '', candidates: hint.clients, domain: hint.domain };
}

const reasonOf = ({ domain, clients }: Hint, [first]: readonly Client[]): { domain?: string } =>
  clients.some((client) => client === first) ? { domain } : {};
