import type { Ref } from 'react';
import { findSecret } from '../../lib/clients/secrets.ts';
import { secretWords } from '../../lib/messages/secret-words.ts';
import { text } from '../../lib/platform/text.ts';

/** Why this must not stand on a card; empty when nothing speaks against it. */
export function secretFault(words: string): string {
  const kind = findSecret(words);
  return kind === null ? '' : text(secretWords[kind]);
}

export const isKeepable = (words: string): boolean => words.trim() !== '' && findSecret(words) === null;

interface LineTextProps {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly onChange: (words: string) => void;
  readonly field?: Ref<HTMLTextAreaElement>;
}

/** The sentence of a line; says at once when it looks like something secret. */
export function LineText({ id, label, words, onChange, field }: LineTextProps) {
  const fault = secretFault(words);
  return (
    <div className="cl-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={500}
        value={words}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-fault`} role="alert" className="cl-field-error cl-small">
        {fault}
      </p>
    </div>
  );
}
