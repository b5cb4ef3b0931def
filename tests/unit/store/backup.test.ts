import { describe, expect, test } from 'vitest';
import { changeLine } from '../../../lib/store/clients.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { mergeBackup } from '../../../lib/store/merge-backup.ts';
import { readBackup } from '../../../lib/store/read-backup.ts';
import { backupOf, backupText, made } from './backups.ts';
import { fillDisk, freshDatabase } from './fresh-database.ts';
import { client, closure, keep, line, notYet, rt } from './records.ts';

async function filledDatabase(): Promise<ClientLensDatabase> {
  const database = freshDatabase();
  await keep(database, [client()], [line()]);
  await database.closures.bulkAdd([closure(), notYet({ id: 'closure-2' })]);
  await database.notes.add({ key: `${rt}#17`, outcome: 'print labels', missing: null, at: 1000 });
  await database.sites.add({ origin: rt, desk: 'request-tracker', chosenBy: 'recognised', on: true, at: 1000 });
  await database.settings.add({ id: 'settings', you: 'Tom' });
  return database;
}

const contents = async (database: ClientLensDatabase) => ({
  ...JSON.parse(await backupText(database)),
  clients: await database.clients.toArray(),
  lines: await database.lines.toArray(),
});

test('a backup restored into an empty browser is the same again, except that no site is on', async () => {
  const original = await filledDatabase();
  const copy = freshDatabase();
  expect(await mergeBackup(copy, await backupOf(original))).toMatchObject({ added: 6, updated: 0, unchanged: 0 });
  const { sites, ...others } = await contents(original);
  expect(await contents(copy)).toEqual({ ...others, sites: sites.map((site: object) => ({ ...site, on: false })) });
});

test('restoring twice changes nothing', async () => {
  const database = await filledDatabase();
  const before = await contents(database);
  expect(await mergeBackup(database, await backupOf(database))).toMatchObject({ added: 0, updated: 0, unchanged: 6 });
  expect(await contents(database)).toEqual(before);
});

test('a new site comes in switched off, and it is said that it was on; of one that is here nothing is', async () => {
  const copy = freshDatabase();
  const backup = await backupOf(await filledDatabase());
  expect(await mergeBackup(copy, backup)).toMatchObject({ sitesToTurnOn: [rt] });
  expect(await copy.sites.get(rt)).toMatchObject({ on: false, desk: 'request-tracker' });
  expect(await mergeBackup(copy, backup)).toMatchObject({ sitesToTurnOn: [] });
});

describe('merging', () => {
  const restoreOver = async (change: (here: ClientLensDatabase) => Promise<unknown>) => {
    const backup = await backupOf(await filledDatabase());
    const here = await filledDatabase();
    await change(here);
    const report = await mergeBackup(here, backup);
    return { here, report };
  };

  test('what was written here since then stays, and what the file has besides comes in', async () => {
    const { here, report } = await restoreOver((database) =>
      changeLine(
        database,
        { clientId: 'acme', lineId: 'line-1' },
        { kind: 'business', text: 'Newer', source: 'person' },
        { at: 5, by: 'Eva' },
      ),
    );
    expect(await here.lines.get('line-1')).toMatchObject({ text: 'Newer', author: 'Eva' });
    expect(await here.lines.get('line-1')).not.toHaveProperty('rivals');
    expect(report).toMatchObject({ added: 0, updated: 0, unchanged: 6 });
  });

  test('a closure is completed, never changed', async () => {
    const { here, report } = await restoreOver(async (database) => {
      await database.closures.put(notYet({ id: 'closure-2', answer: { kind: 'not-yet', missing: 'the driver' } }));
      await database.closures.put(closure({ answer: { kind: 'achieved', evidence: 'assumed' }, who: '' }));
      await database.closures.add(closure({ id: 'only here' }));
    });
    expect(await here.closures.get('closure-2')).toMatchObject({ answer: { missing: 'the driver' } });
    expect(await here.closures.get('closure-1')).toMatchObject({ answer: { evidence: 'assumed' }, who: 'Tom' });
    expect(await here.closures.count()).toBe(3);
    expect(report).toMatchObject({ added: 0, updated: 1, unchanged: 5 });
  });

  test('what is missing is filled in', async () => {
    const original = await filledDatabase();
    await original.closures.put(notYet({ id: 'closure-2', answer: { kind: 'not-yet', missing: 'the driver' } }));
    const here = await filledDatabase();
    await mergeBackup(here, await backupOf(original));
    expect(await here.closures.get('closure-2')).toMatchObject({ answer: { missing: 'the driver' } });
  });

  test('notes, switches and your name stay as they are here unless the file has something newer', async () => {
    const { here } = await restoreOver(async (database) => {
      await database.notes.put({ key: `${rt}#17`, outcome: null, missing: 'the driver', at: 2000 });
      await database.settings.put({ id: 'settings', you: 'Eva' });
    });
    expect(await here.notes.get(`${rt}#17`)).toMatchObject({ outcome: null, missing: 'the driver' });
    expect(await here.settings.get('settings')).toMatchObject({ you: 'Eva' });
    expect(await here.sites.get(rt)).toMatchObject({ on: true });
    const older = await restoreOver((database) =>
      database.notes.put({ key: `${rt}#17`, outcome: null, missing: 'the driver', at: 10 }),
    );
    expect(await older.here.notes.get(`${rt}#17`)).toMatchObject({ outcome: 'print labels', missing: 'the driver', at: 1000 });
  });

  test('a disk that fills up in the middle restores nothing', async () => {
    const backup = await backupOf(await filledDatabase());
    const here = freshDatabase();
    await keep(here, [client({ id: 'bolt', name: 'Bolt' })]);
    const makeRoom = fillDisk(4);
    await expect(mergeBackup(here, backup)).rejects.toThrow();
    makeRoom();
    expect(await contents(here)).toMatchObject({
      clients: [client({ id: 'bolt', name: 'Bolt' })],
      lines: [],
      closures: [],
      sites: [],
    });
  });
});

