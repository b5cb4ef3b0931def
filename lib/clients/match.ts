import type { Client } from './card.ts';
import { coreName, normaliseName } from './names.ts';

export { coreName, normaliseName } from './names.ts';

/** Never a silent wrong match: only an equal name or a confirmed alias is `known`. */
export type ClientMatch =
  | { readonly kind: 'known'; readonly client: Client }
  | { readonly kind: 'unsure'; readonly name: string; readonly candidates: readonly Client[] }
  | { readonly kind: 'new'; readonly name: string }
  /** The desk shows no client for this ticket. */
  | { readonly kind: 'none' };

/** Which of our clients the desk means by this name. */
export function matchClient(written: string | null, clients: readonly Client[]): ClientMatch {
  const name = written?.trim() ?? '';
  const wanted = normaliseName(name);
  // A dash or a question mark in the client's field is how some desks write "none".
  if (wanted === '') return { kind: 'none' };

  const same = clients.filter((client) => namesOf(client).some((known) => normaliseName(known) === wanted));
  const [only, ...others] = same;
  if (only !== undefined)
    return others.length === 0 ? { kind: 'known', client: only } : { kind: 'unsure', name, candidates: same };

  const core = coreName(name);
  const candidates = clients.filter((client) => namesOf(client).some((known) => coreName(known) === core));
  return candidates.length === 0 ? { kind: 'new', name } : { kind: 'unsure', name, candidates };
}

const namesOf = ({ name, aliases }: Client): readonly string[] => [name, ...aliases];
