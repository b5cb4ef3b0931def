/** Ten thousand packs that are not as they were written. Each is refused, or says what the true one says; none brings anything down. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readContents } from '../../../lib/store/pack-contents.ts';
import { type Bytes, joinBytes, utf8 } from '../../../lib/team/bytes.ts';
import { seal } from '../../../lib/team/crypto.ts';
import { deflate } from '../../../lib/team/deflate.ts';
import { openPack, writePack } from '../../../lib/team/pack.ts';
import { readPackHead } from '../../../lib/team/pack-head.ts';
import { makeSave } from '../../../lib/team/record.ts';
import { RefusedPack } from '../../../lib/team/refused-pack.ts';
import { sign } from '../../../lib/team/signing.ts';
import { foundTeam, type Member } from './members.ts';
import { mutatePack } from './mutations.ts';
import { type Random, seeded } from './random.ts';

let terry: Member;
let pack: Bytes;
let other: Bytes;
const client = { id: 'client/acme', saves: [] };
const line = { kind: 'business', text: 'Sells bread', source: 'person' };
const saved = makeSave(client, { name: 'Acme Ltd', 'lines/a': line }, { at: 1, by: 'Terry' });
const documents = [{ from: { name: 'Terry' } }, { record: { ...client, saves: [saved] } }];

beforeAll(async () => {
  terry = await foundTeam();
  pack = await writePack({ ...terry, made: '2026-11-25T10:00:00.000Z', documents });
  other = await writePack({ ...terry, made: '2026-11-25T11:00:00.000Z', documents: [...documents, { record: client }] });
});

describe('ten thousand mutations', () => {
  test('of the file: each is refused with a reason that there are words for', { timeout: 120_000 }, async () => {
    const random = seeded(20261125);
    const reasons = new Map<string, number>();
    for (let round = 0; round < 8000; round += 1) {
      const bytes = mutatePack({ pack, other }, random);
      try {
        await openPack(readPackHead(bytes), terry.keys);
        expect.fail(`round ${round}: a changed pack was opened`);
      } catch (error) {
        if (!(error instanceof RefusedPack)) throw error;
        reasons.set(error.why, (reasons.get(error.why) ?? 0) + 1);
      }
    }
    // If one of these never came up, the mutations would miss a whole branch.
    expect([...reasons.keys()].sort()).toEqual(['changed', 'newer-format', 'not-a-pack', 'truncated']);
  });

  test('of the content, signed and sealed as it should be: what is no document is listed, the rest is read', {
    timeout: 120_000,
  }, async () => {
    const random = seeded(7);
    const { header } = readPackHead(pack);
    const whole = documents.map((document) => JSON.stringify(document)).join('\n');
    let rejected = 0;
    for (let round = 0; round < 2000; round += 1) {
      const text = mutateText(whole, random);
      const content = round % 10 === 0 ? utf8(text) : await deflate(utf8(text));
      const head = utf8(`${JSON.stringify({ ...header, size: content.length + 29 })}\n`);
      const signed = joinBytes(head, await seal(terry.keys, head, content));
      const forged = joinBytes(await sign(terry.signer.secret, signed), signed);
      try {
        const contents = readContents(await openPack(readPackHead(forged), terry.keys));
        rejected += contents.rejected.length;
        for (const record of contents.records) for (const save of record.saves) expect(save.id).toMatch(/^[0-9a-f]{32}$/);
      } catch (error) {
        if (!(error instanceof RefusedPack)) throw error;
      }
    }
    expect(rejected).toBeGreaterThan(500);
  });
});

function mutateText(text: string, random: Random): string {
  const at = random.below(text.length);
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + random.pick(['"', '{', '\n', '\\', '\u0000', '1e999', 'null', '__proto__']) + text.slice(at + 1);
    case 2:
      return text.replace(random.pick(['"saves"', '"set"', '"over"', '"id"', '"at"', '"record"', '"by"']), '"else"');
    case 3:
      return text.replace(random.pick(['[]', '1,', '"Terry"', '{"name"']), random.pick(['{}', 'null', '-5', '[[]]', '"x"']));
    default:
      return `${text}\n${text.slice(at)}`;
  }
}
