import type { SecretKind } from '../clients/secrets.ts';
import type { TextKey } from '../platform/text.ts';

/** Why a text is refused: said at the field, and by the background, which is the one that refuses. */
export const secretWords: Readonly<Record<SecretKind, TextKey>> = {
  password: 'secret_password',
  key: 'secret_key',
  'card-number': 'secret_card_number',
  'bank-account': 'secret_bank_account',
};
