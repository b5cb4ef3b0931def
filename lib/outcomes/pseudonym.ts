/**
 * People in an export without personal data. The same person has the same pseudonym in every export of this browser, and nobody who has not
 * its salt can tell from a list of names whose it is: it is a keyed hash (HMAC-SHA-256), cut short. Another browser has another salt, so the
 * exports of two technicians do not show that a requester is the same.
 */

/** 48 bits: that two among 10,000 people share one happens in one browser of some five million. */
const hexDigits = 12;

export const pseudonymPattern = new RegExp(`^person-[0-9a-f]{${hexDigits}}$`);

export interface Pseudonyms {
  /** Makes the pseudonyms of all of them; each person is hashed once. */
  readonly learn: (people: Iterable<string>) => Promise<void>;
  /** Of a person who was learnt; nobody stays nobody. */
  readonly of: (person: string) => string;
}

/** The salt is any text that nobody can guess. */
export async function pseudonymsBy(salt: string): Promise<Pseudonyms> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(salt), algorithm, false, ['sign']);
  // A merged export already has pseudonyms in the place of names: they stay what they are.
  const isNoName = (person: string): boolean => person === '' || pseudonymPattern.test(person);
  const known = new Map<string, string>();
  return {
    learn: async (people) => {
      const strangers = [...new Set(people)].filter((person) => !isNoName(person) && !known.has(person));
      const made = await Promise.all(strangers.map((person) => pseudonymOf(key, person)));
      for (const [index, person] of strangers.entries()) known.set(person, made[index] as string);
    },
    of: (person) => {
      if (isNoName(person)) return person;
      const pseudonym = known.get(person);
      // Never the name itself instead.
      if (pseudonym === undefined) throw new Error('a person without a pseudonym');
      return pseudonym;
    },
  };
}

async function pseudonymOf(key: CryptoKey, person: string): Promise<string> {
  const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(person.normalize('NFC')));
  const hex = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `person-${hex.slice(0, hexDigits)}`;
}
