import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './import-file.ts';

const seen = (text: string, piece: number) =>
  rowsOf(text, piece).map(({ line, cells, broken }) => [line, broken ? 'broken' : cells.join('|')]);

describe('a file that comes in pieces', () => {
  it('has the same rows however it is cut', () => {
    const table = fc.array(fc.tuple(fc.constantFrom('1', '2'), fc.string(), fc.constantFrom('a\nb', 'say "hi"', 'x, y', '')), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 40 }), (rows, newline, piece) => {
        const text = Papa.unparse([['id', 'text', 'more'], ...rows], { newline });
        expect(rowsOf(text, piece)).toEqual(rowsOf(text, text.length));
        expect(rowsOf(text, piece).map(({ cells }) => cells)).toEqual([
          ['id', 'text', 'more'],
          ...rows.map((row) => row.map((each) => each.replace(/\r\n?/g, '\n'))),
        ]);
      }),
    );
  });

  it('counts lines as an editor does, over cells of several lines, blank ones and what Excel says first', () => {
    const text = 'sep=;\r\nid;text\r\n\r\n1;"a\r\nb"\r\n2;c';
    for (const piece of [1, 3, 7, 100])
      expect(seen(text, piece)).toEqual([
        [2, 'id|text'],
        [4, '1|a\nb'],
        [6, '2|c'],
      ]);
  });

  it('loses only the line with a quotation mark that is not closed', () => {
    const text = 'id,text\n1,"open\n2,two\n3,"three"\n4,four\n5,"also open\n6,six\n';
    for (const piece of [1, 5, 1000]) {
      expect(seen(text, piece)).toEqual([
        [1, 'id|text'],
        [2, 'broken'],
        [3, '2|two'],
        [4, '3|three'],
        [5, '4|four'],
        [6, 'broken'],
        [7, '6|six'],
      ]);
    }
  });
});
