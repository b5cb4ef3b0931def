/** Backups as texts, made and restored as the options page has it done, without its buttons. */
import type { BackupAnswers } from '../../../lib/messages/backup-calls.ts';
import type { FromRecords } from '../../../lib/messages/records-calls.ts';
import { callBackground, evaluateInExtension } from './background.ts';
import type { DrivenBrowser } from './launch.ts';

/** With a text it is restored, without one a text is made. Runs in the extension, so it knows nothing of this file. */
async function askWorker(restored: string | null): Promise<{ text: string; report: BackupAnswers['restore'] | null }> {
  const worker = new Worker('/records.js', { type: 'module' });
  const value = await new Promise<unknown>((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromRecords>) => {
      if ('value' in data) resolve(data.value);
      if ('fault' in data) reject(new Error(`${data.fault.message} ${data.fault.fill.join(' ')}`));
    });
    const call = restored === null ? 'back-up' : 'restore';
    worker.postMessage({ id: 1, call, request: restored === null ? {} : { file: new File([restored], 'backup.json') } });
  });
  const text = restored === null ? await (value as BackupAnswers['back-up']).file.text() : '';
  worker.terminate();
  return { text, report: restored === null ? null : (value as BackupAnswers['restore']) };
}

export async function makeBackup(driven: DrivenBrowser): Promise<string> {
  // As the options page: what cannot be stored now is not in it.
  await callBackground(driven, 'empty-outbox', {}).catch(() => undefined);
  return (await evaluateInExtension(driven, askWorker, null)).text;
}

export async function restoreBackup(driven: DrivenBrowser, text: string): Promise<BackupAnswers['restore']> {
  const { report } = await evaluateInExtension(driven, askWorker, text);
  if (report === null) throw new Error('nothing was restored');
  await callBackground(driven, 'after-restore', { sitesToTurnOn: [...report.sitesToTurnOn] });
  return report;
}
