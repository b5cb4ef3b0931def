import { Zip, ZipDeflate } from 'fflate';
import { type SheetCell, sheetEnd, sheetRow, sheetStart, workbookParts } from './spreadsheet-xml.ts';

export interface Sheet {
  readonly name: string;
  /** Widths of its columns, in characters. */
  readonly widths: readonly number[];
}

/** What a spreadsheet program can read of one sheet. */
export const mostRows = 1_048_576;
/** Beyond 4 GiB a ZIP file needs an extension that not every program reads; a batch of rows is far below what is left here. */
const mostBytes = 2 ** 32 - 2 ** 28;

/**
 * An XLSX file, written sheet after sheet and row after row: nothing but the row at hand stands in memory. (`write-excel-file` wants all rows at
 * once, and compresses in a worker that the extension's Content-Security-Policy does not let start.)
 */
export class SpreadsheetWriter {
  readonly #parts: Blob[] = [];
  readonly #sheets: Sheet[] = [];
  readonly #encoder = new TextEncoder();
  readonly #zip: Zip;
  #fault: Error | null = null;
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #part: ZipDeflate | null = null;
  #bytes = 0;
  #rows = 0;

  constructor() {
    this.#zip = new Zip((fault, piece) => {
      this.#fault ??= fault;
      this.#pieces.push(piece as Uint8Array<ArrayBuffer>);
    });
  }

  /** How many further rows the sheet at hand takes. */
  get room(): number {
    return this.#bytes > mostBytes ? 0 : mostRows - this.#rows;
  }

  /** Begins the next sheet, with its head. */
  addSheet(sheet: Sheet, head: readonly string[]): void {
    this.#endSheet();
    this.#sheets.push(sheet);
    this.#begin(`xl/worksheets/sheet${this.#sheets.length}.xml`);
    this.#push(sheetStart(sheet.widths));
    this.addRows([head], true);
  }

  addRows(rows: readonly (readonly SheetCell[])[], isHead = false): void {
    const first = this.#rows + 1;
    this.#rows += rows.length;
    this.#push(rows.map((row, index) => sheetRow(row, first + index, isHead)).join(''));
    // As blobs they are the browser's to keep, on disk if need be.
    this.#keep();
  }

  finish(): Blob {
    this.#endSheet();
    for (const [path, content] of Object.entries(workbookParts(this.#sheets.map(({ name }) => name)))) {
      this.#begin(path);
      this.#push(content, true);
    }
    this.#zip.end();
    this.#keep();
    if (this.#fault !== null) throw this.#fault;
    return new Blob(this.#parts, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  }

  #begin(path: string): void {
    this.#part = new ZipDeflate(path, { level: 2 });
    // Always the same file from the same records. In the browser's own zone, as a zip has it: before 1980 there are no moments in one.
    this.#part.mtime = new Date(1980, 0, 1);
    this.#zip.add(this.#part);
    this.#bytes = 0;
    this.#rows = 0;
  }

  #endSheet(): void {
    if (this.#part !== null) this.#push(sheetEnd, true);
    this.#part = null;
  }

  #push(text: string, isLast = false): void {
    const bytes = this.#encoder.encode(text);
    this.#bytes += bytes.length;
    this.#part?.push(bytes, isLast);
  }

  #keep(): void {
    if (this.#pieces.length > 0) this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
  }
}
