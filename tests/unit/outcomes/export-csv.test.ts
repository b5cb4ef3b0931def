import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { closuresToCsv } from '../../../lib/outcomes/export-csv.ts';
import { defuse } from '../../../lib/outcomes/export-defuse.ts';
import { exportedClosure, nastyTexts } from './export-samples.ts';

type Row = Record<string, string>;

const parseBack = (csv: string): Row[] =>
  Papa.parse<Row>(csv.slice(1), { header: true, delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;

const withSubject = (subject: string): Closure => exportedClosure({ ticket: { ...exportedClosure().ticket, subject } });

describe('closures as CSV', () => {
  test('opens in Excel with every letter right: byte order mark, CRLF at the end of each row', () => {
    const csv = closuresToCsv([exportedClosure(), exportedClosure()]);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.split('\r\n')).toHaveLength(4);
  });

  test('one row says what was answered, how we know and how long it took', () => {
    const [row] = parseBack(closuresToCsv([exportedClosure()], new Map([['c1', 'Müller & Söhne']])));
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
    const [row] = parseBack(closuresToCsv([exportedClosure({ clientId: null })]));
    expect(row?.client).toBe('Mueller');
  });

  test('each kind of answer fills its own columns', () => {
    const rows = parseBack(
      closuresToCsv([
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
      closuresToCsv([
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

  test('names no technician', () => {
    const csv = closuresToCsv([exportedClosure()]);
    expect(csv).not.toContain('Kim Technician');
    expect(csv).not.toContain('Olu Owner');
  });

  test('quotes, separators, line breaks and any script come back as they went in', () => {
    for (const subject of ['a "quoted" word', 'a,b;c', 'line one\r\nline two\nthree', '東京 – Zoë 👩‍💻', '', ' x ']) {
      expect(parseBack(closuresToCsv([withSubject(subject)]))[0]?.subject).toBe(subject);
    }
  });

  test('whatever a subject is made of, the file parses back to it, defused', () => {
    for (const subject of nastyTexts(2000)) {
      const rows = parseBack(closuresToCsv([withSubject(subject), exportedClosure()]));
      expect(rows).toHaveLength(2);
      expect(rows[0]?.subject).toBe(defuse(subject));
      expect(rows[1]?.subject).toBe('Cannot print');
    }
  });

  test('an empty list is the header alone', () => {
    expect(closuresToCsv([]).split('\r\n')).toHaveLength(2);
  });
});
