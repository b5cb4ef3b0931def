import { mostLines } from '../clients/line-kinds.ts';
import { type TextKey, text } from '../platform/text.ts';
import { StoreRefusal } from '../store/clients.ts';
import { isDiskFull } from '../store/database.ts';
import { RefusedRecord } from '../store/refused-record.ts';
import { RefusedPack, type WhyRefused } from '../team/refused-pack.ts';

/** A call that is not done, in words for the person who made it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    message: string,
    /** For refused input: where in it the fault is. */
    readonly where: string | null = null,
  ) {
    super(message);
  }
}

/** Whatever went wrong, in words that can be shown. */
export function explain(error: unknown): { readonly message: string; readonly where: string | null } {
  if (error instanceof Refusal) return { message: error.message, where: error.where };
  if (error instanceof RefusedRecord)
    return { message: text('error_record_refused', error.field, error.reason), where: error.field };
  if (error instanceof RefusedPack) return { message: text(packRefusals[error.why]), where: null };
  if (error instanceof StoreRefusal) return { message: explainStore(error), where: null };
  if (isDiskFull(error)) return { message: text('error_disk_full'), where: null };
  // Nobody expected this one: the sentence for the user hides what a developer needs.
  console.error(error);
  return { message: text('error_unexpected'), where: null };
}

const packRefusals: Readonly<Record<WhyRefused, TextKey>> = {
  'not-a-pack': 'error_pack_not_one',
  'newer-format': 'error_pack_newer',
  truncated: 'error_pack_truncated',
  changed: 'error_pack_changed',
  'too-large': 'error_pack_too_large',
  'other-team': 'error_pack_other_team',
  'wrong-passphrase': 'error_passphrase_wrong',
  'no-team': 'error_no_team',
  'not-an-invite': 'error_invite_not_one',
  'invite-changed': 'error_invite_changed',
  'newer-invite': 'error_invite_newer',
};

function explainStore({ why }: StoreRefusal): string {
  switch (why) {
    case 'no-such-client':
      return text('error_no_such_client');
    case 'no-such-line':
      return text('error_no_such_line');
    case 'no-such-visit':
      return text('error_no_such_visit');
    case 'no-such-fix':
      return text('error_no_such_fix');
    case 'card-full':
      return text('error_card_full', mostLines);
    case 'no-such-name':
      return text('error_no_such_name');
    case 'name-taken':
      return text('error_name_taken');
    case 'no-domain':
      return text('error_no_domain');
    case 'same-client':
      return text('error_same_client');
  }
}
