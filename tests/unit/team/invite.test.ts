import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64, toBase64, utf8 } from '../../../lib/team/bytes.ts';
import { acceptInvite, unlockTeam, writeInvite } from '../../../lib/team/invite.ts';
import { makePassphrase, passphraseFault } from '../../../lib/team/passphrase.ts';
import { fingerprint, isSignedBy, makeSigningKey, sign } from '../../../lib/team/signing.ts';
import { foundTeam, type Member, passphrase } from './members.ts';

let terry: Member;
let invite: string;
beforeAll(async () => {
  terry = await foundTeam();
  invite = await writeInvite(terry.keys, terry.lock, { name: 'Terry', key: terry.signer.key });
});

const rewrite = (change: (invite: Record<string, unknown>) => unknown): string => {
  const [head, body] = invite.split('.');
  const content = JSON.parse(new TextDecoder().decode(fromBase64(body ?? '') ?? undefined)) as Record<string, unknown>;
  return `${head}.${toBase64(utf8(JSON.stringify(change(content))))}`;
};

describe('an invite', () => {
  test('and the passphrase give a colleague the same team, and whose signature to trust', async () => {
    const joined = await acceptInvite(invite, passphrase);
    expect(joined).toMatchObject({ name: 'Northwind', lock: terry.lock, by: { name: 'Terry', key: terry.signer.key } });
    expect(joined.keys.id).toBe(terry.keys.id);
  });

  test('survives a mail program that breaks its line, and a passphrase typed with spaces around it', async () => {
    const broken = `  ${invite.slice(0, 60)}\r\n${invite.slice(60)}\n`;
    expect((await acceptInvite(broken, `  ${passphrase.replaceAll(' ', '  ')} `)).name).toBe('Northwind');
  });

  test.each<[string, (text: string) => string, string]>([
    ['another passphrase', (text) => text, 'wrong-passphrase'],
    ['some other text', () => 'Dear Sam, here it is', 'not-an-invite'],
    ['half an invite', (text) => text.slice(0, text.length / 2), 'invite-changed'],
    ['an invite of tomorrow', (text) => text.replace('invite-1.', 'invite-2.'), 'newer-invite'],
  ])('%s is refused', async (_, change, why) => {
    await expect(
      acceptInvite(change(invite), why === 'wrong-passphrase' ? 'nine loud herons wade' : passphrase),
    ).rejects.toMatchObject({ why });
  });

  test('in which somebody put their own signature in the place of the inviter is refused', async () => {
    const { key } = await makeSigningKey();
    const forged = rewrite((content) => ({ ...content, by: { name: 'Terry', key } }));
    await expect(acceptInvite(forged, passphrase)).rejects.toMatchObject({ why: 'invite-changed' });
  });

  test('that would keep the browser busy for hours is refused at once', async () => {
    const slow = rewrite((content) => ({ ...content, lock: { ...terry.lock, rounds: 4_000_000_000 } }));
    await expect(acceptInvite(slow, passphrase)).rejects.toMatchObject({ why: 'invite-changed' });
  });
});

test('the lock alone, as it stands in every pack, opens with the passphrase', async () => {
  expect((await unlockTeam(terry.lock, passphrase)).keys.id).toBe(terry.keys.id);
  await expect(unlockTeam(terry.lock, '')).rejects.toMatchObject({ why: 'wrong-passphrase' });
});

test('a passphrase made here can be said aloud, is never the same, and is good enough by our own rule', () => {
  const made = Array.from({ length: 50 }, makePassphrase);
  expect(new Set(made)).toHaveProperty('size', 50);
  for (const one of made) {
    expect(one).toMatch(/^([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]-?){5}$/);
    expect(passphraseFault(one)).toBeNull();
  }
});

test.each([
  ['hunter2', 'too-short'],
  ['fifteen letters', 'too-short'],
  ['   spaces do not count   ', null],
  ['aaaaaaaaaaaaaaaaaaaa', 'too-simple'],
  ['1234512345123451234', 'too-simple'],
  [passphrase, null],
] as const)('a passphrase of one’s own, "%s": %s', (own, fault) => {
  expect(passphraseFault(own)).toBe(fault);
});

describe('a signature', () => {
  test('is of one key and one content', async () => {
    const [one, other] = [await makeSigningKey(), await makeSigningKey()];
    const signature = await sign(one.secret, utf8('pack'));
    expect(await isSignedBy(one.key, signature, utf8('pack'))).toBe(true);
    expect(await isSignedBy(other.key, signature, utf8('pack'))).toBe(false);
    expect(await isSignedBy(one.key, signature, utf8('park'))).toBe(false);
    expect(await isSignedBy('no key', signature, utf8('pack'))).toBe(false);
    expect(await isSignedBy('AAAA', signature, utf8('pack'))).toBe(false);
  });

  test('comes from a key that nobody can read out', async () => {
    const { secret } = await makeSigningKey();
    expect(secret.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', secret)).rejects.toThrow();
  });

  test('has a fingerprint that two people can compare', async () => {
    expect(await fingerprint((await makeSigningKey()).key)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  });
});
