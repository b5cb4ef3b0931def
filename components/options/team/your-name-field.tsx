import { useId } from 'react';
import { callBackground } from '../../../lib/platform/background.ts';
import { text } from '../../../lib/platform/text.ts';

interface YourNameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** For who has not said their name yet: colleagues see it beside what they get. */
export function YourNameField({ name, onChange }: YourNameFieldProps) {
  const id = useId();
  return (
    <div className="cl-field">
      <label htmlFor={id}>{text('team_your_name')}</label>
      <input
        id={id}
        type="text"
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Keeps the name that is known. */
export async function saveName(known: string, written: string): Promise<void> {
  if (known === '' && written.trim() !== '') await callBackground('save-settings', { you: written });
}
