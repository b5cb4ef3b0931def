/** What can be said of a file's columns before anybody has said what they mean. */
import type { TableRow } from '../clients/table-rows.ts';
import { type DateEvidence, type DateShape, isNothing, shapeOf } from './moments.ts';

export interface LookedColumn {
  /** Null: it has no dates in it, or mostly other things. */
  readonly dates: DateEvidence | null;
  /** What stands in it and how often, the most frequent first; null where that is too much to be a list of statuses. */
  readonly values: readonly { readonly text: string; readonly count: number }[] | null;
}

export interface Looked {
  readonly headers: readonly string[];
  /** The first rows below the header. */
  readonly preview: readonly TableRow[];
  readonly rows: number;
  readonly columns: readonly LookedColumn[];
}

const previewed = 5;
const mostValues = 100;
const longestValue = 100;
/** After so many texts that are no date, and fewer that are, a column is not looked at for dates any further. */
const enough = 50;

interface Looking {
  readonly counts: Record<DateShape, number>;
  example: string | null;
  /** Null: given up. */
  values: Map<string, number> | null;
  hasDates: boolean;
}

/** `copy` makes a text that does not hold the whole chunk of the file that it was cut from. */
export function createLook(copy: (text: string) => string = (text) => text) {
  let headers: readonly string[] | null = null;
  const preview: TableRow[] = [];
  let rows = 0;
  let columns: Looking[] = [];

  function lookAt(column: Looking, cell: string): void {
    const text = cell.trim();
    if (isNothing(text)) return;
    if (column.hasDates) countDate(column, text);
    if (column.values !== null) countValue(column, text);
  }

  function countDate(column: Looking, text: string): void {
    const shape = shapeOf(text);
    column.counts[shape] += 1;
    if (shape === 'either' && column.example === null) column.example = copy(text);
    const { 'no-date': others, ...dates } = column.counts;
    if (others >= enough && others > Object.values(dates).reduce((sum, each) => sum + each, 0)) column.hasDates = false;
  }

  function countValue(column: Looking, text: string): void {
    const before = column.values?.get(text);
    if (before !== undefined) column.values?.set(text, before + 1);
    else if (text.length > longestValue || (column.values?.size ?? 0) >= mostValues) column.values = null;
    else column.values?.set(copy(text), 1);
  }

  return {
    add: (given: readonly TableRow[]): void => {
      for (const row of given) {
        if (headers === null) {
          headers = row.cells.map((cell) => copy(cell.trim()));
          columns = headers.map(() => ({
            counts: { fixed: 0, 'day-first': 0, 'month-first': 0, either: 0, 'no-date': 0 },
            example: null,
            values: new Map(),
            hasDates: true,
          }));
          continue;
        }
        rows += 1;
        if (preview.length < previewed) preview.push({ ...row, cells: row.cells.map(copy) });
        if (row.broken) continue;
        for (const [index, column] of columns.entries()) lookAt(column, row.cells[index] ?? '');
      }
    },
    /** Null where there are no rows below a header. */
    end: (): Looked | null => {
      if (headers === null || rows === 0) return null;
      return { headers, preview, rows, columns: columns.map(concluded) };
    },
  };
}

function concluded({ counts, example, values, hasDates }: Looking): LookedColumn {
  const dates = counts.fixed + counts['day-first'] + counts['month-first'] + counts.either;
  return {
    dates: hasDates && dates > 0 ? { counts, example } : null,
    values:
      values === null
        ? null
        : [...values].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
  };
}
