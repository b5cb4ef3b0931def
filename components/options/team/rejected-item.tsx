import type { PreviewRejection } from '../../../lib/messages/team-calls.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import type { Rejection } from '../../../lib/team/shared.ts';

const reasons: Readonly<Record<Rejection, TextKey>> = {
  unreadable: 'team_rejected_unreadable',
  'unknown-kind': 'team_rejected_unknown',
  malformed: 'team_rejected_malformed',
  forged: 'team_rejected_forged',
  unfit: 'team_rejected_unfit',
};

export function RejectedItem({ item }: { readonly item: PreviewRejection }) {
  const { title, text: content, document, why, where } = item;
  return (
    <li className="cl-preview-item">
      <strong>{title || document}</strong>
      {content !== '' && <p>{content}</p>}
      <p className="cl-small">{text(reasons[why], where)}</p>
    </li>
  );
}
