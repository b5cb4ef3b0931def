import { hasKey } from './secret-keys.ts';
import { hasBankAccount, hasCardNumber, hasIban } from './secret-numbers.ts';
import { hasPassword } from './secret-passwords.ts';

export type SecretKind = 'password' | 'key' | 'card-number' | 'bank-account';

/**
 * What in a text must not be written where a team shares it; null where nothing is found. A card is read over shoulders, exported and sent
 * in packs: a password belongs in a vault. This finds what people paste by habit; it is no proof that a text holds nothing secret.
 */
export function findSecret(text: string): SecretKind | null {
  // Invisible characters and wide digits would hide a number from the patterns, not from its reader.
  const plain = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  if (hasKey(plain)) return 'key';
  if (hasPassword(plain)) return 'password';
  if (hasCardNumber(plain)) return 'card-number';
  return hasIban(plain) || hasBankAccount(plain) ? 'bank-account' : null;
}
