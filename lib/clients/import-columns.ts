/** What the columns of a client list mean. */
import { type LineKind, lineKinds } from './line-kinds.ts';
import { normaliseName } from './names.ts';

/** What a column is taken for; null: it is left out. */
export type ColumnUse = 'name' | 'alias' | 'domain' | LineKind | null;

export const columnUses: readonly Exclude<ColumnUse, null>[] = ['name', 'alias', 'domain', ...lineKinds];

export interface ImportPreset {
  readonly id: 'connectwise' | 'autotask' | 'halopsa' | 'itflow' | 'client-lens';
  readonly name: string;
  /** From where the column names are known; null: not verified, they are what its screens and interface call these things. */
  readonly source: string | null;
  /** Column names in any case and punctuation, and what they mean here. */
  readonly columns: Readonly<Record<string, Exclude<ColumnUse, null>>>;
}

export const importPresets: readonly ImportPreset[] = [
  {
    id: 'connectwise',
    name: 'ConnectWise PSA',
    source: null,
    columns: {
      'Company Name': 'name',
      Company: 'name',
      Website: 'domain',
      'Web Site': 'domain',
      Market: 'business',
      'Company Notes': 'words',
    },
  },
  {
    id: 'autotask',
    name: 'Autotask PSA',
    // Only the name is in the part of the help that could be read.
    source: 'Autotask help, "Populating the Organization import template" (the name; the others are not verified)',
    columns: {
      Name: 'name',
      'Organization: Name': 'name',
      '[required] Organization: Name': 'name',
      'Organization Name': 'name',
      'Account Name': 'name',
      'Organization: Web': 'domain',
      Web: 'domain',
      'Organization: Market Segment': 'business',
      'Market Segment': 'business',
    },
  },
  {
    id: 'halopsa',
    name: 'HaloPSA',
    source: null,
    columns: {
      'Client Name': 'name',
      client_name: 'name',
      Customer: 'name',
      Website: 'domain',
      Domain: 'domain',
      'Email Domain': 'domain',
      'Industry Type': 'business',
      Notes: 'words',
    },
  },
  {
    id: 'itflow',
    name: 'ITFlow',
    source: 'itflow-org/itflow agent/post/client.php (export of clients), 2026',
    columns: { 'Client Name': 'name', Industry: 'business', Website: 'domain' },
  },
  {
    id: 'client-lens',
    name: 'Client Lens',
    source: 'our own export',
    columns: {
      client: 'name',
      'also known as': 'alias',
      'mail domains': 'domain',
      ...Object.fromEntries(lineKinds.map((kind) => [kind, kind])),
    },
  },
];

/** For a column that no preset knows by name. */
const guesses: readonly (readonly [pattern: RegExp, use: Exclude<ColumnUse, null>])[] = [
  [/^(?:(?:client|company|account|organi[sz]ation|customer)(?: name)?|name)$/, 'name'],
  [/^(?:alias(?:es)?|also known as|trading (?:as|name)|short name)$/, 'alias'],
  [/^(?:(?:web ?site|web|e ?mail|mail|web address|url)(?: domain)?|domains?|mail domains)$/, 'domain'],
  [/^(?:industry|market|market segment|vertical|sector|line of business)$/, 'business'],
];

/** The preset of which the most columns are there; null without any. Of two that fit equally the one with a source. */
export function presetFor(headers: readonly string[]): ImportPreset | null {
  const written = new Set(headers.map(normaliseName));
  const scored = importPresets.map((preset) => {
    const known = Object.keys(preset.columns).filter((column) => written.has(normaliseName(column)));
    const named = known.some((column) => preset.columns[column] === 'name');
    return { preset, score: named ? known.length + (preset.source === null ? 0 : 0.5) : 0 };
  });
  const best = scored.reduce((top, each) => (each.score > top.score ? each : top));
  return best.score > 0 ? best.preset : null;
}

/** One name column at most: the first that the preset, or else a guess, takes for it. */
export function mapColumns(headers: readonly string[], preset: ImportPreset | null): ColumnUse[] {
  const known = new Map(Object.entries(preset?.columns ?? {}).map(([column, use]) => [normaliseName(column), use]));
  const uses = headers.map((header): ColumnUse => {
    const written = normaliseName(header);
    return known.get(written) ?? guesses.find(([pattern]) => pattern.test(written))?.[1] ?? null;
  });
  const name = uses.indexOf('name');
  return uses.map((use, index) => (use === 'name' && index !== name ? null : use));
}
