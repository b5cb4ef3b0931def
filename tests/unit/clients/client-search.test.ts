import { expect, test } from 'vitest';
import type { Client } from '../../../lib/clients/card.ts';
import { makeDirectory, searchClients } from '../../../lib/clients/client-search.ts';

const client = (name: string, aliases: string[] = [], domains: string[] = []): Client => ({
  id: name,
  name,
  aliases,
  domains,
  at: 1,
});
const directory = makeDirectory([
  client('Zebra Print'),
  client('Åland Bakery', ['The Bread Shop']),
  client('Acme Corp', ['Rocket Skates'], ['acme.example']),
  client('North Acme'),
  client('Placme'),
]);
const found = (typed: string) => searchClients(directory, typed, { offset: 0, limit: 10 }).clients.map(({ name }) => name);

test.each([
  ['', ['Acme Corp', 'Åland Bakery', 'North Acme', 'Placme', 'Zebra Print']],
  ['acme', ['Acme Corp', 'North Acme', 'Placme']],
  ['ACME c', ['Acme Corp', 'North Acme', 'Placme']],
  ['corp acme', ['Acme Corp']],
  ['aland', ['Åland Bakery']],
  ['bread', ['Åland Bakery']],
  ['acme.ex', ['Acme Corp']],
  ['skates corp', ['Acme Corp']],
  ['nobody', []],
])('typing %j finds %j', (typed, names) => {
  expect(found(typed)).toEqual(names);
});

test('a page of them, and how many there are', () => {
  const { clients, total } = searchClients(directory, 'acme', { offset: 1, limit: 1 });
  expect([clients.map(({ name }) => name), total]).toEqual([['North Acme'], 3]);
});
