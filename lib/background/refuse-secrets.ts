import { findSecret } from '../clients/secrets.ts';
import { secretWords } from '../messages/secret-words.ts';
import { text } from '../platform/text.ts';
import { Refusal } from './refusal.ts';

/** For whatever a team shares as free text. Throws a {@link Refusal} that says what it looks like, and never repeats it. */
export function refuseSecrets(...texts: readonly string[]): void {
  for (const written of texts) {
    const kind = findSecret(written);
    if (kind !== null) throw new Refusal(text(secretWords[kind]));
  }
}
