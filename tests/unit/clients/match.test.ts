import { describe, expect, test } from 'vitest';
import type { Client } from '../../../lib/clients/card.ts';
import { type ClientMatch, findClient, indexClients } from '../../../lib/clients/match.ts';
import { coreName, normaliseName } from '../../../lib/clients/names.ts';

/** By the name alone. */
const matchClient = (written: string | null, clients: readonly Client[]): ClientMatch =>
  findClient({ client: written, requester: null }, indexClients(clients));

const client = (id: string, name: string, ...aliases: string[]): Client => ({ id, name, aliases, at: 1 });

test.each([
  ['ACME  Ltd.', 'acme ltd'],
  ['Ａｃｍｅ（ＵＫ）', 'acme uk'],
  ['Café Zoë', 'Cafe Zoe'],
  ['Möller', 'Mo\u0308ller'],
  ['Smith & Sons', 'Smith and Sons'],
  ["O'Neill", 'O’Neill'],
  ['A.B.C. Group', 'ABC Group'],
  ['Rossi S.r.l.', 'Rossi SRL'],
  ['Hansen A/S', 'Hansen AS'],
  ['Straße', 'Strasse'],
  ['Wake-Up\u00a0Coffee', 'wake up coffee'],
  ['Smith,Jones/Partners', 'Smith Jones Partners'],
])('%s and %s are one name', (one, other) => {
  expect(normaliseName(one)).toBe(normaliseName(other));
});

test.each([
  ['Acme 1', 'Acme 2'],
  ['3.5 Ltd', '35 Ltd'],
  ['C Ltd', 'C++ Ltd'],
  ['กา', 'กิ'],
  ['かき', 'がき'],
  ['Кий', 'Кии'],
  ['कि', 'का'],
  ['Acme North', 'Acme'],
  ['株式会社', '有限会社'],
])('%s and %s are two names', (one, other) => {
  expect(normaliseName(one)).not.toBe(normaliseName(other));
});

describe('the legal form', () => {
  const forms =
    'Ltd,Ltd.,Limited,Inc,Inc.,Corp.,Corporation,GmbH,AG,LLC,B.V.,BV,SA,S.A.,SARL,S.r.l.,Pty Ltd,plc,Co,Co.,& Co KG,GmbH & Co. KG,Pte. Ltd.,A/S,Sp. z o.o.,S.p.A.';
  test.each(forms.split(','))('%s does not belong to the core', (form) => {
    expect(coreName(`Acme ${form}`)).toBe('acme');
    expect(coreName(`Acme, ${form}`)).toBe('acme');
  });
  test.each([
    ['Limited', 'limited'],
    ['Co & Co', 'co'],
    ['Corporation Street Bakery', 'corporation street bakery'],
    ['The Printing Co.', 'printing'],
    ['London Zoo', 'london zoo'],
  ])('%s → %s', (name, core) => {
    expect(coreName(name)).toBe(core);
  });
});

describe('matching', () => {
  const acme = client('acme', 'Acme Ltd', 'Acme Bakery');
  const bolt = client('bolt', 'Bolt GmbH');
  const all = [acme, bolt];

  test.each([
    ['Acme Ltd', acme],
    ['  ACME, LTD. ', acme],
    ['acme bakery', acme],
    ['BOLT gmbh', bolt],
  ])('%s is known', (name, expected) => {
    expect(matchClient(name, all)).toEqual({ kind: 'known', client: expected });
  });

  test.each(['Acme', 'Acme Inc', 'ACME Bakery LLC'])('%s is a reason to ask', (name) => {
    expect(matchClient(name, all)).toEqual({ kind: 'unsure', name, candidates: [acme] });
  });

  test.each(['Acme North', 'Acm', 'Boltz', 'Ltd'])('%s is new', (name) => {
    expect(matchClient(name, all)).toEqual({ kind: 'new', name });
  });

  test.each([null, '', '   ', '-', '???', '\u00a0'])('%j is none', (name) => {
    expect(matchClient(name, all)).toEqual({ kind: 'none' });
  });

  test('one name or alias at two clients is a reason to ask', () => {
    const twin = client('twin', 'Twin', 'acme ltd');
    expect(matchClient('Acme Ltd', [acme, bolt, twin])).toEqual({ kind: 'unsure', name: 'Acme Ltd', candidates: [acme, twin] });
  });

  test('an exact name is known even where others share its core', () => {
    expect(matchClient('Acme Ltd', [acme, client('other', 'Acme Inc')])).toEqual({ kind: 'known', client: acme });
  });
});

test('never a silent wrong match: known means an equal name, for any mixture of spellings', () => {
  const words = ['Acme', 'ÁCME', 'acme', 'Bolt', 'Ltd', 'Ltd.', 'Inc', '&', 'and', 'Co', '', '株式会社', "O'Neill", 'ONeill'];
  let seed = 7;
  const pick = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return words[seed % words.length] ?? '';
  };
  const name = () => [pick(), pick(), pick()].join(' ');
  const kinds = new Set<string>();
  for (let round = 0; round < 3000; round += 1) {
    const clients = [client('a', `A ${name()}`), client('b', name()), client('c', name(), name())];
    const written = name();
    const match = matchClient(written, clients);
    kinds.add(match.kind);
    const equal = clients.filter(({ name, aliases }) =>
      [name, ...aliases].some((known) => normaliseName(known) === normaliseName(written)),
    );
    if (match.kind === 'known') expect(equal).toEqual([match.client]);
    else if (normaliseName(written) !== '') expect(equal.length).not.toBe(1);
  }
  expect(kinds).toEqual(new Set(['known', 'unsure', 'new', 'none']));
});
