/** Clients and their cards as files: a table for spreadsheets, complete records, and pages to read. */
import Papa from 'papaparse';
import { defuse } from '../outcomes/export-defuse.ts';
import type { CardLine, Client } from './card.ts';
import { type LineKind, lineKinds } from './line-kinds.ts';

export interface ClientWithCard {
  readonly client: Client;
  /** In the order in which the card is read. */
  readonly lines: readonly CardLine[];
}

/** Excel takes a file without a byte order mark for the local code page and garbles every name that is not ASCII. */
const byteOrderMark = '\uFEFF';

/** One row a client; several values of one cell stand one a line. Who wrote a line and when is in the two other files. */
const columns: Readonly<Record<string, (one: ClientWithCard) => readonly string[]>> = {
  client: ({ client }) => [client.name],
  'also known as': ({ client }) => client.aliases,
  'mail domains': ({ client }) => client.domains ?? [],
  ...Object.fromEntries(lineKinds.map((kind) => [kind, ({ lines }: ClientWithCard) => textsOf(lines, kind)])),
};

// A line break inside a line of the card would make two of it.
const textsOf = (lines: readonly CardLine[], kind: LineKind): string[] =>
  lines.filter((line) => line.kind === kind).map(({ text }) => text.replace(/\s*\n\s*/g, ' '));

/** RFC 4180 with a byte order mark, every cell quoted, no cell that a spreadsheet would run as a formula. Our own import reads it. */
export function clientsToCsv(clients: readonly ClientWithCard[]): string {
  const rows = clients.map((one) => Object.values(columns).map((read) => defuse(read(one).join('\n'))));
  return `${byteOrderMark}${Papa.unparse([Object.keys(columns), ...rows], { newline: '\r\n', quotes: true })}\r\n`;
}

/** What the JSON file is: complete cards. */
export interface ClientsFile {
  readonly format: 'client-lens-clients';
  readonly version: 1;
  readonly exportedAt: string;
  readonly clients: readonly (Client & { readonly lines: readonly CardLine[] })[];
}

export function clientsToJson(clients: readonly ClientWithCard[], now: number): string {
  const file: ClientsFile = {
    format: 'client-lens-clients',
    version: 1,
    exportedAt: new Date(now).toISOString(),
    clients: clients.map(({ client, lines }) => ({ ...client, lines })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The words around the records, in the reader's language. */
export interface MarkdownWords {
  readonly title: string;
  readonly alsoKnownAs: string;
  readonly mailDomains: string;
  readonly noLines: string;
  readonly kind: (kind: LineKind) => string;
  readonly day: (at: number) => string;
}

/** One section a client, its lines in order, each with who wrote it and when. */
export function clientsToMarkdown(clients: readonly ClientWithCard[], words: MarkdownWords): string {
  const sections = clients.map(({ client, lines }) => {
    const { aliases, domains = [] } = client;
    const heads = [
      ...(aliases.length > 0 ? [`${words.alsoKnownAs}: ${aliases.map(plain).join(', ')}`] : []),
      ...(domains.length > 0 ? [`${words.mailDomains}: ${domains.map(plain).join(', ')}`] : []),
    ];
    const body = lines.length > 0 ? lines.map((line) => lineOf(line, words)).join('\n') : words.noLines;
    return [`## ${plain(client.name)}`, ...(heads.length > 0 ? [heads.join('  \n')] : []), body].join('\n\n');
  });
  return `${[`# ${words.title}`, ...sections].join('\n\n')}\n`;
}

function lineOf({ kind, text, author, at, stillTrueAt }: CardLine, words: MarkdownWords): string {
  const from = [author === '' ? '' : plain(author), words.day(Math.max(at, stillTrueAt))].filter(Boolean).join(', ');
  return `- **${words.kind(kind)}:** ${plain(text)} *(${from})*`;
}

/** What a person wrote stands there as written: nothing in it becomes a heading, an image or HTML. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#!|~&]/g, '\\$&');
