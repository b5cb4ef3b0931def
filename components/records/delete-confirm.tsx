import { useEffect, useRef } from 'react';
import type { ForgetPreview } from '../../lib/messages/keeping-calls.ts';
import type { Forgetting } from '../../lib/outcomes/forgetting.ts';
import { text } from '../../lib/platform/text.ts';
import { useDelete } from './delete-store.ts';
import { ForgottenList } from './forgotten-list.tsx';

interface DeleteConfirmProps {
  readonly what: Forgetting;
  readonly preview: ForgetPreview;
}

/** The second step: what would go, and the button that does it. */
export function DeleteConfirm({ what, preview: { counts, names } }: DeleteConfirmProps) {
  const { remove, leave } = useDelete();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="cl-notice cl-notice-caution cl-records-part">
      <p ref={heading} tabIndex={-1}>
        <strong>{text('keeping_would_go')}</strong>
      </p>
      <ForgottenList counts={counts} />
      {names.length > 0 && <p>{text('keeping_names', names.join(' · '))}</p>}
      {what.kind === 'client' && <p>{text('keeping_card_stays')}</p>}
      {what.kind === 'person' && <p>{text('keeping_person_stays')}</p>}
      <p>{text('keeping_no_way_back')}</p>
      <div className="cl-records-buttons">
        <button type="button" className="cl-button cl-button-danger cl-records-danger" onClick={() => void remove()}>
          {text('keeping_delete_now')}
        </button>
        <button type="button" className="cl-button" onClick={leave}>
          {text('keeping_leave')}
        </button>
      </div>
    </div>
  );
}
