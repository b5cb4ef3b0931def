import { useId } from 'react';

interface PassphraseFieldProps {
  readonly label: string;
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
  /** Says how strong it is; read out as it changes. */
  readonly strength?: string;
  readonly hint?: string;
}

/** Readable while it is typed: it is copied from a colleague's message, and a typing error opens nothing. */
export function PassphraseField({ label, passphrase, onChange, strength, hint }: PassphraseFieldProps) {
  const id = useId();
  const described = [strength && `${id}-strength`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="cl-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="cl-team-secret"
        autoComplete="off"
        spellCheck={false}
        value={passphrase}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange(event.target.value)}
      />
      {strength !== undefined && (
        <p id={`${id}-strength`} role="status" className="cl-small">
          {strength}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="cl-soft cl-small">
          {hint}
        </p>
      )}
    </div>
  );
}
