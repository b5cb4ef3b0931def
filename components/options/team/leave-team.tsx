import { useState } from 'react';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { useTeam } from './team-store.ts';

export function LeaveTeam() {
  const [isAsked, setAsked] = useState(false);
  const { act } = useTeam();
  return (
    <div className="cl-team-part">
      <h3>{text('team_leave')}</h3>
      <p className="cl-soft">{text('team_leave_what')}</p>
      <div className="cl-team-acts">
        {isAsked ? (
          <>
            <button
              type="button"
              className="cl-button cl-button-danger"
              onClick={() => void act(() => callBackground('leave-team', {}), text('team_left'))}
            >
              {text('team_leave_really')}
            </button>
            <button type="button" className="cl-button" onClick={() => setAsked(false)}>
              {text('team_stay')}
            </button>
          </>
        ) : (
          <button type="button" className="cl-button cl-button-danger" onClick={() => setAsked(true)}>
            {text('team_leave_button')}
          </button>
        )}
      </div>
    </div>
  );
}
