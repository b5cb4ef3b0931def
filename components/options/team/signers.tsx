import { useRef } from 'react';
import type { TeamView } from '../../../lib/messages/team-calls.ts';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { momentWords } from '../../controls/day-words.ts';
import { useTeam } from './team-store.ts';

/** Whose packs are taken without a question. */
export function Signers({ team }: { readonly team: TeamView }) {
  const { act } = useTeam();
  const heading = useRef<HTMLHeadingElement>(null);

  const forget = async (key: string, name: string): Promise<void> => {
    await act(() => callBackground('forget-signer', { key }), text('team_forgotten', name));
    // The row goes with its button: focus needs a place that stays.
    heading.current?.focus();
  };

  return (
    <div className="cl-team-part">
      <h3 ref={heading} tabIndex={-1}>
        {text('team_people')}
      </h3>
      <p className="cl-soft">{text('team_people_what')}</p>
      <dl className="cl-team-people">
        <div>
          <dt>{text('team_you')}</dt>
          <dd className="cl-team-fingerprint">{team.fingerprint}</dd>
        </div>
        {team.signers.map(({ key, name, fingerprint, at }) => (
          <div key={key}>
            <dt>
              {name || text('team_no_name')} <span className="cl-soft cl-small">{text('team_known_since', momentWords(at))}</span>
            </dt>
            <dd className="cl-team-fingerprint">{fingerprint}</dd>
            <dd>
              <button
                type="button"
                className="cl-button cl-button-danger"
                aria-label={text('team_forget_who', name || fingerprint)}
                onClick={() => void forget(key, name || fingerprint)}
              >
                {text('team_forget')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
