import { describe, expect, test } from 'vitest';
import type { Client } from '../../../lib/clients/card.ts';
import { findClient, indexClients } from '../../../lib/clients/match.ts';

const client = (id: string, name: string, domains: string[] = [], confirmedDomains: string[] = []): Client => ({
  id,
  name,
  aliases: [],
  at: 1,
  domains,
  confirmedDomains,
});

const acme = client('acme', 'Acme Corp', ['acme.example']);
const bolt = client('bolt', 'Bolt GmbH', ['bolt.example', 'group.example'], ['bolt.example']);
const twin = client('twin', 'Acme Inc', ['group.example']);
const index = indexClients([acme, bolt, twin]);
const find = (name: string | null, requester: string | null) => findClient({ client: name, requester }, index);

describe('the domain of the requester’s mail', () => {
  test('never overrules a name that is known', () => {
    expect(find('Acme Corp', 'x@bolt.example')).toEqual({ kind: 'known', client: acme });
  });

  test('makes an unlike name a reason to ask, never a match', () => {
    expect(find('Rocket Skates', 'Wile <wile@acme.example>')).toEqual({
      kind: 'unsure',
      name: 'Rocket Skates',
      candidates: [acme],
      domain: 'acme.example',
    });
  });

  test('puts the likelier of two names that are alike first', () => {
    expect(find('Acme', null)).toEqual({ kind: 'unsure', name: 'Acme', candidates: [acme, twin] });
    expect(find('Acme', 'x@group.example')).toEqual({
      kind: 'unsure',
      name: 'Acme',
      candidates: [twin, acme, bolt],
      domain: 'group.example',
    });
  });

  test('proposes a client where the desk shows none, once somebody confirmed it is known', () => {
    expect(find(null, 'x@acme.example')).toEqual({ kind: 'unsure', name: '', candidates: [acme], domain: 'acme.example' });
    expect(find('–', 'x@uk.bolt.example')).toEqual({ kind: 'known', client: bolt });
    expect(find(null, 'x@group.example')).toMatchObject({ kind: 'unsure', candidates: [bolt, twin] });
  });

  test('of a provider, of many clients or of nobody says nothing', () => {
    const many = indexClients([1, 2, 3, 4].map((each) => client(`${each}`, `Client ${each}`, ['msp.example', 'gmail.com'])));
    for (const requester of ['a@msp.example', 'a@gmail.com', 'a@unknown.example', 'Ana']) {
      expect(findClient({ client: null, requester }, many)).toMatchObject({ kind: 'none' });
      expect(findClient({ client: 'Foo', requester }, many)).toEqual({ kind: 'new', name: 'Foo' });
    }
    expect(find(null, 'a@unknown.example')).toEqual({ kind: 'none', domain: 'unknown.example' });
    expect(find(null, 'a@gmail.com')).toEqual({ kind: 'none' });
  });
});
