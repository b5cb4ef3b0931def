import { useState } from 'react';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { fromBase64 } from '../../../lib/team/bytes.ts';
import { datedName, saveFile } from '../../controls/save-file.ts';
import { Switch } from '../../controls/switch.tsx';
import { useTeam } from './team-store.ts';

export function SharePack() {
  const [closures, setClosures] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { say, fail } = useTeam();

  const share = async (): Promise<void> => {
    setBusy(true);
    say(text('team_sharing'));
    try {
      const made = await callBackground('write-pack', { closures });
      const name = datedName('pack', new Date(), 'clpack');
      saveFile(name, 'application/octet-stream', fromBase64(made.pack) ?? new Uint8Array());
      say(text(closures ? 'team_shared_closures' : 'team_shared', name, made.records, made.closures));
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="cl-team-part">
      <h3>{text('team_share')}</h3>
      <p className="cl-soft">{text('team_share_what')}</p>
      <div>
        <Switch on={closures} label={text('team_closures')} name={text('team_closures')} onChange={setClosures} />
        <p className="cl-soft cl-small">{text('team_closures_what')}</p>
      </div>
      <div className="cl-team-acts">
        <button type="button" className="cl-button" disabled={isBusy} onClick={() => void share()}>
          {text('team_share_button')}
        </button>
      </div>
    </div>
  );
}
