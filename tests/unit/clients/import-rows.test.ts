import { expect, test } from 'vitest';
import { type ColumnUse, columnUses } from '../../../lib/clients/import-columns.ts';
import { createRowCheck } from '../../../lib/clients/import-rows.ts';
import type { TableRow } from '../../../lib/clients/table-rows.ts';

const headers = ['Client Name', 'Alias', 'Website', 'Industry', 'Notes'];
const uses: ColumnUse[] = ['name', 'alias', 'domain', 'business', 'words'];
const row = (line: number, ...cells: string[]): TableRow => ({ line, cells, broken: false });
const check = (...rows: TableRow[]) => createRowCheck(headers, uses, (text) => text.includes('hunter2'))(rows);

test('a row becomes a client with its aliases, domains and lines', () => {
  expect(
    check(
      row(
        2,
        ' Acme\n Corp ',
        'ACME Inc; acme corp\nRockets',
        'https://www.acme.example/, gmail.com',
        'Rockets for coyotes',
        'a\n\nb',
      ),
    ),
  ).toEqual({
    clients: [
      {
        line: 2,
        name: 'Acme Corp',
        aliases: ['ACME Inc', 'Rockets'],
        domains: ['acme.example'],
        lines: [
          { kind: 'business', text: 'Rockets for coyotes' },
          { kind: 'words', text: 'a' },
          { kind: 'words', text: 'b' },
        ],
      },
    ],
    rejected: [],
  });
});

test('a row that is shorter than the header is a row', () => {
  expect(check(row(2, 'Acme')).clients).toMatchObject([{ name: 'Acme', aliases: [], lines: [] }]);
});

test.each([
  ['no-name', '', row(9, ' – ', 'x')],
  ['name-too-long', '', row(9, 'x'.repeat(201))],
  ['text-too-long', 'Notes', row(9, 'Bolt', '', '', '', 'x'.repeat(501))],
  ['too-many-lines', '', row(9, 'Bolt', '', '', '', 'x\n'.repeat(13))],
  ['too-many-cells', '', row(9, 'Bolt', '', '', '', '', 'x')],
  ['broken-quotes', '', { ...row(9, 'Bolt'), broken: true }],
  ['secret', 'Notes', row(9, 'Bolt', '', '', '', 'pw hunter2')],
  ['secret', 'Client Name', row(9, 'hunter2')],
  ['duplicate', '2', row(9, 'ACME, Ltd.')],
])('%s: the row is rejected with its line, and the others are not', (why, detail, bad) => {
  const { clients, rejected } = check(row(2, 'Acme Ltd'), bad, row(10, 'Cole'));
  expect(clients.map(({ name }) => name)).toEqual(['Acme Ltd', 'Cole']);
  expect(rejected).toMatchObject([{ line: 9, why, detail }]);
  expect(JSON.stringify(rejected)).not.toContain('hunter2');
});

test('what is not taken from the file cannot make it fail', () => {
  const only: ColumnUse[] = ['name', null, null, null, null];
  const taken = createRowCheck(headers, only, (text) => text.includes('hunter2'))([
    row(2, 'Acme', '', '', '', `hunter2${'x'.repeat(600)}`),
  ]);
  expect(taken).toMatchObject({ clients: [{ name: 'Acme', lines: [] }], rejected: [] });
});

test('a name is a duplicate over batches too, and a rejected row holds no name', () => {
  const batches = createRowCheck(headers, uses, () => false);
  batches([row(2, 'Acme', '', '', '', 'x'.repeat(501)), row(3, 'Acme')]);
  expect(batches([row(4, 'ACME')]).rejected).toMatchObject([{ line: 4, why: 'duplicate', detail: '3' }]);
});

test('a column can be any kind of line', () => {
  expect(columnUses).toContain('downtime');
});
