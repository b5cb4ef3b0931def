/** How a team's key gets to a colleague: one string, useless without the passphrase. */
import * as z from 'zod/mini';
import { type Bytes, fromBase64, toBase64, utf8 } from './bytes.ts';
import { deriveTeamKeys, hmac, importTeamKey, type TeamKeys } from './crypto.ts';
import { lockWithPassphrase, mostRounds, unlockWithPassphrase } from './passphrase.ts';
import { RefusedPack } from './refused-pack.ts';

const base64 = z.string().check(z.regex(/^[\w-]+$/), z.maxLength(2000));

/** The team's name and key, locked with the passphrase. Packs carry it too: a pack and the passphrase are enough to join. */
export const TeamLock = z.strictObject({
  kdf: z.literal('PBKDF2-SHA256'),
  rounds: z.number().check(z.int(), z.minimum(100_000), z.maximum(mostRounds)),
  sealed: base64,
});
export type TeamLock = z.infer<typeof TeamLock>;

const LockedTeam = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  key: base64,
});

/** Whose signature the invited person may trust from the start. */
const Inviter = z.strictObject({ name: z.string().check(z.maxLength(200)), key: base64 });
export type Inviter = z.infer<typeof Inviter>;

const Invite = z.strictObject({ team: base64, lock: TeamLock, by: Inviter, check: base64 });

export interface OpenedTeam {
  readonly name: string;
  readonly root: CryptoKey;
  readonly keys: TeamKeys;
}

const opened = async (name: string, key: Bytes): Promise<OpenedTeam> => {
  const root = await importTeamKey(key);
  return { name, root, keys: await deriveTeamKeys(root) };
};

export async function lockTeam(name: string, key: Bytes, passphrase: string): Promise<OpenedTeam & { readonly lock: TeamLock }> {
  const lock = await lockWithPassphrase(passphrase, utf8(JSON.stringify({ name, key: toBase64(key) })));
  return { ...(await opened(name, key)), lock };
}

/** Throws {@link RefusedPack}: the passphrase is wrong, or the lock was changed. */
export async function unlockTeam(lock: TeamLock, passphrase: string): Promise<OpenedTeam> {
  const content = await unlockWithPassphrase(passphrase, lock);
  if (content === null) throw new RefusedPack('wrong-passphrase');
  const { name, key } = LockedTeam.parse(JSON.parse(new TextDecoder().decode(content)));
  return opened(name, fromBase64(key) ?? new Uint8Array());
}

const prefix = 'client-lens-invite-';
const version = 1;

/** Only who has the team's key can vouch for an inviter. */
const vouch = async (keys: TeamKeys, by: Inviter): Promise<string> =>
  toBase64(await hmac(keys.invites, utf8(JSON.stringify([by.name, by.key]))));

export async function writeInvite(keys: TeamKeys, lock: TeamLock, by: Inviter): Promise<string> {
  const invite = { team: keys.id, lock, by, check: await vouch(keys, by) };
  return `${prefix}${version}.${toBase64(utf8(JSON.stringify(invite)))}`;
}

/** Throws {@link RefusedPack} for whatever is no whole invite. Line breaks that a mail program put in do no harm. */
function readInvite(text: string): z.infer<typeof Invite> {
  const [, digits, body] = /^client-lens-invite-(\d+)\.([\w-]+)$/.exec(text.replace(/\s+/g, '')) ?? [];
  if (digits === undefined || body === undefined) throw new RefusedPack('not-an-invite');
  if (Number(digits) > version) throw new RefusedPack('newer-invite');
  try {
    return Invite.parse(JSON.parse(new TextDecoder().decode(fromBase64(body) ?? new Uint8Array())));
  } catch {
    throw new RefusedPack('invite-changed');
  }
}

export interface AcceptedInvite extends OpenedTeam {
  readonly lock: TeamLock;
  readonly by: Inviter;
}

/** Throws {@link RefusedPack}. */
export async function acceptInvite(text: string, passphrase: string): Promise<AcceptedInvite> {
  const { team, lock, by, check } = readInvite(text);
  const unlocked = await unlockTeam(lock, passphrase);
  if (unlocked.keys.id !== team || (await vouch(unlocked.keys, by)) !== check) throw new RefusedPack('invite-changed');
  return { ...unlocked, lock, by };
}
