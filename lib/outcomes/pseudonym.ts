/**
 * People in an export without personal data. The same person has the same pseudonym in every export of this browser, and nobody who has not
 * its salt can tell from a list of names whose it is: it is a keyed hash (HMAC-SHA-256), cut short.
 */

/** 48 bits: among 10,000 people two are mixed up once in some five million exports. */
const hexDigits = 12;

export const pseudonymPattern = new RegExp(`^person-[0-9a-f]{${hexDigits}}$`);

export const isPseudonym = (text: string): boolean => pseudonymPattern.test(text);

export type Pseudonyms = (person: string) => Promise<string>;

/** Each person is hashed once. The salt is any text that nobody can guess. */
export async function pseudonymsBy(salt: string): Promise<Pseudonyms> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(salt), algorithm, false, ['sign']);
  const known = new Map<string, string>();
  return async (person) => {
    const found = known.get(person);
    if (found !== undefined) return found;
    const pseudonym = await pseudonymOf(key, person);
    known.set(person, pseudonym);
    return pseudonym;
  };
}

async function pseudonymOf(key: CryptoKey, person: string): Promise<string> {
  // A merged export may already have pseudonyms in the place of names: they stay what they are.
  if (person === '' || isPseudonym(person)) return person;
  const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(person.normalize('NFC')));
  const hex = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `person-${hex.slice(0, hexDigits)}`;
}
