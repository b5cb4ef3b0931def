/** The rows of a file that comes in pieces: an export of a million rows never stands in memory as a whole. */
import Papa from 'papaparse';
import type { Delimiter, TableRow } from '../clients/table-rows.ts';

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly type: string; readonly row: number; readonly index: number }[];
  readonly meta: { readonly cursor: number };
}

/** The part of the library that reads a piece of a file and leaves its last row alone; its types do not know it. */
const Parser = Papa.Parser as unknown as new (
  config: object,
) => { parse: (text: string, baseIndex: number, ignoreLastRow: boolean) => Parsed };

/** A quotation mark that nothing closes within so much is no beginning of a long text, but a mistake. */
const longestRow = 1_000_000;

export interface ChunkedTable {
  /** The rows that are whole by now; blank ones are passed over. */
  add: (text: string) => TableRow[];
  /** What was left: a last row without a line break. */
  end: () => TableRow[];
}

/** Excel may name the delimiter in a first line of its own. */
const named = /^sep=[,;\t|]\n/i;
const longestNamed = 6;

const countLines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

export function createChunkedTable(delimiter: Delimiter): ChunkedTable {
  const parser = new Parser({ delimiter, newline: '\n' });
  let rest = '';
  /** Where `rest` begins. */
  let line = 1;
  let isBegun = false;

  function drop(length: number): void {
    line += countLines(rest.slice(0, length));
    rest = rest.slice(length);
  }

  function begin(): void {
    if (isBegun) return;
    isBegun = true;
    drop(named.exec(rest)?.[0].length ?? 0);
  }

  function take(isLast: boolean): TableRow[] {
    const rows: TableRow[] = [];
    while (rest !== '') {
      let parsed = parser.parse(rest, 0, !isLast);
      if (parsed.data.length === 0 && rest.length > longestRow) parsed = parser.parse(rest, 0, false);
      const wrong = parsed.errors.find(({ type, row }) => type === 'Quotes' && row < parsed.data.length);
      const sound = wrong === undefined ? parsed.data : parsed.data.slice(0, wrong.row);
      let at = line;
      for (const cells of sound) {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: at, cells, broken: false });
        at += 1;
        for (const cell of cells) if (cell.includes('\n')) at += countLines(cell);
      }
      if (wrong === undefined) {
        drop(parsed.meta.cursor);
        break;
      }
      // Only the line with the mark that is not closed is lost: what comes after it is read again.
      rows.push({ line: at, cells: parsed.data[wrong.row] ?? [], broken: true });
      const end = rest.indexOf('\n', wrong.index);
      drop(end < 0 ? rest.length : end + 1);
    }
    return rows;
  }

  return {
    add: (text) => {
      const given = rest + text;
      // A line break may be cut in two.
      const held = given.endsWith('\r') ? '\r' : '';
      const whole = held === '' ? given : given.slice(0, -1);
      rest = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
      if (rest.length >= longestNamed) begin();
      const rows = isBegun && rest.includes('\n') ? take(false) : [];
      rest += held;
      return rows;
    },
    end: () => {
      rest = rest.replace(/\r\n?/g, '\n');
      begin();
      return take(true);
    },
  };
}
