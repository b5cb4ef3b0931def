/** Two people, each with a browser of their own, share what they know of clients by files. */
import { callBackground } from './driver/background.ts';
import { makeBackup } from './driver/backups.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, launch, test } from './driver/fixtures.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import type { Tab } from './driver/tab.ts';
import { choosePack, copyInvite, importPack, joinTeam, passphrase, preview, sharePack, startTeam } from './driver/team.ts';

test.use({ purpose: 'team sharing' });

interface Person {
  readonly driven: DrivenBrowser;
  readonly options: Tab;
}

async function sitDown(driven: DrivenBrowser, name: string): Promise<Person> {
  await callBackground(driven, 'save-settings', { you: name });
  return { driven, options: await openExtensionPage(driven, 'options.html') };
}

/** The versions of each line, the shown one first, as the panel gets them. */
async function versionsOf({ driven }: Person): Promise<string[][]> {
  const ticket = {
    id: '1',
    subject: '',
    client: 'Acme Ltd',
    requester: null,
    owner: null,
    status: null,
    url: 'http://127.0.0.1:1/1',
  };
  const { lines } = await callBackground(driven, 'ticket-context', { site: 'http://127.0.0.1:1', ticket });
  return lines.map(({ text, rivals = [] }) => [text, ...rivals.map((rival) => rival.text)]);
}

const recordsOf = async ({ driven }: Person): Promise<unknown> => JSON.parse(await makeBackup(driven)).records;

const write = async ({ driven }: Person, clientId: string, id: string | null, text: string): Promise<string> =>
  (await callBackground(driven, 'save-line', { id, clientId, kind: 'business', text, source: 'person' })).id;

test('two people edit the same line offline, both see both versions, one resolves it, and they end equal', async ({
  driven,
  kind,
}) => {
  test.setTimeout(240_000);
  const terry = await sitDown(driven, 'Terry');
  const other = await launch(kind);
  try {
    const sam = await sitDown(other, 'Sam');
    await startTeam(terry.options);
    const invite = await copyInvite(terry.options);
    const acme = await callBackground(terry.driven, 'create-client', { name: 'Acme Ltd' });
    const line = await write(terry, acme.id, null, 'Sells bread');

    await joinTeam(sam.options, invite, 'another passphrase');
    await expect.poll(() => sam.options.read('.cl-team [role=status]')).toContain('That passphrase does not open it');
    await joinTeam(sam.options, invite, passphrase);
    await expect.poll(() => sam.options.read('.cl-team [role=status]')).toContain('You are in.');
    const first = await importPack(sam.options, await sharePack(terry.options));
    expect(first).toContain('From Terry');
    expect(first).toContain('Acme Ltd');
    expect(first).toContain('Sells bread');
    expect(await recordsOf(sam)).toEqual(await recordsOf(terry));

    // Offline, each for themselves.
    await write(terry, acme.id, line, 'Sells bread to 40 cafés');
    await write(sam, acme.id, line, 'Sells bread, from four in the morning');
    const [fromTerry, fromSam] = [await sharePack(terry.options), await sharePack(sam.options)];

    // Sam gets Terry's first; Terry gets Sam's, whose signature Terry has never seen.
    const conflict = await importPack(sam.options, fromTerry);
    expect(conflict).toContain('In conflict: 1');
    expect(conflict).toContain('Sells bread to 40 cafés');
    expect(conflict).toContain('Sells bread, from four in the morning');
    await choosePack(terry.options, fromSam);
    await expect.poll(() => terry.options.read(preview)).toContain('signed by a key that nobody here has seen');
    await terry.options.clickNamed('button', 'I know who it is from: trust this key');
    await terry.options.clickNamed('button', 'Import');
    await expect.poll(() => terry.options.read('.cl-team [role=status]')).toContain('Imported: 0 new, 0 newer, 1 in conflict.');

    const both = ['Sells bread, from four in the morning', 'Sells bread to 40 cafés'];
    expect(await versionsOf(sam)).toEqual([both]);
    expect(await versionsOf(terry)).toEqual([both]);
    expect(await recordsOf(sam)).toEqual(await recordsOf(terry));

    const card = await openExtensionPage(terry.driven, `dashboard.html#clients/${acme.id}`);
    await card.find('.cl-versions');
    for (const words of both) expect(await card.read('.cl-versions')).toContain(words);
    await card.clickNamed('button', 'Keep this one: Sells bread to 40 cafés');
    await expect.poll(() => versionsOf(terry)).toEqual([['Sells bread to 40 cafés']]);
    await card.close();
    await terry.options.page.bringToFront();
    const settled = await importPack(sam.options, await sharePack(terry.options));
    expect(settled).toContain('Newer: 1');
    expect(await versionsOf(sam)).toEqual([['Sells bread to 40 cafés']]);
    expect(await versionsOf(terry)).toEqual(await versionsOf(sam));
    expect(await recordsOf(sam)).toEqual(await recordsOf(terry));

    // Sam thinks better of it: the last import is taken back, what was there before stays.
    await sam.options.click('.cl-team-imports li:first-child button');
    await expect.poll(() => sam.options.read('.cl-team [role=status]')).toContain('is taken back');
    expect(await versionsOf(sam)).toEqual([both]);
    expect(terry.options.errors).toEqual([]);
    expect(sam.options.errors).toEqual([]);
    await terry.options.close();
  } finally {
    await other.browser.close();
  }
});
