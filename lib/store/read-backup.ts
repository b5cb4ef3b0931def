import type * as z from 'zod/mini';
import {
  BackupDocument,
  backupFormat,
  backupVersion,
  FirstVersion,
  listed,
  type ReadBackup,
  RefusedBackup,
} from './backup-document.ts';
import { JsonLists, NotJson } from './json-lists.ts';
import { describeFault } from './refused-record.ts';

type Issue = z.core.$ZodIssue;

/** Reads all of a backup file, whose text comes in pieces, before anything is done with it. Throws {@link RefusedBackup}. */
export async function readBackup(pieces: Iterable<string> | AsyncIterable<string>): Promise<ReadBackup> {
  const content = new Content();
  const json = new JsonLists(content);
  try {
    for await (const piece of pieces) json.write(piece);
    if (!json.finish()) throw new RefusedBackup('other-format');
  } catch (error) {
    throw error instanceof NotJson ? new RefusedBackup('not-json') : error;
  }
  const { format, version } = content;
  if (format !== backupFormat) throw new RefusedBackup('other-format');
  if (typeof version === 'number' && version > backupVersion) throw new RefusedBackup('newer-version');
  const backup: ReadBackup =
    version === 1 ? { records: [], ...content.as(FirstVersion) } : { clients: [], lines: [], ...content.as(BackupDocument) };
  checkIds(backup);
  return backup;
}

const isListed = (key: string): key is keyof typeof listed => Object.hasOwn(listed, key);

/** What was read: each entry is checked when it comes, and what is not kept needs no room. */
class Content {
  readonly #values = new Map<string, unknown>();
  readonly #lists = new Map<string, unknown[]>();
  /** The first fault in each list. */
  readonly #faults = new Map<string, Issue>();

  list(key: string): void {
    // What comes last under a key counts, as it does for a browser.
    this.#faults.delete(key);
    this.#values.set(key, []);
    this.#lists.set(key, []);
  }

  entry(key: string, index: number, entry: unknown): void {
    if (!isListed(key) || this.#faults.has(key)) return;
    const result = listed[key].safeParse(entry);
    if (result.success) this.#lists.get(key)?.push(result.data);
    else
      for (const issue of result.error.issues.slice(0, 1)) this.#faults.set(key, { ...issue, path: [key, index, ...issue.path] });
  }

  value(key: string, value: unknown): void {
    this.#faults.delete(key);
    this.#lists.delete(key);
    this.#values.set(key, value);
  }

  get format(): unknown {
    return this.#values.get('format');
  }

  get version(): unknown {
    return this.#values.get('version');
  }

  /** As a document of that version. Of several faults the one that its schema would come upon first. */
  as<T extends typeof BackupDocument | typeof FirstVersion>(schema: T): z.output<T> {
    const keys = Object.keys(schema.shape);
    const result = schema.safeParse(Object.fromEntries(this.#values));
    const faults = [...this.#faults].filter(([key]) => keys.includes(key)).map(([, fault]) => fault);
    const issues = [...faults, ...(result.error?.issues ?? [])];
    // What does not belong there has no place of its own, and comes last.
    const placeOf = ({ path: [key] }: Issue): number => (typeof key === 'string' ? keys.indexOf(key) : keys.length);
    if (!result.success || issues.length > 0) {
      const { where, reason } = describeFault(issues.toSorted((one, other) => placeOf(one) - placeOf(other)));
      throw new RefusedBackup('malformed', where, reason);
    }
    return { ...result.data, ...Object.fromEntries(this.#lists) } as z.output<T>;
  }
}

function checkIds(backup: ReadBackup): void {
  const { clients, lines, notes, sites, closures, records } = backup;
  const byId = {
    records,
    clients,
    lines,
    closures,
    reflections: backup.reflections ?? [],
    closureImports: backup.closureImports ?? [],
    holdings: backup.holdings ?? [],
    history: backup.history ?? [],
    historyImports: backup.historyImports ?? [],
    fixes: backup.fixes ?? [],
  };
  for (const [list, each] of Object.entries(byId)) checkUnique(list, 'id', ids(each));
  checkUnique(
    'notes',
    'key',
    notes.map(({ key }) => key),
  );
  checkUnique(
    'sites',
    'origin',
    sites.map(({ origin }) => origin),
  );
  const known = new Set(clients.map(({ id }) => id));
  const stray = lines.findIndex(({ clientId }) => !known.has(clientId));
  if (stray >= 0) throw new RefusedBackup('malformed', `lines[${stray}].clientId`, 'no such client in this file');
}

const ids = (each: readonly { readonly id: string }[]): string[] => each.map(({ id }) => id);

function checkUnique(list: string, key: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) throw new RefusedBackup('malformed', `${list}[${index}].${key}`, 'appears twice');
    seen.add(id);
  }
}
