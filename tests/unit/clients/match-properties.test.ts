import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../lib/clients/card.ts';
import { findClient, indexClients, normaliseName } from '../../../lib/clients/match.ts';

const words = fc.constantFrom(
  'Acme',
  'ÁCME',
  'acme.',
  'Bolt',
  'Ltd',
  'Ltd.',
  'Inc',
  '&',
  'and',
  'Co',
  'the',
  '株式会社',
  "O'Neill",
  'ß',
);
const name = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);
const domain = fc.constantFrom('acme.example', 'bolt.example', 'mail.acme.example');
const clients: fc.Arbitrary<Client[]> = fc
  .array(fc.record({ name, aliases: fc.array(name, { maxLength: 3 }), domains: fc.array(domain, { maxLength: 2 }) }), {
    maxLength: 12,
  })
  .map((all) => all.map((each, index) => ({ ...each, id: String(index), at: 1 })));
const requester = fc.option(domain.map((each) => `Ana <ana@${each}>`));

const namesake = (written: string, { name: own, aliases }: Client): boolean =>
  [own, ...aliases].some((known) => normaliseName(known) === normaliseName(written));

test('equal names always match, and no name matches two without being asked about', () => {
  fc.assert(
    fc.property(clients, name, requester, (all, written, from) => {
      const match = findClient({ client: written, requester: from }, indexClients(all));
      const equal = all.filter((client) => namesake(written, client));
      if (normaliseName(written) === '') expect(match.kind).not.toBe('new');
      else if (equal.length === 1) expect(match).toEqual({ kind: 'known', client: equal[0] });
      else if (equal.length > 1) expect(match).toMatchObject({ kind: 'unsure', candidates: expect.arrayContaining(equal) });
      // No domain was confirmed: nothing but an equal name is ever known.
      else expect(match.kind).not.toBe('known');
    }),
    { numRuns: 500 },
  );
});

test('every client is found by each of its names, however it is written', () => {
  fc.assert(
    fc.property(clients, (all) => {
      const index = indexClients(all);
      for (const client of all) {
        for (const own of [client.name, ...client.aliases]) {
          if (normaliseName(own) === '') continue;
          const match = findClient({ client: `  ${own.toUpperCase()} `, requester: null }, index);
          if (normaliseName(own.toUpperCase()) !== normaliseName(own)) continue;
          expect(match.kind === 'known' ? [match.client] : match.kind === 'unsure' ? match.candidates : []).toContain(client);
        }
      }
    }),
  );
});

test('a candidate stands in the list once', () => {
  fc.assert(
    fc.property(clients, name, requester, (all, written, from) => {
      const match = findClient({ client: written, requester: from }, indexClients(all));
      if (match.kind === 'unsure') expect(new Set(match.candidates).size).toBe(match.candidates.length);
    }),
  );
});
