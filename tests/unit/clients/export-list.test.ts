import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardLine, Client } from '../../../lib/clients/card.ts';
import { type ClientWithCard, clientsToCsv, clientsToJson, clientsToMarkdown } from '../../../lib/clients/export-list.ts';
import { mapColumns, presetFor } from '../../../lib/clients/import-columns.ts';
import { createRowCheck } from '../../../lib/clients/import-rows.ts';
import { type LineKind, lineKinds } from '../../../lib/clients/line-kinds.ts';
import { normaliseName } from '../../../lib/clients/names.ts';
import { guessDelimiter, readRows } from '../../../lib/clients/table-rows.ts';
import { decodeTable } from '../../../lib/clients/table-text.ts';
import { undefuse } from '../../../lib/outcomes/export-defuse.ts';

const at = Date.UTC(2026, 2, 4);
const line = (kind: LineKind, text: string, changes: Partial<CardLine> = {}): CardLine => ({
  id: `${kind} ${text}`,
  clientId: 'acme',
  kind,
  text,
  author: 'Una',
  at,
  source: 'person',
  stillTrueAt: at,
  ...changes,
});
const acme: Client = { id: 'acme', name: 'Acme & Sons', aliases: ['=ACME', 'Acme; Inc'], domains: ['acme.example'], at };
const one: ClientWithCard = {
  client: acme,
  lines: [line('business', 'They sell [rockets](x)'), line('goal', '-2+3'), line('goal', 'Two\nlines', { author: '' })],
};

function readBack(csv: string) {
  const { text } = decodeTable(new TextEncoder().encode(csv));
  const [header, ...rows] = [...readRows(text, guessDelimiter(text))].flat();
  const headers = header?.cells ?? [];
  const check = createRowCheck(headers, mapColumns(headers, presetFor(headers)), () => false);
  return check(rows.map((row) => ({ ...row, cells: row.cells.map(undefuse) })));
}

test('no cell of the table runs in a spreadsheet', () => {
  const csv = clientsToCsv([one]);
  expect(csv.startsWith('\uFEFF"client","also known as"')).toBe(true);
  expect(csv).toContain(`"'=ACME\nAcme; Inc"`);
  expect(csv).toContain(`"'-2+3\nTwo lines"`);
});

test('the JSON file has the complete cards', () => {
  expect(JSON.parse(clientsToJson([one], at))).toEqual({
    format: 'client-lens-clients',
    version: 1,
    exportedAt: '2026-03-04T00:00:00.000Z',
    clients: [{ ...acme, lines: one.lines }],
  });
});

test('the pages can be read, and nothing in them is more than text', () => {
  const words = {
    title: 'Clients',
    alsoKnownAs: 'Also',
    mailDomains: 'Mail',
    noLines: 'Nothing yet.',
    kind: (kind: LineKind) => kind.toUpperCase(),
    day: (when: number) => new Date(when).toISOString().slice(0, 10),
  };
  const bare: ClientWithCard = { client: { id: 'b', name: '# <b>Bolt</b>', aliases: [], at }, lines: [] };
  expect(clientsToMarkdown([one, bare], words)).toBe(`# Clients

## Acme \\& Sons

Also: =ACME, Acme; Inc  
Mail: acme.example

- **BUSINESS:** They sell \\[rockets\\](x) *(Una, 2026-03-04)*
- **GOAL:** -2+3 *(Una, 2026-03-04)*
- **GOAL:** Two lines *(2026-03-04)*

## \\# \\<b\\>Bolt\\</b\\>

Nothing yet.
`);
});

const plainName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[\s;\r\n]+/gu, ' ').trim())
  .filter((text) => normaliseName(text) !== '' && !/^'/.test(text));
const words = fc
  .oneof(
    fc.constantFrom('=1+1', '-20 °C freezer', '"quoted", and more', "it's; so", '@home'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  )
  .map((text) => text.replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
const card = fc.record({
  name: plainName,
  aliases: fc.uniqueArray(plainName, { maxLength: 3, selector: normaliseName }),
  domains: fc.uniqueArray(fc.constantFrom('acme.example', 'bolt.example', 'cole.example'), { maxLength: 3 }),
  lines: fc.uniqueArray(fc.tuple(fc.constantFrom(...lineKinds), words), { maxLength: 12 }),
});

test('what is exported as a table is imported as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(card, { minLength: 1, maxLength: 8, selector: ({ name }) => normaliseName(name) }), (cards) => {
      const written = cards.map(({ name, aliases, domains, lines }, index) => ({
        client: {
          id: String(index),
          name,
          aliases: aliases.filter((alias) => normaliseName(alias) !== normaliseName(name)),
          domains,
          at,
        },
        lines: lines.map(([kind, text]) => line(kind, text)),
      }));
      const { clients, rejected } = readBack(clientsToCsv(written));
      expect(rejected).toEqual([]);
      expect(clients.map(({ name, aliases, domains }) => ({ name, aliases, domains }))).toEqual(
        written.map(({ client: { name, aliases, domains } }) => ({ name, aliases, domains })),
      );
      const inOrder = (kinds: readonly { kind: LineKind; text: string }[]) =>
        lineKinds.flatMap((kind) => kinds.filter((each) => each.kind === kind).map(({ text }) => [kind, text]));
      expect(clients.map(({ lines }) => inOrder(lines))).toEqual(written.map(({ lines }) => inOrder(lines)));
    }),
    { numRuns: 300 },
  );
});
