import { describe, expect, test } from 'vitest';
import type { Progress } from '../../../lib/messages/records-calls.ts';
import { backupCalls } from '../../../lib/records/backup-calls.ts';
import type { Course } from '../../../lib/records/calls.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { backupText } from '../store/backups.ts';
import { fillDisk, freshDatabase } from '../store/fresh-database.ts';
import { client, closure, keep } from '../store/records.ts';

const now = Date.UTC(2026, 10, 23, 10);
const never: Course = { signal: new AbortController().signal, progress: () => undefined };
const callsTo = (database: ClientLensDatabase) => backupCalls({ database, now: () => now, newId: () => crypto.randomUUID() });
const restore = (database: ClientLensDatabase, content: BlobPart, course = never) =>
  callsTo(database).restore({ file: new File([content], 'backup.json') }, course);

/** Several batches and lumps, more than one piece of a file. */
async function largeDatabase(): Promise<ClientLensDatabase> {
  const database = freshDatabase();
  await keep(database, [client()]);
  await database.closures.bulkAdd(
    Array.from({ length: 2500 }, (_, index) => closure({ id: `k${10_000 + index}`, question: `Søn “${index}”, 東京` })),
  );
  return database;
}

test('a backup that comes in many batches brings everything back', async () => {
  const here = await largeDatabase();
  const { file } = await callsTo(here)['back-up']({}, never);
  const there = freshDatabase();
  expect(await restore(there, file)).toEqual({ added: 2501, updated: 0, unchanged: 0, sitesToTurnOn: [] });
  expect(await there.closures.toArray()).toEqual(await here.closures.toArray());
  expect(await there.clients.toArray()).toEqual(await here.clients.toArray());
  expect(await restore(there, file)).toMatchObject({ added: 0, updated: 0, unchanged: 2501 });
  expect(JSON.parse(await file.text())).toMatchObject({
    format: 'client-lens-backup',
    version: 3,
    made: '2026-11-23T10:00:00.000Z',
  });
});

test('both say how far they are, in records', async () => {
  const told: Progress[] = [];
  const course = { ...never, progress: (progress: Progress) => void told.push(progress) };
  const { file } = await callsTo(await largeDatabase())['back-up']({}, course);
  expect(told.at(-1)).toEqual({ done: 2501, of: 2501 });
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((one, other) => one - other));
  told.length = 0;
  await restore(freshDatabase(), file, course);
  expect(told[0]).toEqual({ done: 0, of: null });
  expect(told.at(-1)).toEqual({ done: 2501, of: 2501 });
});

test('one that is called off in the middle restores nothing', async () => {
  const { file } = await callsTo(await largeDatabase())['back-up']({}, never);
  const control = new AbortController();
  const progress = ({ done }: Progress): void => void (done > 1500 && control.abort());
  const there = freshDatabase();
  await expect(restore(there, file, { signal: control.signal, progress })).rejects.toThrow();
  expect(await there.closures.count()).toBe(0);
  expect(await there.clients.count()).toBe(0);
  expect(await there.figureRows.count()).toBe(0);
});

describe('a file that is not right is refused, with the place and what to do', () => {
  test.each([
    ['Dear colleague', { key: 'error_backup_not_json' }],
    ['{"format":"client-lens-closures"}', { key: 'error_backup_other_format' }],
    ['{"format":"client-lens-backup","version":4}', { key: 'error_backup_newer' }],
  ])('%s', async (content, refusal) => {
    await expect(restore(freshDatabase(), content)).rejects.toMatchObject({ name: 'RecordsRefusal', ...refusal });
  });

  test('with a fault in one of its records', async () => {
    const file = JSON.parse(await backupText(await largeDatabase()));
    file.closures[2100].answer = { kind: 'maybe' };
    const there = freshDatabase();
    await expect(restore(there, JSON.stringify(file))).rejects.toMatchObject({
      key: 'error_backup_malformed',
      fill: ['closures[2100].answer.kind', expect.any(String)],
    });
    expect(await there.clients.count()).toBe(0);
  });

  test('no room left', async () => {
    const text = await backupText(await largeDatabase());
    const there = freshDatabase();
    fillDisk(40);
    await expect(restore(there, text)).rejects.toMatchObject({ key: 'error_disk_full' });
  });
});