describe('a file of version 1, in which clients and lines had no history', () => {
  const version1 = {
    format: 'client-lens-backup',
    version: 1,
    made: made.toISOString(),
    clients: [client()],
    lines: [line()],
    notes: [],
    closures: [],
    sites: [],
    settings: null,
  };
  const restore = async (database: ClientLensDatabase, changes: object = {}) =>
    mergeBackup(database, await readBackup([JSON.stringify({ ...version1, ...changes })]));

  test('comes in whole, and twice is once', async () => {
    const database = freshDatabase();
    expect(await restore(database)).toMatchObject({ added: 1, updated: 0, unchanged: 0 });
    expect(await contents(database)).toMatchObject({ clients: [client()], lines: [line()] });
    expect(await restore(database)).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  });

  test('the newer line wins, whichever side it is on, and the later "still true" stays', async () => {
    const newer = line({ text: 'Newer', at: line().at + 1, stillTrueAt: line().at + 1 });
    const here = freshDatabase();
    await keep(here, [client()], [newer]);
    await restore(here);
    expect(await here.lines.toArray()).toEqual([newer]);
    const other = freshDatabase();
    await keep(other, [client()], [line({ text: 'Older', at: 5, stillTrueAt: line().at + 9 })]);
    await restore(other);
    expect(await other.lines.toArray()).toEqual([line({ stillTrueAt: line().at + 9 })]);
  });

  test('a client keeps every spelling that was ever confirmed', async () => {
    const here = freshDatabase();
    await keep(here, [client({ name: 'Acme Bakery', aliases: ['AB'], at: 5 })]);
    await restore(here);
    expect(await here.clients.get('acme')).toMatchObject({ name: 'Acme Ltd', aliases: ['AB', 'Acme Bakery'] });
  });
});

describe('a file that is not right is refused as a whole, and the place is named', () => {
  const whole = {
    format: 'client-lens-backup',
    version: 1,
    made: made.toISOString(),
    clients: [client()],
    lines: [line()],
    notes: [],
    closures: [closure(), closure({ id: 'closure-2' })],
    sites: [],
    settings: null,
  };
  const refusal = (file: unknown): Promise<unknown> =>
    readBackup([typeof file === 'string' ? file : JSON.stringify(file)]).then(
      () => null,
      (error: unknown) => error,
    );

  test('a whole one is not', async () => {
    expect(await refusal(whole)).toBeNull();
    expect(await refusal(`\uFEFF${JSON.stringify(whole)}`)).toBeNull();
  });

  test.each([
    ['not JSON', 'Dear colleague', { why: 'not-json' }],
    ['cut off', JSON.stringify(whole).slice(0, -20), { why: 'not-json' }],
    ['something else', { hello: 1 }, { why: 'other-format' }],
    ['a list', [], { why: 'other-format' }],
    ['nothing', null, { why: 'other-format' }],
    ['newer', { ...whole, version: 4, attachments: [] }, { why: 'newer-version' }],
    ['no version', { ...whole, version: undefined }, { why: 'malformed', where: 'version' }],
    ['no lines', { ...whole, lines: undefined }, { why: 'malformed', where: 'lines' }],
    ['a surplus list', { ...whole, tickets: [] }, { why: 'malformed', where: 'tickets' }],
    [
      'a wrong answer',
      { ...whole, closures: [closure(), { ...closure({ id: 'b' }), answer: { kind: 'maybe' } }] },
      { why: 'malformed', where: 'closures[1].answer.kind' },
    ],
    ['a wrong number', { ...whole, clients: [{ ...client(), at: '1' }] }, { why: 'malformed', where: 'clients[0].at' }],
    [
      'answered and unasked',
      { ...whole, closures: [closure({ unasked: 'error' })] },
      { why: 'malformed', where: 'closures[0].answer' },
    ],
    [
      'a site that is no address',
      { ...whole, sites: [{ origin: 'https://rt.example.com/rt', desk: null, chosenBy: 'user', on: true, at: 1 }] },
      { why: 'malformed', where: 'sites[0].origin', reason: expect.stringContaining('not the address of a site') },
    ],
    ['the same id twice', { ...whole, closures: [closure(), closure()] }, { why: 'malformed', where: 'closures[1].id' }],
    ['a line of nobody', { ...whole, lines: [line({ clientId: 'gone' })] }, { why: 'malformed', where: 'lines[0].clientId' }],
  ])('%s', async (_, file, expected) => {
    expect(await refusal(file)).toMatchObject({ name: 'RefusedBackup', ...expected });
  });

  test('of several faults the first one is named in the order of a backup, wherever they stand in the file', async () => {
    const { notes, ...others } = whole;
    const faulty = { ...others, lines: [line({ id: '' })], closures: [closure(), closure({ at: 0 }), closure({ id: '' })] };
    expect(await refusal({ extra: 1, ...faulty, notes })).toMatchObject({ where: 'closures[1].at' });
    expect(await refusal({ ...faulty, notes: [{ key: '' }] })).toMatchObject({ where: 'notes[0].key' });
    expect(await refusal({ ...faulty, made: 1 })).toMatchObject({ where: 'made' });
    expect(await refusal({ ...whole, extra: [1] })).toMatchObject({ where: 'extra' });
    expect(await refusal({ ...faulty, version: 4 })).toMatchObject({ why: 'newer-version' });
  });
});
