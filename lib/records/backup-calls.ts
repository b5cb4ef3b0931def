import type { BackupRequests } from '../messages/backup-calls.ts';
import { type ReadBackup, RefusedBackup } from '../store/backup-document.ts';
import { isDiskFull } from '../store/database.ts';
import { mergeBackup } from '../store/merge-backup.ts';
import { readBackup } from '../store/read-backup.ts';
import { RefusedRecord } from '../store/refused-record.ts';
import { writeBackup } from '../store/write-backup.ts';
import { type Course, type RecordsContext, type RecordsHandlers, RecordsRefusal } from './calls.ts';
import { textOf } from './file-text.ts';
import { TextFile } from './text-file.ts';

export const backupCalls = ({ database, now }: RecordsContext): RecordsHandlers<keyof BackupRequests> => ({
  async 'back-up'(_, course) {
    const file = new TextFile('application/json');
    await writeBackup(database, new Date(now()), (piece) => file.write(piece), stepper(course));
    return { file: file.finish() };
  },
  async restore({ file }, course) {
    try {
      return await mergeBackup(database, await readFile(file, course), stepper(course));
    } catch (error) {
      throw refusalOf(error, file.name);
    }
  },
});

const stepper =
  ({ signal, progress }: Course) =>
  (done: number, of: number): void => {
    signal.throwIfAborted();
    progress({ done, of });
  };

/** How many records there are is known when all of it is read. */
const readFile = (file: File, { signal, progress }: Course): Promise<ReadBackup> =>
  readBackup(textOf(file, 'utf-8', { signal, progress: () => progress({ done: 0, of: null }) }));

const keys: Readonly<Record<RefusedBackup['why'], string>> = {
  'not-json': 'error_backup_not_json',
  'other-format': 'error_backup_other_format',
  'newer-version': 'error_backup_newer',
  malformed: 'error_backup_malformed',
};

function refusalOf(error: unknown, file: string): unknown {
  if (error instanceof RefusedBackup) return new RecordsRefusal(keys[error.why], error.where ?? '', error.reason);
  if (error instanceof RefusedRecord) return new RecordsRefusal('error_record_refused', error.field, error.reason);
  if (isDiskFull(error)) return new RecordsRefusal('error_disk_full');
  // It is gone, or was changed since it was chosen.
  const isUnreadable = error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
  return isUnreadable ? new RecordsRefusal('merging_unreadable', file) : error;
}
