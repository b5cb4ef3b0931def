import * as z from 'zod/mini';
import type { CardLine, Client } from '../clients/card.ts';
import { Settings } from './records.ts';
import { recordSchemas } from './schema.ts';

export const backupFormat = 'client-lens-backup';
export const backupVersion = 3;

const { records, clients, lines, notes, closures, sites, ...others } = recordSchemas;
const { reflections, closureImports, holdings, history, historyImports, fixes } = others;

/**
 * What each list of a file holds, in whichever version there is such a list. Up to version 1 clients and their lines stood in the file by
 * themselves, without their history.
 */
export const listed = {
  ...{ records, clients, lines, notes, closures, sites },
  ...{ reflections, closureImports, holdings, history, historyImports, fixes },
};

const rest = {
  format: z.literal(backupFormat),
  /** ISO date and time. */
  made: z.string().check(z.maxLength(40)),
  notes: z.array(listed.notes),
  closures: z.array(listed.closures),
  sites: z.array(listed.sites),
  settings: z.nullable(Settings),
};

export const BackupDocument = z.strictObject({
  ...rest,
  /** Version 2 had nothing of what came with 3. */
  version: z.literal([2, backupVersion]),
  records: z.array(listed.records),
  reflections: z.exactOptional(z.array(listed.reflections)),
  closureImports: z.exactOptional(z.array(listed.closureImports)),
  holdings: z.exactOptional(z.array(listed.holdings)),
  history: z.exactOptional(z.array(listed.history)),
  historyImports: z.exactOptional(z.array(listed.historyImports)),
  fixes: z.exactOptional(z.array(listed.fixes)),
});

export const FirstVersion = z.strictObject({
  ...rest,
  version: z.literal(1),
  clients: z.array(listed.clients),
  lines: z.array(listed.lines),
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

/** Is told how many records are done, and throws when the user has called it off. */
export type BackupStep = (done: number, of: number) => void;
