import type { ReadBackup } from '../../../lib/store/backup-document.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { readBackup } from '../../../lib/store/read-backup.ts';
import { writeBackup } from '../../../lib/store/write-backup.ts';

export const made = new Date('2026-11-23T10:00:00Z');

export async function backupText(database: ClientLensDatabase): Promise<string> {
  const pieces: string[] = [];
  await writeBackup(database, made, (piece) => pieces.push(piece));
  return pieces.join('');
}

/** Made and read again. */
export const backupOf = async (database: ClientLensDatabase): Promise<ReadBackup> => readBackup([await backupText(database)]);
