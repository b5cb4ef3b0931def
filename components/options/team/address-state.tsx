import type { PackAddressView } from '../../../lib/messages/team-calls.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import type { PackProblem } from '../../../lib/team/shared.ts';
import { minuteWords } from '../../controls/day-words.ts';

const problems: Readonly<Record<PackProblem, TextKey>> = {
  unreachable: 'team_problem_unreachable',
  'not-permitted': 'team_problem_not_permitted',
  redirected: 'team_problem_redirected',
  'not-found': 'team_problem_not_found',
  refused: 'team_problem_refused',
  'too-large': 'error_pack_too_large',
  'not-a-pack': 'team_problem_not_a_pack',
  'newer-format': 'error_pack_newer',
  truncated: 'error_pack_truncated',
  changed: 'error_pack_changed',
  'other-team': 'error_pack_other_team',
};

/** From the symptom to what can be done about it. */
export function AddressState({ address }: { readonly address: PackAddressView }) {
  const { checkedAt, permitted, waiting } = address;
  const problem = permitted ? address.problem : 'not-permitted';
  if (problem !== null) return <p className="cl-notice cl-notice-caution">{text(problems[problem])}</p>;
  if (checkedAt === null) return null;
  return <p className="cl-soft">{text(waiting ? 'team_address_new' : 'team_address_nothing', minuteWords(checkedAt))}</p>;
}
