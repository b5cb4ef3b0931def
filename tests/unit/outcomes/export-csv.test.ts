import { deepEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import type { ClientNames } from '../../../lib/outcomes/closure-columns.ts';
import { closuresToCsv, csvHead, toCsv } from '../../../lib/outcomes/export-csv.ts';
import { defuse } from '../../../lib/outcomes/export-defuse.ts';
import { exportedClosure, nastyTexts } from './export-samples.ts';
import { readCsv } from './read-csv.ts';

type Row = Record<string, string>;

const table = (closures: readonly Closure[], names: ClientNames = new Map(), personalData = true): string =>
  csvHead(personalData) + closuresToCsv(closures, personalData, names);

const parseBack = (csv: string): Row[] =>
  Papa.parse<Row>(csv, { header: true, delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;

const withSubject = (subject: string): Closure => exportedClosure({ ticket: { ...exportedClosure().ticket, subject } });

describe('closures as CSV', () => {
  test('each row ends in CRLF, and nothing else does', () => {
    const csv = table([exportedClosure(), exportedClosure()]);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.split('\r\n')).toHaveLength(4);
  });

  test('one row says what was answered, how we know and how long it took', () => {
    const [row] = parseBack(table([exportedClosure()], new Map([['c1', 'Müller & Söhne']])));
    expect(row).toMatchObject({
      'when (UTC)': '2026-11-20 09:30:00',
      client: 'Müller & Söhne',
      ticket: '17',
      answer: 'achieved',
      evidence: 'client-confirmed',
      reason: '',
      'seconds to answer': '2.5',
      sensor: 'control',
    });
  });

  test('a client that is not known has the name that the desk wrote', () => {
    const [row] = parseBack(table([exportedClosure({ clientId: null })]));
    expect(row?.client).toBe('Mueller');
  });

  test('each kind of answer fills its own columns', () => {
    const rows = parseBack(
      table([
        exportedClosure({ answer: { kind: 'not-yet', missing: 'the printer' } }),
        exportedClosure({ answer: { kind: 'closed-without-it', reason: 'other', note: 'sold' } }),
        exportedClosure({ answer: null, unasked: 'panel-not-visible', answeredInMs: null }),
      ]),
    );
    expect(rows[0]).toMatchObject({ answer: 'not-yet', 'still missing': 'the printer', note: '' });
    expect(rows[1]).toMatchObject({ answer: 'closed-without-it', reason: 'other', note: 'sold' });
    expect(rows[2]).toMatchObject({ answer: 'unasked', 'not asked because': 'panel-not-visible', 'seconds to answer': '' });
  });

  test('says how long the client was held up, where somebody noted it', () => {
    const rows = parseBack(
      table([
        exportedClosure({ heldUp: { bucket: 'half-day', isOver: true } }),
        exportedClosure({ heldUp: { bucket: 'days', isOver: false } }),
        exportedClosure(),
      ]),
    );
    expect(rows.map((row) => [row['held up'], row['held up is over']])).toEqual([
      ['half-day', 'yes'],
      ['days', 'no'],
      ['', ''],
    ]);
  });

  test('names no technician, with personal data or without, and each row says which of the two it is', () => {
    for (const personalData of [true, false]) {
      const csv = table([exportedClosure()], new Map(), personalData);
      expect(csv).not.toContain('Kim Technician');
      expect(csv).not.toContain('Olu Owner');
      expect(parseBack(csv)[0]?.['personal data']).toBe(personalData ? 'included' : 'left out');
    }
  });

  test('without personal data nothing that somebody typed is in it, whatever is asked to be written', () => {
    const typed = exportedClosure({ answer: { kind: 'closed-without-it', reason: 'other', note: 'sold to Zoë' } });
    const csv = table([typed], new Map(), false);
    for (const word of ['Cannot print', 'Can Ada print?', 'Ada can print', 'sold to Zoë', 'Display.html']) {
      expect(csv).not.toContain(word);
    }
    expect(Object.keys(parseBack(csv)[0] ?? {})).not.toEqual(expect.arrayContaining(['subject']));
    expect(parseBack(csv)[0]).toMatchObject({ client: 'Mueller', ticket: '17', reason: 'other' });
    // The id of one that was created closed is made of its subject.
    const created = { ...typed, ticket: { ...typed.ticket, id: 'new: Cannot print' } };
    expect(parseBack(table([created], new Map(), false))[0]?.ticket).toBe(`new: ${typed.id}`);
    expect(parseBack(table([created]))[0]?.ticket).toBe('new: Cannot print');
  });

  test('quotes, separators, line breaks and any script come back as they went in', () => {
    for (const subject of ['a "quoted" word', 'a,b;c', 'line one\r\nline two\nthree', '東京 – Zoë 👩‍💻', '', ' x ']) {
      expect(parseBack(table([withSubject(subject)]))[0]?.subject).toBe(subject);
    }
  });

  test('whatever a subject is made of, the file parses back to it, defused', () => {
    for (const subject of nastyTexts(2000)) {
      const rows = parseBack(table([withSubject(subject), exportedClosure()]));
      expect(rows).toHaveLength(2);
      expect(rows[0]?.subject).toBe(defuse(subject));
      expect(rows[1]?.subject).toBe('Cannot print');
    }
  });

  test('any table comes back from a reader that follows the grammar of RFC 4180, and from Papa Parse', () => {
    const piece = fc.constantFrom('"', ',', ';', '\r\n', '\n', '\r', '\t', '=', '-', '@', ' ', 'é', '東', '👩', '\ufeff', 'x');
    const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const anyTable = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(anyTable, (rows) => {
        const csv = toCsv(rows);
        const papa = Papa.parse(csv.slice(0, -2), { delimiter: ',', newline: '\r\n' }).data;
        // Not by `expect`: it takes longer than all the rest.
        deepEqual([readCsv(csv), papa], Array(2).fill(rows.map((row) => row.map(defuse))));
      }),
    );
  });

  test('a file that is written in pieces is the file that is written at once', () => {
    const closures = [...nastyTexts(20)].map(withSubject);
    const pieces = [closures.slice(0, 7), [], closures.slice(7)].map((piece) => closuresToCsv(piece, true, new Map()));
    expect(csvHead(true) + pieces.join('')).toBe(table(closures));
  });
});
