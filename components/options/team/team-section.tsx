import { useEffect } from 'react';
import { text } from '../../../lib/platform/text.ts';
import { StatusLine } from '../../controls/status-line.tsx';
import { useOptions } from '../options-store.ts';
import { Imports } from './imports.tsx';
import { InTeam } from './in-team.tsx';
import { JoinTeam } from './join-team.tsx';
import { StartTeam } from './start-team.tsx';
import './team.css';
import { useTeam } from './team-store.ts';

/** Sharing what is known about clients with colleagues, without a server. */
export function TeamSection() {
  const { state, said, failure, load } = useTeam();
  const you = useOptions((options) => options.you);

  useEffect(() => {
    void load();
    const refresh = (): void => void load();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [load]);

  return (
    <section className="cl-options-section cl-team" aria-labelledby="team">
      <h2 id="team">{text('team_title')}</h2>
      <p>{text('team_intro')}</p>
      <p className="cl-soft">{text('team_carries')}</p>
      <StatusLine said={failure ?? said} danger={failure !== null} />
      {state?.team === null && you !== null && (
        <div className="cl-team-ways">
          <StartTeam you={you} />
          <JoinTeam you={you} />
        </div>
      )}
      {state !== null && state.team !== null && <InTeam team={state.team} imports={state.imports} />}
      {state?.team === null && state.imports.length > 0 && <Imports imports={state.imports} />}
    </section>
  );
}
