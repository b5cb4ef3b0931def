import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Delimiter, delimiters, guessDelimiter, previewRows, readRows } from '../../../lib/clients/table-rows.ts';

const rowsOf = (text: string, delimiter: Delimiter = ',', batch?: number) => [...readRows(text, delimiter, batch)].flat();

describe('the delimiter', () => {
  test.each([
    [',', 'Name,Web,Notes\nAcme,a.example,"one; two; three"\n'],
    [';', 'Name;Web;Notes\nAcme, Inc;a.example;x\nBolt, Inc;b.example;y\n'],
    ['\t', 'Name\tWeb\nAcme, Inc\ta.example\n'],
    ['|', 'Name|Web\nAcme|a.example\n'],
    [';', 'sep=;\nName;Web\n'],
    [',', 'Name\nAcme\nBolt\n'],
    [',', ''],
  ])('%j', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});

test('rows know the line that an editor shows, over quoted line breaks and blank rows', () => {
  const text = 'sep=,\nName,Notes\nAcme,"two\nlines"\n\n,\nBolt,x';
  expect(rowsOf(text).map(({ line, cells }) => [line, cells[0]])).toEqual([
    [2, 'Name'],
    [3, 'Acme'],
    [7, 'Bolt'],
  ]);
});

test('a quotation mark that is never closed is told, and what stood before it is read', () => {
  const rows = rowsOf('Name,Notes\nAcme,fine\nBolt,"open\nCole,x\n');
  expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
});

test('a look at the beginning reads no more than that', () => {
  expect(previewRows('\n\na,b\nc,d\ne,f\n', ',', 2).map(({ line }) => line)).toEqual([3, 4]);
  expect(previewRows('', ',', 2)).toEqual([]);
});

const cell = fc.oneof(
  fc.constantFrom('', ' ', '"', '""', ',', ';', '\n', 'a\nb', '=1+1', 'é', '東京'),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/\r/g, '')),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 25 }));

test('whatever is written is read, in batches of any size', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...delimiters), fc.integer({ min: 1, max: 7 }), (rows, delimiter, batch) => {
      const text = Papa.unparse(rows, { delimiter, newline: '\n' });
      const read = rowsOf(text, delimiter, batch);
      expect(read.map(({ cells }) => cells)).toEqual(rows.filter((cells) => cells.some((each) => each.trim() !== '')));
      expect(read.some(({ broken }) => broken)).toBe(false);
      const lines = text.split('\n');
      for (const { line, cells } of read) {
        const [first = ''] = cells;
        if (/^[a-z]+$/.test(first)) expect(lines[line - 1]).toMatch(new RegExp(`^${first}`));
      }
    }),
    { numRuns: 300 },
  );
});

test('no text makes it fail or go on for ever', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ';', ' '), maxLength: 40 }), (text) => {
      expect(rowsOf(text, guessDelimiter(text), 2).length).toBeLessThanOrEqual(text.length + 1);
    }),
    { numRuns: 500 },
  );
});
