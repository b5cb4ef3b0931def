// WebCrypto hashes only asynchronously, and IndexedDB ends a transaction that waits for anything else: so an audited library's hash.
import { sha256 } from '@noble/hashes/sha2.js';
import type { Save } from './record.ts';

/** The same text for the same content, in whatever order its keys were written. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

/** 128 bits of SHA-256 over the content, in hexadecimal. */
export const idOfSave = ({ at, by, over, set }: Omit<Save, 'id'>): string =>
  Array.from(sha256(new TextEncoder().encode(canonicalJson({ at, by, over, set }))).subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
