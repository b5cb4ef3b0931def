import { expect, test } from 'vitest';
import { ClientLensDatabase } from '../../../lib/store/database.ts';
import { mergeBackup } from '../../../lib/store/merge-backup.ts';
import { backupOf } from '../store/backups.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { client, keep, observedClosure, rt } from '../store/records.ts';
import { setUp } from './setting.ts';

const other = 'https://desk.example.com';

async function backupWithSites() {
  const here = freshDatabase();
  await keep(here, [client()]);
  await here.sites.bulkAdd(
    [rt, other].map((origin) => ({ origin, desk: 'request-tracker-5', chosenBy: 'user' as const, on: true, at: 1000 })),
  );
  return backupOf(here);
}

test('a site that came in with a backup is on where it may run, and only there', async () => {
  const { extension, database, call } = setUp();
  extension.permitted.add(`${rt}/*`);
  const { sitesToTurnOn } = await mergeBackup(database, await backupWithSites());
  expect(await call('list-sites', {})).toMatchObject({ value: [{ on: false }, { on: false }] });
  expect(await call('after-restore', { sitesToTurnOn: [...sitesToTurnOn, 'https://gone.example'] })).toMatchObject({ ok: true });
  expect(await call('list-sites', {})).toMatchObject({
    value: [
      { origin: other, on: false, permitted: false },
      { origin: rt, on: true, permitted: true, at: 1000 },
    ],
  });
  expect([...extension.scripts.values()].flatMap(({ matches }) => matches)).toEqual([`${rt}/*`, `${rt}/*`]);
});

test('a client that a worker has restored is known at once', async () => {
  const { database, call } = setUp();
  const { site, ticket } = observedClosure();
  expect(await call('ticket-context', { site, ticket })).toMatchObject({ value: { match: { kind: 'new' } } });
  // The worker has a database object of its own.
  const worker = new ClientLensDatabase(database.name);
  await mergeBackup(worker, await backupWithSites());
  worker.close();
  await call('after-restore', { sitesToTurnOn: [] });
  expect(await call('ticket-context', { site, ticket })).toMatchObject({ value: { match: { kind: 'known' } } });
});
