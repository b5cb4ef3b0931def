/** Which rows of a client list can be taken in, and why the others cannot. */
import type { ColumnUse } from './import-columns.ts';
import { type LineKind, mostLines } from './line-kinds.ts';
import { cleanDomain } from './mail-domain.ts';
import { normaliseName } from './names.ts';
import type { TableRow } from './table-rows.ts';

/** A client as a row of the file has it. */
export interface ImportedClient {
  /** In the file. */
  readonly line: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly lines: readonly { readonly kind: LineKind; readonly text: string }[];
}

export type RejectedWhy =
  | 'no-name'
  /** `detail` is the line in which the name stood first. */
  | 'duplicate'
  | 'name-too-long'
  /** `detail` is the column. */
  | 'text-too-long'
  | 'too-many-lines'
  | 'too-many-cells'
  | 'broken-quotes'
  /** It looks like a password, a key, a card or bank number; `detail` is the column. Never the text itself. */
  | 'secret';

export interface RejectedRow {
  readonly line: number;
  readonly why: RejectedWhy;
  readonly detail: string;
  /** So that the row can be found again; empty where it has no name, or where the name is the secret. */
  readonly name: string;
}

export interface CheckedRows {
  readonly clients: readonly ImportedClient[];
  readonly rejected: readonly RejectedRow[];
}

const longestName = 200;
const longestText = 500;
const mostAliases = 50;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A checker that remembers the names it has seen, for one file. `looksSecret` says whether a text must not be kept. A file's own order
 * decides: the first row of a name is taken.
 */
export function createRowCheck(headers: readonly string[], uses: readonly ColumnUse[], looksSecret: (text: string) => boolean) {
  const seen = new Map<string, number>();

  const at = (row: TableRow, use: ColumnUse): { readonly column: number; readonly text: string }[] =>
    uses.flatMap((each, column) => (each === use ? [{ column, text: (row.cells[column] ?? '').trim() }] : []));

  function check(row: TableRow): ImportedClient | RejectedRow {
    const name = oneLine(at(row, 'name')[0]?.text ?? '');
    const reject = (why: RejectedWhy, detail = ''): RejectedRow => ({
      line: row.line,
      why,
      detail,
      name: looksSecret(name) ? '' : name.slice(0, longestName),
    });
    const wanted = normaliseName(name);
    if (row.broken) return reject('broken-quotes');
    if (row.cells.slice(headers.length).some((cell) => cell.trim() !== '')) return reject('too-many-cells');
    if (wanted === '') return reject('no-name');
    if (name.length > longestName) return reject('name-too-long');
    const first = seen.get(wanted);
    if (first !== undefined) return reject('duplicate', String(first));
    const lines = uses.flatMap((use, column) =>
      use === null || use === 'name' || use === 'alias' || use === 'domain' ? [] : linesIn(row.cells[column] ?? '', use, column),
    );
    const long = lines.find(({ text }) => text.length > longestText);
    if (long !== undefined) return reject('text-too-long', headers[long.column] ?? '');
    if (lines.length > mostLines) return reject('too-many-lines');
    const aliases = at(row, 'alias').flatMap(({ text }) => aliasesIn(text, wanted));
    const kept = uses.flatMap((use, column) => (use === null ? [] : [{ column, text: row.cells[column] ?? '' }]));
    const secret = kept.find(({ text }) => text.trim() !== '' && looksSecret(text));
    if (secret !== undefined) return reject('secret', headers[secret.column] ?? '');
    seen.set(wanted, row.line);
    const domains = at(row, 'domain').flatMap(({ text }) => text.split(/[\s,;|]+/).flatMap((part) => cleanDomain(part) ?? []));
    return {
      line: row.line,
      name,
      aliases: [...new Set(aliases)].slice(0, mostAliases),
      domains: [...new Set(domains)].slice(0, mostAliases),
      lines: lines.map(({ kind, text }) => ({ kind, text })),
    };
  }

  return (rows: readonly TableRow[]): CheckedRows => {
    const checked = rows.map(check);
    return {
      clients: checked.filter((each): each is ImportedClient => !('why' in each)),
      rejected: checked.filter((each): each is RejectedRow => 'why' in each),
    };
  };
}

/** A cell may hold several: one a line, or parted by semicolons. */
const aliasesIn = (cell: string, name: string): string[] =>
  cell
    .split(/[\n;]/)
    .map(oneLine)
    .filter((alias) => alias.length <= longestName && !['', name].includes(normaliseName(alias)));

/** Each line of a cell is a line of the card, as our own export writes them. */
const linesIn = (cell: string, kind: LineKind, column: number): { kind: LineKind; text: string; column: number }[] =>
  cell
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind, text, column }));
