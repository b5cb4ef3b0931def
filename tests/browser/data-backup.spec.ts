import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { everyClosure } from '../../lib/outcomes/filter.ts';
import { callBackground } from './driver/background.ts';
import { makeBackup } from './driver/backups.ts';
import { download } from './driver/downloads.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { type Backup, fillEverything, readEverything } from './driver/records.ts';
import { fillDatabase, forgetAllRecords, observed, record } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';

test.use({ purpose: 'data safety' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

async function restore(options: Tab, path: string): Promise<void> {
  const field = (await options.find('[aria-labelledby=data] input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}

const fileWith = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'client-lens-backup-')), 'backup.json');
  writeFileSync(path, content);
  return path;
};

test('a backup brings everything back after all of it is gone', async ({ driven, desk }) => {
  await fillEverything(driven, desk.url);
  const before = await readEverything(driven);
  const options = await openExtensionPage(driven, 'options.html');
  // What stands above it comes with these.
  await options.find('li h3');
  await options.find(named('textbox', 'Passphrase'));
  const saved = await download(driven, () => options.clickNamed('button', 'Back up everything'));
  expect(saved.name).toMatch(/^client-lens-backup-\d{4}-\d\d-\d\d\.json$/);
  await expect.poll(() => options.read('main')).toContain(`Backup saved as ${saved.name}.`);

  await forgetAllRecords(driven);
  expect((await readEverything(driven)).records).toEqual([]);
  await restore(options, saved.path);
  // One client with its lines, one note, two closures, the name; the site was there.
  await expect.poll(() => options.read('main')).toContain('5 added, 0 updated, 1 unchanged');
  expect(await readEverything(driven)).toEqual(before);
  expect(await options.read(named('textbox', 'Your name'))).toBe('Terry');

  await restore(options, saved.path);
  await expect.poll(() => options.read('main')).toContain('0 added, 0 updated, 6 unchanged');
  expect(await readEverything(driven)).toEqual(before);
  await options.close();
});

test('a backup that no message could carry is made and brings everything back', async ({ driven }) => {
  const count = 4000;
  // Chromium takes no message above 64 MiB.
  const tooLarge = 64 * 2 ** 20;
  const words = '請求書は正午前に出る。'.repeat(200).slice(0, 2000);
  const answer = { kind: 'closed-without-it', reason: 'other', note: words } as const;
  await fillDatabase(driven, count, { question: words, outcome: words, answer });
  const firstOfAll = () => callBackground(driven, 'list-closures', { filter: everyClosure, offset: 0, limit: 1 });
  const before = await firstOfAll();
  const options = await openExtensionPage(driven, 'options.html');
  await options.find(named('textbox', 'Passphrase'));
  const saved = await download(driven, () => options.clickNamed('button', 'Back up everything'));
  expect(statSync(saved.path).size).toBeGreaterThan(tooLarge);
  await expect.poll(() => options.read('[aria-labelledby=data] [role=status]')).toBe(`Backup saved as ${saved.name}.`);

  await forgetAllRecords(driven);
  await restore(options, saved.path);
  await expect
    .poll(() => options.read('[aria-labelledby=data] [role=status]'), { timeout: 60_000 })
    .toMatch(/^4,000 added, 0 updated, \d+ unchanged$/);
  expect(before.total).toBe(count);
  expect(await firstOfAll()).toEqual(before);
  await options.close();
});

test('restoring merges: what is newer here stays, what is only here stays', async ({ driven, desk }) => {
  await fillEverything(driven, desk.url);
  const old = await makeBackup(driven);
  const [oak] = await callBackground(driven, 'list-clients', {});
  await callBackground(driven, 'add-alias', { clientId: oak?.id ?? '', alias: 'Oak Joiners' });
  await callBackground(driven, 'create-client', { name: 'Harbour Dental' });
  await record(driven, [observed('later', { site: desk.url })]);
  const now = await readEverything(driven);

  const options = await openExtensionPage(driven, 'options.html');
  await restore(options, fileWith(old));
  await expect.poll(() => options.read('main')).toContain('0 added');
  const after = await readEverything(driven);
  expect(after.closures).toEqual(now.closures);
  expect(after.records).toEqual(now.records);
  const clients = await callBackground(driven, 'list-clients', {});
  expect(clients.map(({ name }) => name)).toEqual(['Harbour Dental', 'Oak & Sons Joinery']);
  expect(clients[1]?.aliases).toContain('Oak Joiners');
  await options.close();
});

test('a malformed file is refused with the place of its fault, and changes nothing', async ({ driven, desk }) => {
  await fillEverything(driven, desk.url);
  const good = await readEverything(driven);
  const made = new Date().toISOString();
  const oak = (good.records[0] ?? {}) as { id?: string; saves?: object[] };
  const first = good.closures[0] ?? {};
  const but = (changes: Partial<Backup>): string => JSON.stringify({ ...good, made, ...changes });
  const refused: Record<string, string> = {
    'not JSON': JSON.stringify(good).slice(0, -20),
    'not a backup of Client Lens': '{"format":"something-else"}',
    'newer version': but({ version: 99 }),
    'closures[1].answer': but({ closures: [first, { ...first, id: 'second', answer: { kind: 'perhaps' } }] }),
    'records[1].id': but({ records: [oak, { ...oak, saves: [] }] }),
    'records[0].saves[0].at': but({ records: [{ ...oak, saves: [{ ...oak.saves?.[0], at: 'yesterday' }] }] }),
  };
  const options = await openExtensionPage(driven, 'options.html');
  for (const [why, content] of Object.entries(refused)) {
    await restore(options, fileWith(content));
    await expect.poll(() => options.read('[aria-labelledby=data] .cl-notice-danger')).toContain(why);
    expect(await options.read('[aria-labelledby=data] .cl-notice-danger')).toContain('Nothing was restored');
    expect(await readEverything(driven)).toEqual(good);
  }
  await options.close();
});
