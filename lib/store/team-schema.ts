/** What belongs to sharing in a team and is no shared record itself: it stays in this browser, and no backup has it. */
import * as z from 'zod/mini';
import { TeamLock } from '../team/invite.ts';
import { packProblems } from '../team/shared.ts';

const epochMs = z.number().check(z.int(), z.positive());
const name = z.string().check(z.maxLength(200));
const publicKey = z.string().check(z.minLength(1), z.maxLength(200));
// The browser keeps the key itself: it can be used from here, and not be read out.
const cryptoKey = z.custom<CryptoKey>((value) => value instanceof CryptoKey, { error: 'not a key' });
const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, { error: 'not bytes' });

export const Team = z.strictObject({
  id: z.literal('team'),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  root: cryptoKey,
  /** For packs and invites: the key again, locked with the passphrase. */
  lock: TeamLock,
  at: epochMs,
});

/** What this person signs packs with. */
export const OwnKey = z.strictObject({ id: z.literal('own'), secret: cryptoKey, key: publicKey });

/** Whose packs are taken without a question. */
export const Signer = z.strictObject({ key: publicKey, name, at: epochMs, how: z.enum(['invited-by', 'accepted']) });

/** What came with one import, so that it can be taken back. */
export const Import = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  at: epochMs,
  by: z.strictObject({ key: publicKey, name }),
  saves: z.array(z.strictObject({ record: z.string(), ids: z.array(z.string()) })),
  closures: z.array(z.string()),
  /** Sites whose desk was not known here before. */
  desks: z.array(z.string()),
  undone: z.boolean(),
});

/** Where the team's pack is fetched from. */
export const PackAddress = z.strictObject({
  id: z.literal('pack-address'),
  url: z.string().check(z.maxLength(2000)),
  /** Changes from people who are known are applied without being shown first. */
  automatic: z.boolean(),
  etag: z.nullable(z.string().check(z.maxLength(500))),
  checkedAt: z.nullable(epochMs),
  problem: z.nullable(z.enum(packProblems)),
  /** A pack that has something new, until it is imported or refused. */
  waiting: z.nullable(bytes),
  /** What was seen last, where a server gives no ETag. */
  digest: z.nullable(z.string().check(z.maxLength(100))),
});

export type Team = z.infer<typeof Team>;
export type OwnKey = z.infer<typeof OwnKey>;
export type Signer = z.infer<typeof Signer>;
export type Import = z.infer<typeof Import>;
export type PackAddress = z.infer<typeof PackAddress>;
