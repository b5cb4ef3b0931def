import { useEffect, useId, useRef, useState } from 'react';
import type { CardLine } from '../../lib/clients/card.ts';
import { type LineKind, lineKinds } from '../../lib/clients/line-kinds.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { lineKindWords } from './line-words.ts';
import { usePanelStore } from './panel-context.ts';

interface LineFormProps {
  readonly clientId: string;
  /** The line to change; null adds one. */
  readonly line: CardLine | null;
  readonly kind: LineKind;
  readonly onDone: () => void;
}

/** Adds or changes one line of the card. What was typed stays when saving fails. */
export function LineForm({ clientId, line, kind: firstKind, onDone }: LineFormProps) {
  const id = useId();
  const store = usePanelStore();
  const input = useRef<HTMLTextAreaElement>(null);
  const [kind, setKind] = useState(firstKind);
  const [words, setWords] = useState(line?.text ?? '');
  const [failure, setFailure] = useState('');
  useEffect(() => input.current?.focus(), []);

  const save = async (): Promise<void> => {
    try {
      await callBackground('save-line', { id: line?.id ?? null, clientId, kind, text: words.trim(), source: 'ticket' });
      await store.reload();
      onDone();
    } catch (error) {
      setFailure(failureText(error));
    }
  };

  return (
    <form
      className="cl-line-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <div className="cl-field">
        <label htmlFor={`${id}-kind`}>{text('panel_line_kind')}</label>
        <select id={`${id}-kind`} value={kind} onChange={(event) => setKind(event.target.value as LineKind)}>
          {lineKinds.map((value) => (
            <option key={value} value={value}>
              {text(lineKindWords[value].name)}
            </option>
          ))}
        </select>
      </div>
      <div className="cl-field">
        <label htmlFor={`${id}-text`}>{text(lineKindWords[kind].question)}</label>
        <textarea
          ref={input}
          id={`${id}-text`}
          rows={2}
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {failure !== '' && (
        <p role="alert" className="cl-field-error cl-small">
          {failure}
        </p>
      )}
      <div className="cl-row">
        <button type="submit" className="cl-button cl-button-primary" disabled={words.trim() === ''}>
          {text('panel_save')}
        </button>
        <button type="button" className="cl-button" onClick={onDone}>
          {text('panel_cancel')}
        </button>
      </div>
    </form>
  );
}
