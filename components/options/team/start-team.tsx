import { type SubmitEvent, useId, useState } from 'react';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';
import { makePassphrase, passphraseFault, shortestPassphrase } from '../../../lib/team/passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useTeam } from './team-store.ts';
import { saveName, YourNameField } from './your-name-field.tsx';

export function StartTeam({ you }: { readonly you: string }) {
  const [name, setName] = useState('');
  const [suggested, setSuggested] = useState(makePassphrase);
  const [passphrase, setPassphrase] = useState(suggested);
  const [yourName, setYourName] = useState('');
  const [refusal, setRefusal] = useState('');
  const act = useTeam((team) => team.act);
  const id = useId();

  const suggest = (): void => {
    const next = makePassphrase();
    setSuggested(next);
    setPassphrase(next);
  };
  const start = (event: SubmitEvent): void => {
    event.preventDefault();
    setRefusal(name.trim() === '' ? text('team_name_blank') : '');
    if (name.trim() === '') return;
    void act(
      async () => {
        await saveName(you, yourName);
        return callBackground('start-team', { name, passphrase });
      },
      text('team_started', name.trim()),
    );
  };

  return (
    <form className="cl-team-form" onSubmit={start} noValidate aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('team_start')}</h3>
      <div className="cl-field">
        <label htmlFor={id}>{text('team_name')}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={100}
          value={name}
          aria-invalid={refusal !== ''}
          aria-describedby={`${id}-refusal`}
          onChange={(event) => setName(event.target.value)}
        />
        <p id={`${id}-refusal`} role="status" className="cl-field-error cl-small">
          {refusal}
        </p>
      </div>
      <PassphraseField
        label={text('team_passphrase')}
        passphrase={passphrase}
        onChange={setPassphrase}
        strength={strengthText(passphrase, suggested)}
        hint={text('team_passphrase_keep')}
      />
      {you === '' && <YourNameField name={yourName} onChange={setYourName} />}
      <div className="cl-team-acts">
        <button type="submit" className="cl-button">
          {text('team_start_button')}
        </button>
        <button type="button" className="cl-button" onClick={suggest}>
          {text('team_passphrase_other')}
        </button>
      </div>
    </form>
  );
}

function strengthText(passphrase: string, suggested: string): string {
  if (passphrase === suggested) return text('team_strength_suggested');
  switch (passphraseFault(passphrase)) {
    case 'too-short':
      return text('team_strength_short', shortestPassphrase);
    case 'too-simple':
      return text('team_strength_simple');
    case null:
      return text('team_strength_own');
  }
}
