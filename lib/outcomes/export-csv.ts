import Papa from 'papaparse';
import type { Closure } from './closure.ts';
import { type ClientNames, closureColumns } from './closure-columns.ts';
import { defuse } from './export-defuse.ts';

/** Excel takes a file without a byte order mark for the local code page and garbles every name that is not ASCII. */
export const byteOrderMark = '\uFEFF';

export type Cell = string | number | Date | null;

/** RFC 4180: rows end in CRLF, every cell is quoted, and no cell is one that a spreadsheet would run as a formula. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(toText)),
        { newline: '\r\n', quotes: true },
      )}\r\n`;

const toText = (cell: Cell): string | number => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
  return typeof cell === 'string' ? defuse(cell) : (cell ?? '');
};

/** The first row. */
export const csvHead = (personalData: boolean): string => toCsv([closureColumns(personalData).map(({ name }) => name)]);

/** One row for each closure: a file is made of as many pieces as its maker likes. */
export function closuresToCsv(closures: readonly Closure[], personalData: boolean, names: ClientNames): string {
  const columns = closureColumns(personalData);
  return toCsv(closures.map((closure) => columns.map(({ read }) => read(closure, names))));
}
