import { useEffect, useId, useRef, useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';

/** Long enough not to store every letter, short enough not to lose a name to a closed tab. */
const pauseMs = 400;

export function YourName({ stored }: { readonly stored: string }) {
  const [name, setName] = useState(stored);
  const [said, setSaid] = useState('');
  const saved = useRef(stored);
  const id = useId();

  // A restored backup may bring another name.
  useEffect(() => {
    if (stored === saved.current) return;
    saved.current = stored;
    setName(stored);
  }, [stored]);

  useEffect(() => {
    const you = name.trim();
    if (you === saved.current) return;
    const save = async (): Promise<void> => {
      try {
        await callBackground('save-settings', { you });
        saved.current = you;
        setSaid(text('options_saved'));
      } catch (error) {
        setSaid(failureText(error));
      }
    };
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [name]);

  return (
    <div className="cl-field cl-options-narrow">
      <label htmlFor={id}>{text('options_your_name')}</label>
      <input
        id={id}
        type="text"
        autoComplete="name"
        maxLength={200}
        value={name}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setSaid('');
          setName(event.target.value);
        }}
      />
      <p id={`${id}-hint`} className="cl-soft cl-small">
        {text('options_your_name_hint')}
      </p>
      <p role="status" className="cl-small cl-options-said">
        {said}
      </p>
    </div>
  );
}
