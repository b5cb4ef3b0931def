/** The calls about the whole list of clients: finding, naming, merging, importing. Part of the call-map in `background-calls.ts`. */
import * as z from 'zod/mini';
import type { CardLine, Client } from '../clients/card.ts';
import type { ClientWithCard } from '../clients/export-list.ts';
import { lineKinds } from '../clients/line-kinds.ts';
import type { Statement } from '../clients/statement.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { LastAndNext } from '../visits/last-and-next.ts';

const count = z.number().check(z.int(), z.nonnegative());
const clientId = z.string().check(z.minLength(1), z.maxLength(64));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const domain = z.string().check(z.minLength(1), z.maxLength(300));
const page = { offset: count, limit: count.check(z.maximum(1000)) };

/** One row of a client list, as the page that read the file has checked it. */
const ImportRow = z.strictObject({
  line: count,
  name,
  aliases: z.array(name).check(z.maxLength(50)),
  domains: z.array(domain).check(z.maxLength(50)),
  lines: z
    .array(z.strictObject({ kind: z.enum(lineKinds), text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) }))
    .check(z.maxLength(12)),
  whose: z.union([z.literal('by-name'), z.literal('new'), z.strictObject({ clientId })]),
});

export const clientListRequests = {
  /** One page of the clients that fit what was typed, the best first. */
  'find-clients': z.strictObject({ typed: z.string().check(z.maxLength(200)), ...page }),
  /** All that the page of one client shows. */
  'client-page': z.strictObject({ clientId }),
  /** "Yes, that is the same company." `name` is empty where the desk shows none: then the requester's mail domain is enough from now on. */
  'confirm-client': z.strictObject({
    clientId,
    name: z.string().check(z.maxLength(200)),
    requester: z.nullable(z.string().check(z.maxLength(2000))),
  }),
  'rename-client': z.strictObject({ clientId, name }),
  'remove-alias': z.strictObject({ clientId, alias: name }),
  'add-domain': z.strictObject({ clientId, domain }),
  'remove-domain': z.strictObject({ clientId, domain }),
  /** "These two are one company." */
  'merge-clients': z.strictObject({ into: clientId, from: clientId }),
  /** The merge of this client is undone. */
  'unmerge-client': z.strictObject({ clientId }),
  /** Another name becomes a client of its own, with these lines. */
  'split-client': z.strictObject({ clientId, alias: name, lineIds: z.array(clientId).check(z.maxLength(500)) }),
  /** Rows of a client list; all batches of one file have the same id. */
  'import-clients': z.strictObject({
    id: clientId,
    file: z.string().check(z.maxLength(300)),
    rows: z.array(ImportRow).check(z.maxLength(500)),
  }),
  'list-imports': z.strictObject({}),
  'undo-import': z.strictObject({ id: clientId }),
  /** Clients with their cards, by name. */
  'list-cards': z.strictObject(page),
} as const;

/** Of a client that was merged into the one that is looked at. */
export interface ClientPart {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly by: string;
}

export interface ClientPageView {
  readonly client: Client;
  readonly lines: readonly CardLine[];
  /** What time makes true of the lines. */
  readonly now: readonly Statement[];
  readonly visits: LastAndNext;
  /** The name of whoever is looking. */
  readonly you: string;
  readonly parts: readonly ClientPart[];
  readonly splitFrom: Client | null;
  readonly splitOff: readonly Client[];
  /** The latest first, ten at most. */
  readonly closures: readonly Closure[];
}

/** What became of one row. */
export interface ImportedRowView {
  readonly line: number;
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'unsure' | 'gone';
  readonly candidates: readonly Client[];
  readonly leftOut: number;
}

export interface ImportView {
  readonly id: string;
  readonly at: number;
  readonly file: string;
  readonly added: number;
  readonly updated: number;
}

export interface ClientListAnswers {
  'find-clients': { clients: readonly Client[]; total: number };
  /** Null: there is no such client, or not any more. */
  'client-page': ClientPageView | null;
  'confirm-client': Client;
  'rename-client': Client;
  'remove-alias': Client;
  'add-domain': Client;
  'remove-domain': Client;
  'merge-clients': Client;
  'unmerge-client': Client;
  'split-client': Client;
  'import-clients': readonly ImportedRowView[];
  'list-imports': readonly ImportView[];
  'undo-import': { undone: number; kept: number };
  'list-cards': { cards: readonly ClientWithCard[]; total: number };
}
