/** A team's passphrase: what one person tells another, beside the invite. */
import { type Bytes, fromBase64, joinBytes, toBase64, utf8 } from './bytes.ts';

const rounds = 600_000;
/** A file must not be able to keep the browser busy for minutes. */
export const mostRounds = 5_000_000;
const saltSize = 16;
const vectorSize = 12;

export interface PassphraseLock {
  readonly kdf: 'PBKDF2-SHA256';
  readonly rounds: number;
  /** `salt | iv | AES-GCM(content)` */
  readonly sealed: string;
}

/** Spaces at the ends and the many ways to type one letter make no other passphrase. */
const tidy = (passphrase: string): string => passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');

async function stretch(passphrase: string, salt: Bytes, times: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(tidy(passphrase)), 'PBKDF2', false, ['deriveKey']);
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: times };
  return crypto.subtle.deriveKey(by, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function lockWithPassphrase(passphrase: string, content: Bytes): Promise<PassphraseLock> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(saltSize)), crypto.getRandomValues(new Uint8Array(vectorSize))];
  const key = await stretch(passphrase, salt, rounds);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content);
  return { kdf: 'PBKDF2-SHA256', rounds, sealed: toBase64(joinBytes(salt, iv, new Uint8Array(sealed))) };
}

/** Null: another passphrase, or a lock that somebody changed; nobody can tell the two apart. */
export async function unlockWithPassphrase(passphrase: string, lock: PassphraseLock): Promise<Bytes | null> {
  const bytes = fromBase64(lock.sealed);
  if (bytes === null || bytes.length < saltSize + vectorSize) return null;
  const key = await stretch(passphrase, bytes.slice(0, saltSize), lock.rounds);
  try {
    const iv = bytes.slice(saltSize, saltSize + vectorSize);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(saltSize + vectorSize)));
  } catch {
    return null;
  }
}

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aiou';

/** Sixteen bits that can be said on the phone: `lusab`. */
const syllables = (word: number): string =>
  [
    consonants[(word >> 12) & 15],
    vowels[(word >> 10) & 3],
    consonants[(word >> 6) & 15],
    vowels[(word >> 4) & 3],
    consonants[word & 15],
  ].join('');

/** Eighty bits by chance: `lusab-gutih-tugad-hokim-dabup`. Whoever has a pack can try passphrases at home, so it must not be guessable. */
export const makePassphrase = (): string => Array.from(crypto.getRandomValues(new Uint16Array(5)), syllables).join('-');

export const shortestPassphrase = 16;

export type PassphraseFault = 'too-short' | 'too-simple';

/** What speaks against a passphrase of somebody's own; null: nothing that can be seen from here. */
export function passphraseFault(passphrase: string): PassphraseFault | null {
  const tidied = tidy(passphrase);
  if ([...tidied].length < shortestPassphrase) return 'too-short';
  // "aaaaaaaaaaaaaaaa", "1234512345123451": long, and among the first to be tried.
  return new Set(tidied.toLowerCase()).size < 8 ? 'too-simple' : null;
}
