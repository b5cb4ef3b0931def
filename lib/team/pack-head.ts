/** The part of a pack that can be read without any key: `signature | header line | body`. Nothing of it is believed yet. */
import * as z from 'zod/mini';
import type { Bytes } from './bytes.ts';
import { TeamLock } from './invite.ts';
import { largestPack } from './pack-limit.ts';
import { RefusedPack } from './refused-pack.ts';
import { signatureSize } from './signing.ts';

export const packFormat = 'client-lens-pack';
export const packVersion = 1;

/** Of the header, in bytes. */
const longestHeader = 8000;

const base64 = z.string().check(z.regex(/^[\w-]+$/), z.maxLength(200));

export const PackHeader = z.strictObject({
  format: z.literal(packFormat),
  version: z.literal(packVersion),
  /** ISO date and time. */
  made: z.iso.datetime(),
  /** The signer's public key. */
  by: base64,
  /** Which team key it is sealed with. */
  team: base64,
  /** The team's key, for who knows the passphrase. */
  lock: TeamLock,
  /** Of the body, in bytes: so that a pack that was cut off is told from one that was changed. */
  size: z.number().check(z.int(), z.nonnegative()),
});
export type PackHeader = z.infer<typeof PackHeader>;

export interface PackHead {
  readonly header: PackHeader;
  readonly signature: Bytes;
  /** The header line as it stands in the file, its end included: what the body is bound to. */
  readonly line: Bytes;
  readonly body: Bytes;
  /** All that is signed: header line and body. */
  readonly signed: Bytes;
}

const opening = `{"format":"${packFormat}"`;
const newline = 10;

/** Throws {@link RefusedPack}. */
export function readPackHead(pack: Bytes): PackHead {
  if (pack.length > largestPack) throw new RefusedPack('too-large');
  const signed = pack.subarray(signatureSize);
  const start = new TextDecoder().decode(signed.subarray(0, longestHeader));
  if (!start.startsWith(opening)) throw new RefusedPack('not-a-pack');
  const end = signed.subarray(0, longestHeader).indexOf(newline);
  if (end < 0) throw new RefusedPack(signed.length < longestHeader ? 'truncated' : 'changed');
  const header = readHeader(new TextDecoder().decode(signed.subarray(0, end)));
  const body = signed.subarray(end + 1);
  if (body.length < header.size) throw new RefusedPack('truncated');
  if (body.length > header.size) throw new RefusedPack('changed');
  return { header, signature: pack.slice(0, signatureSize), line: signed.subarray(0, end + 1), body, signed };
}

function readHeader(line: string): PackHeader {
  let written: unknown;
  try {
    written = JSON.parse(line);
  } catch {
    throw new RefusedPack('changed');
  }
  const { version } = (written ?? {}) as { readonly version?: unknown };
  if (typeof version === 'number' && version > packVersion) throw new RefusedPack('newer-format');
  const header = PackHeader.safeParse(written);
  if (!header.success) throw new RefusedPack('changed');
  return header.data;
}
