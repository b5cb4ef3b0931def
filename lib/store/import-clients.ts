/** Takes in the rows of a client list. What exists is never merged on a guess: a name that is only alike is given back, to be asked about. */
import type { Client } from '../clients/card.ts';
import { aliasPath, clientRecordId, domainPath, linePath, namePath } from '../clients/client-record.ts';
import type { ImportedClient } from '../clients/import-rows.ts';
import { mostLines } from '../clients/line-kinds.ts';
import { type ClientIndex, findClient } from '../clients/match.ts';
import { normaliseName } from '../clients/names.ts';
import { makeSave, mergeRecords, type TeamRecord, type Value } from '../team/record.ts';
import { clientIndex } from './client-index.ts';
import { hasName } from './client-names.ts';
import type { ClientLensDatabase } from './database.ts';
import { project, sharedTables } from './projections.ts';
import type { Written } from './team-records.ts';

export interface ImportRow extends ImportedClient {
  /** Whose row this is: by its name, a new client's, or that client's, as somebody chose. */
  readonly whose: 'by-name' | 'new' | { readonly clientId: string };
}

export interface ImportedRow {
  readonly line: number;
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'unsure' | 'gone';
  /** Whom an unsure row may mean. */
  readonly candidates: readonly Client[];
  /** Lines for which the card has no room, and names that another client has. */
  readonly leftOut: number;
}

export interface ImportBatch {
  readonly id: string;
  readonly file: string;
  readonly rows: readonly ImportRow[];
}

export function importClients(
  database: ClientLensDatabase,
  batch: ImportBatch,
  written: Written,
  newId: () => string,
): Promise<ImportedRow[]> {
  return database.transaction('rw', [...sharedTables(database), database.imports], async () => {
    const taken = createTaking(await clientIndex(database), batch.rows, written, newId);
    const decided = batch.rows.map((row) => taken.decide(row));
    const ids = [...new Set(decided.flatMap(({ client }) => (client === null ? [] : [client.id])))];
    const cards = Map.groupBy(await database.lines.where('clientId').anyOf(ids).toArray(), ({ clientId }) => clientId);
    const records = new Map(
      (await database.records.bulkGet(ids.map(clientRecordId))).flatMap((each) => (each ? [[each.id, each]] : [])),
    );
    const results = decided.map((one) =>
      taken.write(
        one,
        records,
        (cards.get(one.client?.id ?? '') ?? []).map(({ text }) => text),
      ),
    );
    await database.records.bulkPut([...taken.changed.values()]);
    await project(database, [...taken.changed.values()]);
    await note(database, batch, written.at, taken.saves, results);
    return results;
  });
}

async function note(
  database: ClientLensDatabase,
  { id, file }: ImportBatch,
  at: number,
  saves: readonly { record: string; save: string }[],
  results: readonly ImportedRow[],
): Promise<void> {
  const before = (await database.imports.get(id)) ?? { id, at, file, added: 0, updated: 0, saves: [] };
  const count = (wanted: ImportedRow['outcome']): number => results.filter(({ outcome }) => outcome === wanted).length;
  await database.imports.put({
    ...before,
    added: before.added + count('added'),
    updated: before.updated + count('updated'),
    saves: [...before.saves, ...saves],
  });
}

interface Decided {
  readonly row: ImportRow;
  /** Null: a new one is made. */
  readonly client: Client | null;
  /** Not empty: it is asked about. */
  readonly candidates: readonly Client[];
  readonly gone: boolean;
}

function createTaking(index: ClientIndex, rows: readonly ImportRow[], written: Written, newId: () => string) {
  const byId = new Map(index.clients.map((client) => [client.id, client]));
  /** Aliases of this batch, which the index does not know yet, and whose they are. */
  const given = new Map<string, string>();
  /** What one row calls itself is no other name of another row's client. */
  const ownNames = new Set(rows.map(({ name }) => normaliseName(name)));
  const changed = new Map<string, TeamRecord>();
  const saves: { record: string; save: string }[] = [];

  function decide(row: ImportRow): Decided {
    const decided = { row, client: null, candidates: [], gone: false };
    if (row.whose === 'new') return decided;
    if (row.whose !== 'by-name') {
      const client = byId.get(row.whose.clientId) ?? null;
      return { ...decided, client, gone: client === null };
    }
    const match = findClient({ client: row.name, requester: null }, index);
    if (match.kind === 'known') return { ...decided, client: match.client };
    return match.kind === 'unsure' ? { ...decided, candidates: match.candidates } : decided;
  }

  const isTaken = (name: string, recordId: string): boolean => {
    const key = normaliseName(name);
    const others = index.byName.get(key) ?? [];
    return others.some(({ id }) => clientRecordId(id) !== recordId) || (given.get(key) ?? recordId) !== recordId;
  };

  function write(
    { row, client, candidates, gone }: Decided,
    records: ReadonlyMap<string, TeamRecord>,
    texts: readonly string[],
  ): ImportedRow {
    const { line } = row;
    if (gone) return { line, outcome: 'gone', candidates: [], leftOut: 0 };
    if (candidates.length > 0) return { line, outcome: 'unsure', candidates, leftOut: 0 };
    const recordId = clientRecordId(client?.id ?? newId());
    const before = changed.get(recordId) ?? records.get(recordId) ?? null;
    const { set, leftOut } = content(row, client, recordId, texts);
    if (Object.keys(set).length === 0) return { line, outcome: 'unchanged', candidates: [], leftOut };
    const save = makeSave(before, set, written);
    changed.set(recordId, mergeRecords(before ?? { id: recordId, saves: [] }, { id: recordId, saves: [save] }));
    saves.push({ record: recordId, save: save.id });
    for (const name of row.aliases) if (!given.has(normaliseName(name))) given.set(normaliseName(name), recordId);
    return { line, outcome: client === null ? 'added' : 'updated', candidates: [], leftOut };
  }

  /** What the row says that is not known of the client. */
  function content(row: ImportRow, client: Client | null, recordId: string, texts: readonly string[]) {
    const names = (client === null ? row.aliases : [row.name, ...row.aliases]).filter(
      (name) => client === null || !hasName(client, name),
    );
    const free = names.filter((name) => name === row.name || !(isTaken(name, recordId) || ownNames.has(normaliseName(name))));
    const known = new Set(texts.map(normaliseName));
    const unknown = row.lines.filter(({ text }) => !known.has(normaliseName(text)));
    const room = unknown.slice(0, Math.max(0, mostLines - texts.length));
    const set: Record<string, Value> = {
      ...(client === null ? { [namePath]: row.name } : {}),
      ...Object.fromEntries(free.map((name) => [aliasPath(name), name])),
      ...Object.fromEntries(
        row.domains.filter((each) => !client?.domains?.includes(each)).map((each) => [domainPath(each), true]),
      ),
      ...Object.fromEntries(room.map(({ kind, text }) => [linePath(newId()), { kind, text, source: 'import' }])),
    };
    return { set, leftOut: names.length - free.length + unknown.length - room.length };
  }

  return { decide, write, changed, saves };
}
