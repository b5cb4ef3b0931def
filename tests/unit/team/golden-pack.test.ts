import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContents } from '../../../lib/store/pack-contents.ts';
import { unlockTeam } from '../../../lib/team/invite.ts';
import { openPack } from '../../../lib/team/pack.ts';
import { readPackHead } from '../../../lib/team/pack-head.ts';
import './members.ts';

const folder = join(import.meta.dirname, '../../fixtures/packs');

/** One for each version of the format that was ever released. */
test.each(['version-1'])('a pack of %s can still be read, all of it', async (name) => {
  const pack = new Uint8Array(readFileSync(join(folder, `${name}.clpack`)));
  const { passphrase, team, documents } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const head = readPackHead(pack);
  const joined = await unlockTeam(head.header.lock, passphrase);
  expect(joined.name).toBe(team);
  const lines = await openPack(head, joined.keys);
  expect(lines).toEqual(documents.map((document: unknown) => ({ ok: true, document })));
  const contents = readContents(lines);
  expect(contents.rejected).toEqual([]);
  expect(contents.from).toBe('Terry');
  expect(contents.records.map(({ id }) => id.split('/')[0])).toEqual(['client', 'visit', 'purpose', 'reflection', 'site']);
  expect(contents.closures).toHaveLength(1);
});
