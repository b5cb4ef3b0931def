import { expect, test } from 'vitest';
import { commitSave } from '../../../lib/store/team-records.ts';
import { fromBase64, toBase64 } from '../../../lib/team/bytes.ts';
import { backupText } from '../store/backups.ts';
import { closure, rt } from '../store/records.ts';
import { mutatePack } from '../team/mutations.ts';
import { seeded } from '../team/random.ts';
import { type Colleague, employ, employTwo, file, passphrase, writeLine } from './colleagues.ts';

test('a colleague joins with an invite, sees what is new before it is there, and takes it in', async () => {
  const { terry, sam } = await employTwo();
  const acme = await terry.ask('create-client', { name: 'Acme Ltd' });
  await writeLine(terry, acme.id, 'Sells bread to 40 cafés before six');
  const pack = await terry.share();

  const before = await sam.everything();
  const preview = await sam.preview(pack);
  expect(preview).toMatchObject({
    signer: { name: 'Terry', status: 'known' },
    added: { total: 1, first: [{ kind: 'client', title: 'Acme Ltd', hasTwin: false }] },
    newer: { total: 0 },
    conflicts: { total: 0 },
    rejected: { total: 0 },
  });
  expect(preview.added.first[0]?.changes.map(({ after }) => after?.text)).toContain('Sells bread to 40 cafés before six');
  expect(await sam.everything()).toEqual(before);

  expect(await sam.ask('import-pack', { source: file(pack), accept: null })).toMatchObject({ added: 1, rejected: 0 });
  expect(await sam.ask('list-clients', {})).toMatchObject([{ name: 'Acme Ltd' }]);
  expect(await sam.preview(pack)).toMatchObject({ added: { total: 0 }, newer: { total: 0 }, unchanged: 1 });
});

test('how often a line was shown travels with the pack, and is counted once', async () => {
  const { terry, sam } = await employTwo();
  const acme = await terry.ask('create-client', { name: 'Acme Ltd' });
  const { id } = await writeLine(terry, acme.id, 'Sells bread');
  for (let glance = 0; glance < 3; glance += 1) await terry.ask('lines-shown', { ids: [id] });
  await sam.ask('import-pack', { source: file(await terry.share()), accept: null });
  await sam.ask('lines-shown', { ids: [id] });
  const back = await sam.share();
  const { signer } = await terry.preview(back);
  await terry.ask('import-pack', { source: file(back), accept: signer.key });
  const shown = async ({ ask }: Colleague) => (await ask('client-page', { clientId: acme.id }))?.lines.map((line) => line.shown);
  expect([await shown(terry), await shown(sam)]).toEqual([[4], [4]]);
});

test('two who rewrite a line without knowing of each other both see both versions, resolve, and end equal', async () => {
  const { terry, sam } = await employTwo();
  const acme = await terry.ask('create-client', { name: 'Acme Ltd' });
  const line = await writeLine(terry, acme.id, 'Sells bread');
  await sam.ask('import-pack', { source: file(await terry.share()), accept: null });
  sam.clock.now = terry.clock.now + 1000;

  await writeLine(terry, acme.id, 'Sells bread to cafés', line.id);
  await writeLine(sam, acme.id, 'Sells bread, from four in the morning', line.id);
  const [fromTerry, fromSam] = [await terry.share(), await sam.share()];
  const preview = await sam.preview(fromTerry);
  expect(preview.conflicts.first).toMatchObject([{ title: 'Acme Ltd' }]);
  expect(preview.conflicts.first[0]?.changes).toMatchObject([
    {
      after: { text: 'Sells bread, from four in the morning', by: 'Sam' },
      rivals: [{ text: 'Sells bread to cafés', by: 'Terry' }],
    },
  ]);
  await sam.ask('import-pack', { source: file(fromTerry), accept: null });
  const key = (await terry.preview(fromSam)).signer;
  expect(key.status).toBe('stranger');
  await terry.ask('import-pack', { source: file(fromSam), accept: key.key });

  const versions = async ({ database }: typeof sam) =>
    (await database.lines.toArray()).map(({ text, rivals = [] }) => [text, ...rivals.map((rival) => rival.text)]);
  expect(await versions(sam)).toEqual([['Sells bread, from four in the morning', 'Sells bread to cafés']]);
  expect(await versions(terry)).toEqual(await versions(sam));

  await writeLine(sam, acme.id, 'Sells bread to cafés, from four in the morning', line.id);
  await terry.ask('import-pack', { source: file(await sam.share()), accept: null });
  expect(await versions(terry)).toEqual([['Sells bread to cafés, from four in the morning']]);
  expect(await terry.database.records.toArray()).toEqual(await sam.database.records.toArray());
});

