/** Each person signs their packs. A key that a pack brings along proves nothing by itself: it is compared with the one that was pinned. */
import { type Bytes, fromBase64, toBase64 } from './bytes.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const scheme = { name: 'ECDSA', hash: 'SHA-256' } as const;
export const signatureSize = 64;

export interface SigningKey {
  /** Never leaves the browser that made it: it cannot be read out. */
  readonly secret: CryptoKey;
  /** The public half, as text. */
  readonly key: string;
}

export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  return { secret: privateKey, key: toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))) };
}

export const sign = async (secret: CryptoKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign(scheme, secret, bytes));

/** False also for a key that is none. */
export async function isSignedBy(key: string, signature: Bytes, bytes: Bytes): Promise<boolean> {
  const point = fromBase64(key);
  if (point === null) return false;
  try {
    const publicKey = await crypto.subtle.importKey('raw', point, algorithm, false, ['verify']);
    return await crypto.subtle.verify(scheme, publicKey, signature, bytes);
  } catch {
    return false;
  }
}

/** Eight groups of four for two people to compare: `3F2A 91C0 …`. */
export async function fingerprint(key: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(key) ?? new Uint8Array()));
  const digits = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
  return (digits.match(/.{4}/g) ?? []).join(' ');
}
