import { beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, joinBytes, utf8 } from '../../../lib/team/bytes.ts';
import { seal } from '../../../lib/team/crypto.ts';
import { deflate } from '../../../lib/team/deflate.ts';
import { openPack, writePack } from '../../../lib/team/pack.ts';
import { readPackHead } from '../../../lib/team/pack-head.ts';
import { largestPack } from '../../../lib/team/pack-limit.ts';
import { makeSigningKey, sign } from '../../../lib/team/signing.ts';
import { foundTeam, type Member } from './members.ts';

let terry: Member;
let pack: Bytes;
const made = '2026-11-25T10:00:00.000Z';
const documents = [{ from: { name: 'Terry' } }, { record: { id: 'client/acme', saves: [] } }];

beforeAll(async () => {
  terry = await foundTeam();
  pack = await writePack({ ...terry, made, documents });
});

const open = (bytes: Bytes, member = terry) => openPack(readPackHead(bytes), member.keys);

/** As somebody would write it who holds the team's key and follows none of our rules. */
async function forge(content: Bytes, header: object = {}): Promise<Bytes> {
  const original = readPackHead(pack).header;
  const line = utf8(`${JSON.stringify({ ...original, size: content.length + 29, ...header })}\n`);
  const signed = joinBytes(line, await seal(terry.keys, line, content));
  return joinBytes(await sign(terry.signer.secret, signed), signed);
}

describe('a pack', () => {
  test('brings what was put in, for who has the team’s key', async () => {
    expect(await open(pack)).toEqual(documents.map((document) => ({ ok: true, document })));
    expect(readPackHead(pack).header).toMatchObject({ format: 'client-lens-pack', version: 1, made, by: terry.signer.key });
  });

  test('shows nothing of its content', () => {
    const text = new TextDecoder().decode(pack);
    expect(text).not.toContain('acme');
    expect(text).not.toContain('Terry');
    expect(text).not.toContain('Northwind');
  });

  test('of nothing is a pack', async () => {
    expect(await open(await writePack({ ...terry, made, documents: [] }))).toEqual([]);
  });

  test('of another team is told from one that was changed', async () => {
    await expect(open(pack, await foundTeam())).rejects.toMatchObject({ why: 'other-team' });
  });

  test('cut off anywhere after its first bytes says so', async () => {
    for (const size of [100, 400, pack.length - 200, pack.length - 1]) {
      const cut = pack.slice(0, size);
      expect(() => readPackHead(cut), `${size} bytes`).toThrow(expect.objectContaining({ why: 'truncated' }));
    }
  });

  test.each([0, 63, 70, 300])('changed at byte %i is refused', async (at) => {
    const changed = pack.slice();
    changed[at] = (changed[at] ?? 0) ^ 4;
    await expect((async () => open(changed))()).rejects.toMatchObject({ name: 'RefusedPack' });
  });

  test('changed in its last byte, or longer than it says, was changed', async () => {
    const changed = pack.slice();
    changed[pack.length - 1] = (changed[pack.length - 1] ?? 0) ^ 1;
    await expect(open(changed)).rejects.toMatchObject({ why: 'changed' });
    expect(() => readPackHead(joinBytes(pack, Uint8Array.of(1)))).toThrow(expect.objectContaining({ why: 'changed' }));
  });

  test('with another signer put into its header is not what that one signed', async () => {
    const { key } = await makeSigningKey();
    const { signature, header, body } = readPackHead(pack);
    const forged = joinBytes(signature, utf8(`${JSON.stringify({ ...header, by: key })}\n`), body);
    await expect(open(forged)).rejects.toMatchObject({ why: 'changed' });
  });

  test('whose body came from another pack of the same team and signer does not open', async () => {
    const other = readPackHead(await writePack({ ...terry, made: '2026-11-25T11:00:00.000Z', documents }));
    const { line } = readPackHead(pack);
    const signed = joinBytes(line, other.body);
    const swapped = joinBytes(await sign(terry.signer.secret, signed), signed);
    await expect(open(swapped)).rejects.toMatchObject({ why: 'changed' });
  });

  test('of a newer format says so, whatever else its header has', async () => {
    const newer = joinBytes(new Uint8Array(64), utf8('{"format":"client-lens-pack","version":2,"shape":"new"}\nbody'));
    expect(() => readPackHead(newer)).toThrow(expect.objectContaining({ why: 'newer-format' }));
  });

  test.each([[''], ['PK\u0003\u0004 a zip file'], ['{"format":"client-lens-backup"}'], ['x'.repeat(5000)]])(
    '%s is no pack',
    (text) => {
      expect(() => readPackHead(utf8(text))).toThrow(expect.objectContaining({ why: 'not-a-pack' }));
    },
  );

  test('that is too large is refused before anything is done with it', () => {
    expect(() => readPackHead(new Uint8Array(largestPack + 1))).toThrow(expect.objectContaining({ why: 'too-large' }));
  });

  test('that swells without end is stopped on the way', async () => {
    const bomb = await forge(await deflate(new Uint8Array(3_000_000)));
    expect(bomb.length).toBeLessThan(5000);
    await expect(openPack(readPackHead(bomb), terry.keys, 1_000_000)).rejects.toMatchObject({ why: 'too-large' });
  });

  test('with a line that is no document keeps the others', async () => {
    const content = utf8('{"from":{"name":"Terry"}}\n{"record":\n{"record":{"id":"client/acme","saves":[]}}');
    expect(await open(await forge(await deflate(content)))).toEqual([
      { ok: true, document: documents[0] },
      { ok: false, number: 2 },
      { ok: true, document: documents[1] },
    ]);
  });

  test('whose content was never deflated is refused', async () => {
    await expect(open(await forge(utf8('{"from":{}}')))).rejects.toMatchObject({ why: 'changed' });
  });
});
