import * as z from 'zod/mini';
import { CardLine, Client } from '../clients/card.ts';
import { HistoryImport, HistoryPart } from '../history/ticket-life.ts';
import { Holding } from '../holding/holding.ts';
import { Closure } from '../outcomes/closure.ts';
import { ClosureImport } from '../outcomes/closure-import.ts';
import { Fix } from '../patterns/fix.ts';
import { TeamRecord } from '../team/record.ts';
import { Reflection, Settings, Site, TicketNote } from './records.ts';
import { describeFault } from './refused-record.ts';

export const backupFormat = 'client-lens-backup';
export const backupVersion = 3;

const rest = {
  format: z.literal(backupFormat),
  /** ISO date and time. */
  made: z.string().check(z.maxLength(40)),
  notes: z.array(TicketNote),
  closures: z.array(Closure),
  sites: z.array(Site),
  settings: z.nullable(Settings),
};

const BackupDocument = z.strictObject({
  ...rest,
  /** Version 2 had nothing of what came with 3. */
  version: z.literal([2, backupVersion]),
  records: z.array(TeamRecord),
  reflections: z.exactOptional(z.array(Reflection)),
  closureImports: z.exactOptional(z.array(ClosureImport)),
  holdings: z.exactOptional(z.array(Holding)),
  history: z.exactOptional(z.array(HistoryPart)),
  historyImports: z.exactOptional(z.array(HistoryImport)),
  fixes: z.exactOptional(z.array(Fix)),
});

/** Clients and their lines stood in the file by themselves, without their history. */
const FirstVersion = z.strictObject({
  ...rest,
  version: z.literal(1),
  clients: z.array(Client),
  lines: z.array(CardLine),
});

export type BackupDocument = z.infer<typeof BackupDocument>;

/** What a backup file brings. */
export interface ReadBackup extends Omit<BackupDocument, 'format' | 'version' | 'made'> {
  /** From a file of version 1. */
  readonly clients: readonly Client[];
  readonly lines: readonly CardLine[];
}

/** A file that is not restored, not even in part. */
export class RefusedBackup extends Error {
  override readonly name = 'RefusedBackup';
  constructor(
    readonly why: 'not-json' | 'other-format' | 'newer-version' | 'malformed',
    /** `closures[12].answer.kind`; null where the fault is the file itself. */
    readonly where: string | null = null,
    readonly reason = '',
  ) {
    super(where === null ? why : `${where}: ${reason}`);
  }
}

/** Reads all of a backup file before anything is done with it. Throws {@link RefusedBackup}. */
export function readBackup(text: string): ReadBackup {
  const file = readJson(text);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== backupFormat) {
    throw new RefusedBackup('other-format');
  }
  const version = 'version' in file ? file.version : undefined;
  if (typeof version === 'number' && version > backupVersion) throw new RefusedBackup('newer-version');
  const backup: ReadBackup =
    version === 1 ? { records: [], ...parse(FirstVersion, file) } : { clients: [], lines: [], ...parse(BackupDocument, file) };
  checkIds(backup);
  return backup;
}

function parse<T extends z.ZodMiniType>(schema: T, file: unknown): z.output<T> {
  const result = schema.safeParse(file);
  if (result.success) return result.data;
  const { where, reason } = describeFault(result.error.issues);
  throw new RefusedBackup('malformed', where, reason);
}

function readJson(text: string): unknown {
  try {
    // Editors and mail programs put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new RefusedBackup('not-json');
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
