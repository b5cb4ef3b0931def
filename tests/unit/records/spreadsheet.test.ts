import readSpreadsheet from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { closureColumns } from '../../../lib/outcomes/closure-columns.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { exportCalls } from '../../../lib/records/export-calls.ts';
import { mostRows, SpreadsheetWriter } from '../../../lib/records/spreadsheet.ts';
import type { SheetCell } from '../../../lib/records/spreadsheet-xml.ts';
import { exportedClosure, nastyTexts } from '../outcomes/export-samples.ts';
import { freshDatabase } from '../store/fresh-database.ts';

async function readBack(file: Blob): Promise<Record<string, unknown[][]>> {
  const sheets = await readSpreadsheet(Buffer.from(await file.arrayBuffer()));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

async function throughSheet(rows: readonly (readonly SheetCell[])[]): Promise<unknown[][]> {
  const writer = new SpreadsheetWriter();
  writer.addSheet({ name: 'Sheet & <more>', widths: [10, 10] }, ['one', 'two']);
  for (const row of rows) writer.addRows([row]);
  return (await readBack(writer.finish()))['Sheet & <more>'] ?? [];
}

describe('a spreadsheet that is written row by row', () => {
  test('another library reads what went in: texts, numbers, moments and nothing', async () => {
    const moment = new Date(Date.UTC(2026, 10, 20, 9, 30));
    const rows = [
      ['a & b <c> "d"', 2.5],
      ['=1+1', -3],
      ['_x0041_ stays itself', null],
      ['line\nbreak', moment],
      ['東京 👩‍💻', 0],
    ];
    expect(await throughSheet(rows)).toEqual([['one', 'two'], ...rows]);
  });

  test('is the same file in every time zone', async () => {
    const zone = process.env.TZ;
    const files = [];
    try {
      for (const there of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
        process.env.TZ = there;
        const writer = new SpreadsheetWriter();
        writer.addSheet({ name: 'One', widths: [10] }, ['one']);
        files.push(Buffer.from(await writer.finish().arrayBuffer()).toString('base64'));
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(new Set(files).size).toBe(1);
  });

  test('whatever a text is made of, the file stays one that can be read', async () => {
    const texts = [...nastyTexts(300)];
    const read = await throughSheet(texts.map((text) => [`x${text}\u0000\u0008\ud800x`, 1]));
    expect(read).toHaveLength(301);
    for (const [index, text] of texts.entries()) {
      // What XML cannot hold is gone, and nothing else.
      expect(read[index + 1]).toEqual([`x${text}x`, 1]);
    }
  });

  test('knows how many rows a sheet takes', () => {
    const writer = new SpreadsheetWriter();
    writer.addSheet({ name: 'Rows', widths: [10] }, ['one']);
    expect(writer.room).toBe(mostRows - 1);
    writer.addRows([['a'], ['b']]);
    expect(writer.room).toBe(mostRows - 3);
    writer.addSheet({ name: 'More', widths: [10] }, ['one']);
    expect(writer.room).toBe(mostRows - 1);
  });
});

test('an export has the closures, the figures and what the words mean', async () => {
  const database = freshDatabase();
  await database.closures.bulkAdd([exportedClosure({ id: 'k1' }), exportedClosure({ id: 'k2', at: Date.UTC(2026, 10, 21) })]);
  const context = { database, now: () => 0, newId: () => crypto.randomUUID() };
  const course = { signal: new AbortController().signal, progress: () => undefined };
  const write = (what: 'closures' | 'figures', personalData: boolean) =>
    exportCalls(context).export(
      {
        what,
        format: 'xlsx',
        filter: everyClosure,
        personalData,
        byteOrderMark: false,
        definitions: [['Coverage', 'Asked ÷ observed']],
      },
      course,
    );
  const { file, closures } = await write('closures', true);
  expect(closures).toBe(2);
  const sheets = await readBack(file);
  expect(Object.keys(sheets)).toEqual(['Closures', 'Figures', 'Definitions']);
  const [head = [], newest = []] = sheets.Closures ?? [];
  expect(head).toEqual(closureColumns(true).map(({ name }) => name));
  expect(newest[head.indexOf('when (UTC)')]).toEqual(new Date(Date.UTC(2026, 10, 21)));
  expect(newest[head.indexOf('subject')]).toBe('Cannot print');
  expect(newest[head.indexOf('seconds to answer')]).toBe(2.5);
  expect(sheets.Figures?.[1]?.slice(0, 4)).toEqual(['outcome achieved', null, 2, 2]);
  expect(sheets.Definitions).toEqual([
    ['term', 'meaning'],
    ['Coverage', 'Asked ÷ observed'],
  ]);

  const hidden = await readBack((await write('closures', false)).file);
  expect(hidden.Closures?.[0]).not.toContain('subject');
  expect(JSON.stringify(hidden)).not.toMatch(/Kim|Olu|Ada|Cannot print/);
  expect(Object.keys(await readBack((await write('figures', false)).file))).toEqual(['Figures', 'Definitions']);
});
