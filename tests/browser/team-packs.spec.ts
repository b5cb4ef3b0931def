/** Packs that are not what they should be, people whom nobody knows, and what the team's part of the options looks like. */
import { makeSave, type TeamRecord } from '../../lib/team/record.ts';
import { callBackground } from './driver/background.ts';
import { makeBackup } from './driver/backups.ts';
import { download } from './driver/downloads.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, test } from './driver/fixtures.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { forgetAllRecords } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';
import {
  Colleague,
  choosePack,
  copyInvite,
  importPack,
  passphrase,
  preview,
  sharePack,
  startTeam,
  writeFile,
} from './driver/team.ts';

test.use({ purpose: 'team packs' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const said = (options: Tab): Promise<string> => options.read('.cl-team [role=status]');
const everything = async (driven: DrivenBrowser): Promise<unknown> => {
  const { made: _made, ...backup } = JSON.parse(await makeBackup(driven));
  return { backup, ...(await callBackground(driven, 'get-team', {})) };
};

/** Terry has a team, a client, and a colleague who knows the passphrase. */
async function begin(driven: DrivenBrowser): Promise<{ options: Tab; kim: Colleague; clientId: string; lineId: string }> {
  await callBackground(driven, 'save-settings', { you: 'Terry' });
  const client = await callBackground(driven, 'create-client', { name: 'Oak & Sons Joinery' });
  const line = await callBackground(driven, 'save-line', {
    id: null,
    clientId: client.id,
    kind: 'business',
    text: 'Joiners, paid by the finished kitchen',
    source: 'person',
  });
  const options = await openExtensionPage(driven, 'options.html');
  await startTeam(options);
  const kim = await Colleague.join(await copyInvite(options));
  return { options, kim, clientId: client.id, lineId: line.id };
}

const clientRecord = (id: string, name: string, text: string): TeamRecord => {
  const record = { id: `client/${id}`, saves: [] };
  const set = { name, 'lines/first': { kind: 'business', text, source: 'person' } };
  return { ...record, saves: [makeSave(record, set, { at: Date.parse('2026-11-24T09:00:00Z'), by: 'Kim' })] };
};

test('a pack that was tampered with, cut off, too new, too large or no pack at all is refused in words and changes nothing', async ({
  driven,
}) => {
  const { options, kim } = await begin(driven);
  const good = await kim.write('Kim', [{ record: clientRecord('globex', 'Globex', 'Makes power stations') }]);
  const flipped = good.slice();
  flipped[good.length - 40] = (flipped[good.length - 40] ?? 0) ^ 1;
  const newer = new TextEncoder().encode(`${' '.repeat(64)}{"format":"client-lens-pack","version":2}\n`);
  await options.clickNamed('button', 'Leave the team …');
  await options.clickNamed('button', 'Leave for good');
  await startTeam(options, 'Another team');
  const other = await Colleague.join(await copyInvite(options));
  const ours = await other.write('Kim', []);
  const before = await everything(driven);
  const refused: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['tampered', flipped, 'not as its sender left it'],
    ['cut off', ours.slice(0, -10), 'the end of this pack is missing'],
    ['of tomorrow', newer, 'a newer version of Client Lens'],
    ['of another team', good, 'for another team'],
    ['no pack', 'Dear Terry, here is the pack', 'no pack of Client Lens'],
    ['too large', new Uint8Array(32_000_001), 'larger than Client Lens takes in'],
  ];
  for (const [what, bytes, words] of refused) {
    await choosePack(options, writeFile(bytes));
    await expect.poll(() => said(options), what).toContain(words);
    expect(await said(options)).toContain('Nothing was changed');
    expect(await everything(driven), what).toEqual(before);
  }
  expect(await options.readAll(preview)).toEqual([]);
  await options.close();
});

test('a stranger’s pack is refused or accepted by the user; what is rejected in it is listed and stops nothing', async ({
  driven,
}) => {
  const { options, kim } = await begin(driven);
  const broken = clientRecord('initech', 'Initech', 'Makes reports');
  const path = writeFile(
    await kim.write('Kim', [
      { record: clientRecord('globex', 'Globex', 'Makes power stations') },
      { record: { ...broken, saves: broken.saves.map((save) => ({ ...save, at: 'yesterday' })) } },
      { record: { id: 'horoscope/1', saves: [] } },
    ]),
  );
  const before = await everything(driven);
  await choosePack(options, path);
  await expect.poll(() => options.read(preview)).toContain('who gave it to you?');
  expect(await options.read(preview)).not.toContain('Globex');
  await options.clickNamed('button', 'Refuse the pack');
  await expect.poll(() => said(options)).toBe('Refused. Nothing was changed.');
  expect(await everything(driven)).toEqual(before);

  await choosePack(options, path);
  await options.clickNamed('button', 'I know who it is from: trust this key');
  await options.find(named('button', 'Import'));
  const shown = await options.read(preview);
  expect(shown).toContain('Rejected: 2');
  expect(shown).toContain('Initech');
  expect(shown).toContain('It is not as it should be, at saves[0].at.');
  expect(shown).toContain('horoscope/1');
  await options.clickNamed('button', 'Import');
  await expect.poll(() => said(options)).toContain('Imported: 1 new, 0 newer, 0 in conflict.');
  expect((await callBackground(driven, 'list-clients', {})).map(({ name }) => name)).toEqual(['Globex', 'Oak & Sons Joinery']);
  expect((await callBackground(driven, 'get-team', {})).team?.signers).toMatchObject([{ name: 'Kim' }]);
  // From now on nobody asks.
  expect(await importPack(options, writeFile(await kim.write('Kim', [{ record: clientRecord('a', 'Ada', 'Sews') }])))).toContain(
    'From Kim',
  );
  await options.close();
});

test('starts a team, shares, and imports by keyboard alone', async ({ driven }) => {
  await callBackground(driven, 'save-settings', { you: '' });
  const options = await openExtensionPage(driven, 'options.html');
  await options.find(named('textbox', 'Name of the team'));
  await options.focus(named('textbox', 'Your name'));
  await options.tabTo('Name of the team');
  await options.page.keyboard.type('Northwind');
  await options.tabTo('Passphrase');
  await options.press('Control+A');
  await options.page.keyboard.type(passphrase);
  // No more than three fields.
  await options.tabTo('Your name, as colleagues see it');
  await options.page.keyboard.type('Terry');
  await options.press('Enter');
  await expect.poll(() => said(options)).toContain('The team “Northwind” is there.');
  expect(await callBackground(driven, 'get-settings', {})).toMatchObject({ you: 'Terry' });
  await options.tabTo('Closures too');
  await options.press('Space');
  expect(await options.page.evaluate(() => document.activeElement?.getAttribute('aria-checked'))).toBe('true');
  await options.press('Space');
  await options.tabTo('Save a pack');
  const { name } = await download(driven, () => options.press('Enter'));
  expect(name).toMatch(/^client-lens-pack-\d{4}-\d\d-\d\d\.clpack$/);
  await expect.poll(() => said(options)).toContain('no closures');
  const invite = await copyInvite(options);
  const kim = await Colleague.join(invite);
  await choosePack(options, writeFile(await kim.write('Kim', [{ record: clientRecord('globex', 'Globex', 'Power') }])));
  await expect.poll(() => options.page.evaluate(() => document.activeElement?.textContent)).toBe('What this pack would change');
  await options.tabTo('I know who it is from: trust this key');
  await options.press('Enter');
  await options.find('.cl-preview-group');
  await options.tabTo('Import');
  await options.press('Enter');
  await expect.poll(() => said(options)).toContain('Imported: 1 new');
  await options.close();
});

test('the team’s part can be read by everyone: empty, set up, a stranger, a conflict, something rejected', async ({
  driven,
}, testInfo) => {
  test.setTimeout(240_000);
  const nameFile = (name: string): string => testInfo.outputPath(name);
  const faults: string[] = [];
  const empty = await openExtensionPage(driven, 'options.html');
  await empty.find(named('textbox', 'Name of the team'));
  faults.push(...(await findFaultsInAllLooks(empty, 'team-empty', nameFile)));
  await empty.close();

  const { options, kim, clientId, lineId } = await begin(driven);
  faults.push(...(await findFaultsInAllLooks(options, 'team-set-up', nameFile)));

  const [ours] = (await kim.recordsIn(await sharePack(options))).filter(({ id }) => id === `client/${clientId}`);
  await callBackground(driven, 'save-line', {
    id: lineId,
    clientId,
    kind: 'business',
    text: 'Joiners, paid by the finished kitchen, half in advance',
    source: 'person',
  });
  if (ours === undefined) throw new Error('the client is not in the pack');
  const line = { kind: 'business', text: 'Joiners: kitchens, and since May staircases for two builders', source: 'visit' };
  const theirs = makeSave(
    ours,
    { [`lines/${lineId}`]: line, 'aliases/oak joinery': 'Oak Joinery' },
    { at: Date.now(), by: 'Kim' },
  );
  const bad = clientRecord('initech', 'Initech', 'Makes reports for four branch offices');
  const path = writeFile(
    await kim.write('Kim', [
      { record: { ...ours, saves: [...ours.saves, theirs] } },
      { record: clientRecord('globex', 'Globex', 'Runs power stations; nobody may be called at night') },
      { record: { ...bad, saves: bad.saves.map((save) => ({ ...save, over: 'nothing' })) } },
    ]),
  );
  await choosePack(options, path);
  await options.find('.cl-stranger');
  faults.push(...(await findFaultsInAllLooks(options, 'team-stranger', nameFile)));
  await options.clickNamed('button', 'I know who it is from: trust this key');
  await options.find('.cl-preview-group');
  faults.push(...(await findFaultsInAllLooks(options, 'team-preview', nameFile)));
  await options.clickNamed('button', 'Import');
  await expect.poll(() => said(options)).toContain('Imported: 1 new, 0 newer, 1 in conflict.');
  faults.push(...(await findFaultsInAllLooks(options, 'team-imported', nameFile)));
  expect(faults).toEqual([]);
  await options.close();
});
