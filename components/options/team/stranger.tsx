import type { PackPreview } from '../../../lib/messages/team-calls.ts';
import { text } from '../../../lib/platform/text.ts';

interface StrangerProps {
  readonly signer: PackPreview['signer'];
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

/** Whoever has the team's key can write any name into a pack; only the one who gave it to the user knows better. */
export function Stranger({ signer, onAccept, onRefuse }: StrangerProps) {
  return (
    <div className="cl-notice cl-notice-caution cl-stranger">
      <p>
        <strong>{text('team_stranger')}</strong>
      </p>
      <p>{text('team_stranger_says', signer.name || text('team_no_name'))}</p>
      <p className="cl-team-fingerprint">{signer.fingerprint}</p>
      <div className="cl-team-acts">
        <button type="button" className="cl-button" onClick={onAccept}>
          {text('team_stranger_accept')}
        </button>
        <button type="button" className="cl-button" onClick={onRefuse}>
          {text('team_stranger_refuse')}
        </button>
      </div>
    </div>
  );
}
