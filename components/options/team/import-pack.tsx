import { type ChangeEvent, useId } from 'react';
import { text } from '../../../lib/platform/text.ts';
import { readPackFile } from './pack-file.ts';
import { PackPreview } from './pack-preview.tsx';
import { useTeam } from './team-store.ts';

/** `waits`: a pack from the team's address has something new. */
export function ImportPack({ waits }: { readonly waits: boolean }) {
  const { source, lookAt, fail } = useTeam();
  const id = useId();

  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      lookAt({ kind: 'file', pack: await readPackFile(file) });
    } catch (error) {
      fail(error);
    }
    // Emptied, or choosing the same file again would be no change.
    input.value = '';
  };

  return (
    <div className="cl-team-part">
      <h3>{text('team_import')}</h3>
      <p className="cl-soft">{text('team_import_what')}</p>
      {waits && source === null && (
        <div className="cl-notice cl-team-waiting">
          <p>{text('team_pack_waiting')}</p>
          <button type="button" className="cl-button" onClick={() => lookAt({ kind: 'address' })}>
            {text('team_pack_waiting_look')}
          </button>
        </div>
      )}
      <div className="cl-field cl-options-narrow">
        <label htmlFor={id}>{text('team_import_file')}</label>
        <input id={id} type="file" accept=".clpack" onChange={(event) => void take(event)} />
      </div>
      {source !== null && <PackPreview key={source.kind === 'file' ? source.pack : 'address'} source={source} />}
    </div>
  );
}