test('a stranger’s signature asks; refused, nothing is taken in, and accepted it is known from then on', async () => {
  const { terry, sam, invite } = await employTwo();
  await sam.ask('create-client', { name: 'Globex' });
  const pack = await sam.share();
  expect(await terry.preview(pack)).toMatchObject({ signer: { name: 'Sam', status: 'stranger' } });
  const before = await terry.everything();
  expect(await terry.refused('import-pack', { source: file(pack), accept: null })).toContain('a key that nobody here has seen');
  expect(await terry.refused('import-pack', { source: file(pack), accept: 'another key' })).toContain('nobody here has seen');
  expect(await terry.everything()).toEqual(before);
  const { key } = (await terry.preview(pack)).signer;
  await terry.ask('import-pack', { source: file(pack), accept: key });
  expect(await terry.preview(pack)).toMatchObject({ signer: { name: 'Sam', status: 'known' } });

  // Somebody who goes by the name of a known person is still a stranger.
  const impostor = await employ('Sam');
  await impostor.ask('join-team', { invite, pack: null, passphrase });
  expect(await terry.preview(await impostor.share())).toMatchObject({ signer: { name: 'Sam', status: 'stranger' } });
});

test('a pack and the passphrase are enough to join, and then its signer is asked about', async () => {
  const { terry } = await employTwo();
  await terry.ask('create-client', { name: 'Acme Ltd' });
  const pack = await terry.share();
  const kim = await employ('Kim');
  expect(await kim.refused('join-team', { invite: null, pack, passphrase: 'another passphrase' })).toContain('does not open it');
  expect(await kim.ask('join-team', { invite: null, pack, passphrase })).toMatchObject({ team: { name: 'Northwind' } });
  expect(await kim.preview(pack)).toMatchObject({ signer: { name: 'Terry', status: 'stranger' }, added: { total: 1 } });
});

test('an import can be taken back; what was written here since stays', async () => {
  const { terry, sam } = await employTwo();
  const acme = await terry.ask('create-client', { name: 'Acme Ltd' });
  const line = await writeLine(terry, acme.id, 'Sells bread');
  await sam.ask('import-pack', { source: file(await terry.share()), accept: null });
  await writeLine(terry, acme.id, 'Sells bread to cafés', line.id);
  await terry.ask('create-client', { name: 'Globex' });
  const globexHere = await sam.ask('create-client', { name: 'Initech' });
  const before = await sam.everything();
  sam.clock.now += 1_000_000;
  await sam.ask('import-pack', { source: file(await terry.share()), accept: null });
  expect(await sam.ask('list-clients', {})).toHaveLength(3);

  const [last] = (await sam.ask('get-team', {})).imports;
  expect(last).toMatchObject({ by: 'Terry', records: 2, undone: false });
  await writeLine(sam, globexHere.id, 'Makes reports');
  await sam.ask('undo-pack', { id: last?.id ?? '' });
  const { records, clients, lines } = (await sam.everything()) as Record<string, unknown[]>;
  const was = before as Record<string, unknown[]>;
  expect(clients).toEqual(was.clients);
  expect(lines).toHaveLength((was.lines?.length ?? 0) + 1);
  expect(records).toHaveLength(was.records?.length ?? 0);
  expect(await sam.database.lines.get(line.id)).toMatchObject({ text: 'Sells bread' });
  expect(await sam.refused('undo-pack', { id: last?.id ?? '' })).toContain('taken back already');
  expect((await sam.ask('get-team', {})).imports[0]).toMatchObject({ undone: true });
});

test('site settings go along, whether a site is on never does', async () => {
  const { terry, sam } = await employTwo();
  for (const { extension } of [terry, sam]) extension.permitted.add(`${rt}/*`);
  await terry.ask('turn-on', { origin: rt, desk: 'request-tracker-5' });
  await terry.ask('set-site', { origin: rt, corrected: { closed: ['parked'], open: ['rejected'] } });
  const pack = await terry.share();
  expect(await sam.preview(pack)).toMatchObject({ added: { first: [{ kind: 'site', title: rt }] } });
  await sam.ask('import-pack', { source: file(pack), accept: null });
  expect(await sam.ask('list-sites', {})).toEqual([]);
  // Turned on by its user, it begins with what the team knows.
  expect(await sam.ask('turn-on', { origin: rt, desk: null })).toMatchObject({
    desk: 'request-tracker-5',
    corrected: { closed: ['parked'], open: ['rejected'] },
  });

  await terry.ask('set-site', { origin: rt, on: false, corrected: { closed: ['parked'], open: [] } });
  terry.clock.now += 1000;
  await sam.ask('import-pack', { source: file(await terry.share()), accept: null });
  expect(await sam.ask('list-sites', {})).toMatchObject([{ on: true, corrected: { closed: ['parked'], open: [] } }]);
  const [last] = (await sam.ask('get-team', {})).imports;
  await sam.ask('undo-pack', { id: last?.id ?? '' });
  expect(await sam.ask('list-sites', {})).toMatchObject([{ on: true, corrected: { closed: ['parked'], open: ['rejected'] } }]);
});

