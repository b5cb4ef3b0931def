import { CallFailed, callBackground } from '../../lib/platform/background.ts';
import { CallCancelled, type Course, callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { datedName, saveBlob } from '../controls/save-file.ts';

export interface Said {
  readonly words: string;
  readonly danger: boolean;
}

const calmly = (words: string): Said => ({ words, danger: false });
const alarmingly = (words: string): Said => ({ words, danger: true });

export async function backUp(course: Course): Promise<Said> {
  try {
    // A full disk keeps closures out of the database, and is a good reason to make a backup: of what is in it, then.
    await callBackground('empty-outbox', {}).catch((error: unknown) => console.error(error));
    const { file } = await callRecords('back-up', {}, course);
    const name = datedName('backup', new Date(), 'json');
    saveBlob(name, file);
    return calmly(text('options_backed_up', name));
  } catch (error) {
    return error instanceof CallCancelled ? calmly(text('options_backup_stopped')) : alarmingly(failureText(error));
  }
}

export async function restore(file: File, course: Course): Promise<Said> {
  try {
    const { added, updated, unchanged, sitesToTurnOn } = await callRecords('restore', { file }, course);
    const said = calmly(text('options_restored', added, updated, unchanged));
    return await callBackground('after-restore', { sitesToTurnOn: [...sitesToTurnOn] }).then(
      () => said,
      // All of it is there; only the sites may not be on.
      (error: unknown) => alarmingly(`${said.words}. ${failureText(error)}`),
    );
  } catch (error) {
    if (error instanceof CallCancelled) return calmly(text('options_restore_stopped'));
    return alarmingly(error instanceof CallFailed ? text('options_refused', error.message) : failureText(error));
  }
}
