import type { ImportView, TeamView } from '../../../lib/messages/team-calls.ts';
import { text } from '../../../lib/platform/text.ts';
import { momentWords } from '../../controls/day-words.ts';
import { ImportPack } from './import-pack.tsx';
import { Imports } from './imports.tsx';
import { InviteText } from './invite-text.tsx';
import { LeaveTeam } from './leave-team.tsx';
import { PackAddress } from './pack-address.tsx';
import { SharePack } from './share-pack.tsx';
import { Signers } from './signers.tsx';

interface InTeamProps {
  readonly team: TeamView;
  readonly imports: readonly ImportView[];
}

export function InTeam({ team, imports }: InTeamProps) {
  return (
    <>
      <p>
        <strong>{team.name}</strong> <span className="cl-soft">· {text('team_since', momentWords(team.since))}</span>
      </p>
      <div className="cl-team-parts">
        <SharePack />
        <ImportPack waits={team.address?.waiting ?? false} />
        {imports.length > 0 && <Imports imports={imports} />}
        <InviteText />
        <PackAddress address={team.address} />
        <Signers team={team} />
        <LeaveTeam />
      </div>
    </>
  );
}
