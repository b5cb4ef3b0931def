import { type ChangeEvent, type SubmitEvent, useId, useState } from 'react';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { readPackFile } from './pack-file.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useTeam } from './team-store.ts';
import { saveName, YourNameField } from './your-name-field.tsx';

/** With an invite, or with any pack of the team; the passphrase opens both. */
export function JoinTeam({ you }: { readonly you: string }) {
  const [invite, setInvite] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [yourName, setYourName] = useState('');
  const { act } = useTeam();
  const id = useId();

  const join = (event: SubmitEvent): void => {
    event.preventDefault();
    void act(async () => {
      await saveName(you, yourName);
      const pack = file === null || invite.trim() !== '' ? null : await readPackFile(file);
      return callBackground('join-team', { invite: pack === null ? invite : null, pack, passphrase });
    }, text('team_joined'));
  };

  return (
    <form className="cl-team-form" onSubmit={join} noValidate aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('team_join')}</h3>
      <div className="cl-field">
        <label htmlFor={id}>{text('team_invite')}</label>
        <textarea
          id={id}
          rows={3}
          className="cl-team-secret"
          autoComplete="off"
          spellCheck={false}
          value={invite}
          onChange={(event) => setInvite(event.target.value)}
        />
        <label htmlFor={`${id}-file`}>{text('team_join_pack')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".clpack"
          onChange={(event: ChangeEvent<HTMLInputElement>) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
      <PassphraseField label={text('team_passphrase_theirs')} passphrase={passphrase} onChange={setPassphrase} />
      {you === '' && <YourNameField name={yourName} onChange={setYourName} />}
      <div className="cl-team-acts">
        <button type="submit" className="cl-button">
          {text('team_join_button')}
        </button>
      </div>
    </form>
  );
}
