/** A client list as it was read from a file, and what becomes of its rows. All of it a batch at a time, so that the page stays alive. */
import { type ColumnUse, type ImportPreset, mapColumns, presetFor } from '../../lib/clients/import-columns.ts';
import { createRowCheck, type ImportedClient, type RejectedRow } from '../../lib/clients/import-rows.ts';
import { findSecret } from '../../lib/clients/secrets.ts';
import { type Delimiter, guessDelimiter, previewRows, readRows, type TableRow } from '../../lib/clients/table-rows.ts';
import { decodeTable, type Encoding } from '../../lib/clients/table-text.ts';
import { undefuse } from '../../lib/outcomes/export-defuse.ts';

export interface ListFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  /** The first rows below the header. */
  readonly preview: readonly TableRow[];
  readonly preset: ImportPreset | null;
  readonly uses: readonly ColumnUse[];
}

const previewed = 5;

/** Null where the file has no rows below a header. */
export async function openList(file: File): Promise<ListFile | null> {
  const { text, encoding } = decodeTable(new Uint8Array(await file.arrayBuffer()));
  return readWith({ name: file.name, text, encoding }, guessDelimiter(text));
}

export function readWith(file: Pick<ListFile, 'name' | 'text' | 'encoding'>, delimiter: Delimiter): ListFile | null {
  const [header, ...preview] = previewRows(file.text, delimiter, previewed + 1);
  if (header === undefined || preview.length === 0) return null;
  const headers = header.cells.map((cell) => cell.trim());
  const preset = presetFor(headers);
  const { name, text, encoding } = file;
  return { name, text, encoding, delimiter, headers, preview, preset, uses: mapColumns(headers, preset) };
}

/** Something else gets its turn: a click, a key, a frame. */
export const takeTurns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface CheckedList {
  readonly clients: readonly ImportedClient[];
  readonly rejected: readonly RejectedRow[];
}

/** What can be imported of the whole file; null when `isWanted` said no meanwhile. */
export async function checkList(
  { text, delimiter, headers, uses, preset }: ListFile,
  isWanted: () => boolean,
): Promise<CheckedList | null> {
  const check = createRowCheck(headers, uses, (cell) => findSecret(cell) !== null);
  const clients: ImportedClient[] = [];
  const rejected: RejectedRow[] = [];
  let isHeader = true;
  for (const batch of readRows(text, delimiter, 200)) {
    const rows = isHeader && batch.length > 0 ? batch.slice(1) : batch;
    if (batch.length > 0) isHeader = false;
    const taken = check(preset?.id === 'client-lens' ? rows.map(asExported) : rows);
    clients.push(...taken.clients);
    rejected.push(...taken.rejected);
    await takeTurns();
    if (!isWanted()) return null;
  }
  return { clients, rejected };
}

/** Our own export puts an apostrophe before what a spreadsheet would run. */
const asExported = (row: TableRow): TableRow => ({ ...row, cells: row.cells.map(undefuse) });
