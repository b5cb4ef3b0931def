import { useEffect, useId, useRef, useState } from 'react';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { useTeam } from './team-store.ts';

export function InviteText() {
  const [invite, setInvite] = useState('');
  const { say, fail } = useTeam();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    if (invite === '') return;
    field.current?.focus();
    field.current?.select();
  }, [invite]);

  const make = async (): Promise<void> => {
    try {
      const made = await callBackground('write-invite', {});
      setInvite(made.invite);
      const isCopied = await navigator.clipboard.writeText(made.invite).then(
        () => true,
        () => false,
      );
      say(text(isCopied ? 'team_invite_copied' : 'team_invite_made'));
    } catch (error) {
      fail(error);
    }
  };

  return (
    <div className="cl-team-part">
      <h3>{text('team_invite_title')}</h3>
      <p className="cl-soft">{text('team_invite_what')}</p>
      <div className="cl-team-acts">
        <button type="button" className="cl-button" onClick={() => void make()}>
          {text('team_invite_button')}
        </button>
      </div>
      {invite !== '' && (
        <div className="cl-field">
          <label htmlFor={id}>{text('team_invite')}</label>
          <textarea ref={field} id={id} className="cl-team-secret" readOnly rows={4} value={invite} />
        </div>
      )}
    </div>
  );
}
