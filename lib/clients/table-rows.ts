/** The rows of a CSV file, a batch at a time, so that whoever reads it can do something else in between. */
import Papa from 'papaparse';

export interface TableRow {
  /** As an editor counts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark is opened and not closed as it should be: what stands in the cells cannot be trusted. */
  readonly broken: boolean;
}

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const sampled = 50;

/** Excel may name the delimiter in a first line of its own. */
const named = /^sep=([,;\t|])\n/i;

/** The one that gives the most columns, the same number in row after row. */
export function guessDelimiter(text: string): Delimiter {
  const said = named.exec(text)?.[1];
  if (said !== undefined) return said as Delimiter;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: regularity(text, delimiter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function regularity(text: string, delimiter: Delimiter): number {
  const widths = parse(text, delimiter, sampled)
    .data.filter((cells) => !isBlank(cells))
    .map((cells) => cells.length);
  const [header = 0] = widths;
  if (header < 2) return 0;
  return (header * widths.filter((width) => width === header).length) / widths.length;
}

const parse = (text: string, delimiter: Delimiter, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, fastMode: false });

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const countLines = (text: string): number => text.split('\n').length - 1;

/** Blank rows are passed over. The first row is the header, where there is one. */
export function* readRows(text: string, delimiter: Delimiter, batch = 500): Generator<readonly TableRow[]> {
  let offset = named.exec(text)?.[0].length ?? 0;
  let line = 1 + countLines(text.slice(0, offset));
  while (offset < text.length) {
    const { data, errors, meta } = parse(text.slice(offset), delimiter, batch);
    const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
    const rows: TableRow[] = [];
    for (const [index, cells] of data.entries()) {
      if (!isBlank(cells)) rows.push({ line, cells, broken: broken.has(index) });
      line += 1 + cells.reduce((sum, cell) => sum + countLines(cell), 0);
    }
    yield rows;
    // Whatever the parser says, this ends.
    if (meta.cursor <= 0) return;
    offset += meta.cursor;
  }
}

/** The first rows, for a look before anything is done. */
export function previewRows(text: string, delimiter: Delimiter, count: number): readonly TableRow[] {
  for (const rows of readRows(text, delimiter, count)) if (rows.length > 0) return rows;
  return [];
}
