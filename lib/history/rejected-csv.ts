import Papa from 'papaparse';
import { defuse } from '../outcomes/export-defuse.ts';

/** Excel takes a file without a byte order mark for the local code page. */
const byteOrderMark = '\uFEFF';

/** The rows that were left out, as a file to mend the export by. What stood in them is strangers' text: no cell runs as a formula. */
export const rejectedCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${Papa.unparse([header, ...rows.map((row) => row.map(defuse))], { newline: '\r\n', quotes: true })}\r\n`;
