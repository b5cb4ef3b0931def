import { expect, test, vi } from 'vitest';
import type { FetchedPack } from '../../../lib/platform/fetch-pack.ts';
import { fromBase64 } from '../../../lib/team/bytes.ts';
import { type Colleague, employTwo } from './colleagues.ts';

const fetchPack = vi.hoisted(() => vi.fn<(url: string, etag: string | null, most: number) => Promise<FetchedPack>>());
vi.mock('../../../lib/platform/fetch-pack.ts', () => ({ fetchPack }));

const url = 'https://files.example.com/team/pack.clpack';

const serve = (pack: string | Uint8Array<ArrayBuffer>, etag: string | null = '"1"'): void => {
  const bytes = typeof pack === 'string' ? (fromBase64(pack) ?? new Uint8Array()) : pack;
  fetchPack.mockImplementation(async (_, known) =>
    known !== null && known === etag ? { kind: 'same' } : { kind: 'pack', bytes, etag },
  );
};

/** Sam looks for Terry's packs. */
async function watching(automatic: boolean): Promise<{ terry: Colleague; sam: Colleague }> {
  const { terry, sam } = await employTwo();
  fetchPack.mockReset();
  fetchPack.mockResolvedValue({ kind: 'problem', problem: 'not-found' });
  sam.extension.permitted.add('https://files.example.com/*');
  await sam.ask('set-pack-address', { url, automatic });
  return { terry, sam };
}

const addressOf = async (who: Colleague) => (await who.ask('get-team', {})).team?.address;

test('without an address nothing is ever fetched, and without the permission neither', async () => {
  const { sam } = await employTwo();
  fetchPack.mockReset();
  await sam.ask('check-pack-address', {});
  expect(await sam.refused('set-pack-address', { url, automatic: false })).toContain('does not let Client Lens read from');
  expect(fetchPack).not.toHaveBeenCalled();
});

test.each([
  ['ftp://files.example.com/pack', 'http and https addresses only'],
  ['https://me:secret@files.example.com/pack', 'Leave the name and the password out'],
  [' ', 'Write the address'],
])('"%s" is no address of a pack: %s', async (written, words) => {
  const { sam } = await employTwo();
  expect(await sam.refused('set-pack-address', { url: written, automatic: false })).toContain(words);
});

test('a pack with news waits to be looked at, and the toolbar says so', async () => {
  const { terry, sam } = await watching(false);
  await terry.ask('create-client', { name: 'Acme Ltd' });
  serve(await terry.share());
  await sam.ask('check-pack-address', {});
  expect(await addressOf(sam)).toMatchObject({ waiting: true, problem: null, checkedAt: sam.clock.now });
  expect(sam.extension.badge.text).toBe('1');
  expect(await sam.ask('list-clients', {})).toEqual([]);

  await sam.ask('check-pack-address', {});
  expect(fetchPack).toHaveBeenLastCalledWith(url, '"1"', 32_000_000);
  expect(await addressOf(sam)).toMatchObject({ waiting: true });
  expect(await sam.ask('preview-pack', { source: { kind: 'address' } })).toMatchObject({ added: { total: 1 } });
  await sam.ask('import-pack', { source: { kind: 'address' }, accept: null });
  expect(await sam.ask('list-clients', {})).toHaveLength(1);
  expect(await addressOf(sam)).toMatchObject({ waiting: false });
  expect(sam.extension.badge.text).toBe('');
  expect(await sam.refused('preview-pack', { source: { kind: 'address' } })).toContain('no new pack any more');
});

test('a pack that was refused is not offered again, also where the server has no ETag', async () => {
  const { terry, sam } = await watching(false);
  await terry.ask('create-client', { name: 'Acme Ltd' });
  serve(await terry.share(), null);
  await sam.ask('check-pack-address', {});
  await sam.ask('refuse-waiting-pack', {});
  await sam.ask('check-pack-address', {});
  expect(await addressOf(sam)).toMatchObject({ waiting: false });
  expect(sam.extension.badge.text).toBe('');
});

test('what a known person signed is taken in at once if the user chose that, what a stranger signed is not', async () => {
  const { terry, sam } = await watching(true);
  await terry.ask('create-client', { name: 'Acme Ltd' });
  serve(await terry.share());
  await sam.ask('check-pack-address', {});
  expect(await sam.ask('list-clients', {})).toHaveLength(1);
  expect(await addressOf(sam)).toMatchObject({ waiting: false });
  expect((await sam.ask('get-team', {})).imports).toMatchObject([{ by: 'Terry', records: 1 }]);

  const [known] = (await sam.ask('get-team', {})).team?.signers ?? [];
  await sam.ask('forget-signer', { key: known?.key ?? '' });
  await terry.ask('create-client', { name: 'Globex' });
  serve(await terry.share(), '"2"');
  await sam.ask('check-pack-address', {});
  expect(await sam.ask('list-clients', {})).toHaveLength(1);
  expect(await addressOf(sam)).toMatchObject({ waiting: true });
});

test('what is wrong is said until it is right again: first the server, then the pack', async () => {
  const { terry, sam } = await watching(false);
  expect(await addressOf(sam)).toMatchObject({ problem: 'not-found' });
  serve(new TextEncoder().encode('<html>Please log in</html>'));
  await sam.ask('check-pack-address', {});
  expect(await addressOf(sam)).toMatchObject({ problem: 'not-a-pack', waiting: false });
  await sam.ask('check-pack-address', {});
  expect(await addressOf(sam)).toMatchObject({ problem: 'not-a-pack' });
  serve(await terry.share(), '"3"');
  await sam.ask('check-pack-address', {});
  expect(await addressOf(sam)).toMatchObject({ problem: null });
  fetchPack.mockResolvedValue({ kind: 'problem', problem: 'unreachable' });
  await sam.ask('check-pack-address', {});
  expect(await addressOf(sam)).toMatchObject({ problem: 'unreachable' });
  fetchPack.mockResolvedValue({ kind: 'same' });
  await sam.ask('check-pack-address', {});
  expect(await addressOf(sam)).toMatchObject({ problem: null });
});

test('removing the address, or leaving the team, gives the permission back, unless a site lives by it', async () => {
  const { sam } = await watching(false);
  await sam.ask('turn-on', { origin: 'https://files.example.com', desk: null });
  await sam.ask('remove-pack-address', {});
  expect([...sam.extension.permitted]).toEqual(['https://files.example.com/*']);
  await sam.ask('set-pack-address', { url, automatic: false });
  await sam.ask('remove-site', { origin: 'https://files.example.com' });
  expect([...sam.extension.permitted]).toEqual(['https://files.example.com/*']);
  await sam.ask('leave-team', {});
  expect([...sam.extension.permitted]).toEqual([]);
  expect(await sam.database.packAddress.count()).toBe(0);
});