test('closures go along only if somebody chose that', async () => {
  const { terry, sam } = await employTwo();
  await terry.database.closures.add(closure());
  const without = await terry.share();
  expect(await sam.preview(without)).toMatchObject({ closures: 0 });
  const pack = await terry.share(true);
  expect(await sam.preview(pack)).toMatchObject({ closures: 1 });
  await sam.ask('import-pack', { source: file(pack), accept: null });
  expect(await sam.database.closures.toArray()).toHaveLength(1);
  const [last] = (await sam.ask('get-team', {})).imports;
  await sam.ask('undo-pack', { id: last?.id ?? '' });
  expect(await sam.database.closures.toArray()).toEqual([]);
});

test('of visits only what came of them is shared, of reflections only those that nobody took back', async () => {
  const { terry, sam } = await employTwo();
  const written = { at: terry.clock.now, by: 'Terry' };
  const planned = { client: 'acme', quarter: '2026-Q4', planned: { day: '2026-12-08' }, cue: 'after stand-up' };
  await commitSave(terry.database, 'visit/planned', planned, written);
  await commitSave(terry.database, 'visit/held', planned, written);
  await commitSave(terry.database, 'visit/held', { held: '2026-11-20', 'notes/worries': 'A second bakery' }, written);
  await commitSave(terry.database, 'reflection/own', { text: 'Just for me', shared: false }, written);
  await commitSave(terry.database, 'reflection/given', { text: 'They slept well' }, written);
  await commitSave(terry.database, 'purpose', { text: 'We give people their day back' }, written);
  await sam.ask('import-pack', { source: file(await terry.share()), accept: null });
  const got = JSON.stringify(await sam.database.records.toArray());
  expect((await sam.database.records.toCollection().primaryKeys()).sort()).toEqual(['purpose', 'reflection/given', 'visit/held']);
  expect(got).toContain('A second bakery');
  expect(got).not.toMatch(/stand-up|2026-12-08|Just for me/);
  // What was held back comes to no harm when the copy comes back.
  terry.clock.now += 1000;
  const back = await sam.share();
  const { key } = (await terry.preview(back)).signer;
  const before = await terry.database.records.toArray();
  await terry.ask('import-pack', { source: file(back), accept: key });
  expect(await terry.database.records.toArray()).toEqual(before);
});

test('a client of the same name that is another record is pointed out', async () => {
  const { terry, sam } = await employTwo();
  await terry.ask('create-client', { name: 'Acme Ltd' });
  await sam.ask('create-client', { name: 'ACME, Ltd.' });
  expect((await sam.preview(await terry.share())).added.first).toMatchObject([{ title: 'Acme Ltd', hasTwin: true }]);
});

test('setting up is refused in words: a weak passphrase, a second team, no team at all', async () => {
  const terry = await employ('Terry');
  expect(await terry.refused('write-pack', { closures: false })).toContain('You are in no team yet');
  expect(await terry.refused('start-team', { name: 'Northwind', passphrase: 'hunter2' })).toContain('at least 16 characters');
  expect(await terry.refused('start-team', { name: 'Northwind', passphrase: 'a'.repeat(20) })).toContain('too simple');
  await terry.ask('start-team', { name: 'Northwind', passphrase });
  expect(await terry.refused('start-team', { name: 'Other', passphrase })).toContain('in the team “Northwind” already');
  expect(await terry.ask('leave-team', {})).toMatchObject({ team: null });
});

test('no key is in a backup or in anything that the options are told', async () => {
  const { terry } = await employTwo();
  const text = await backupText(terry.database);
  const { lock } = (await terry.database.team.get('team')) ?? {};
  expect(text).not.toContain(lock?.sealed ?? 'no lock');
  expect(text).not.toContain('Northwind');
  expect(JSON.stringify(await terry.ask('get-team', {}))).not.toContain(lock?.sealed ?? 'no lock');
});

test('whatever a mutated pack is refused for, nothing is changed by it', async () => {
  const { terry, sam } = await employTwo();
  await terry.ask('create-client', { name: 'Acme Ltd' });
  const other = fromBase64(await terry.share()) ?? new Uint8Array();
  await terry.ask('create-client', { name: 'Globex' });
  const pack = fromBase64(await terry.share()) ?? new Uint8Array();
  await sam.ask('create-client', { name: 'Initech' });
  const before = await sam.everything();
  const random = seeded(42);
  for (let round = 0; round < 500; round += 1) {
    const source = file(toBase64(mutatePack({ pack, other }, random)));
    expect(await sam.refused('preview-pack', { source })).toMatch(/^Nothing was changed: /);
    expect(await sam.refused('import-pack', { source, accept: null })).toMatch(/^Nothing was changed: /);
    if (round % 50 === 0) expect(await sam.everything()).toEqual(before);
  }
  expect(await sam.everything()).toEqual(before);
});
