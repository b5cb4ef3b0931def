import { useEffect, useId, useRef, useState } from 'react';
import type { CardLine } from '../../lib/clients/card.ts';
import { type LineKind, lineKinds } from '../../lib/clients/line-kinds.ts';
import { draftOf, readDraft } from '../../lib/clients/when-draft.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { FailureLine } from './failure-line.tsx';
import { LineHistory } from './line-history.tsx';
import { isKeepable, LineText } from './line-text.tsx';
import { lineKindWords } from './line-words.ts';
import { useSettled } from './use-settled.ts';
import { WhenFields } from './when-fields.tsx';

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
  const input = useRef<HTMLTextAreaElement>(null);
  const [kind, setKind] = useState(firstKind);
  const [words, setWords] = useState(line?.text ?? '');
  const [draft, setDraft] = useState(() => draftOf(line?.when));
  const { failure, settle } = useSettled();
  useEffect(() => input.current?.focus(), []);

  const read = readDraft(draft, kind);
  const fault = 'fault' in read ? text(read.fault) : '';
  const ready = isKeepable(words) && fault === '';
  const save = async (): Promise<void> => {
    if (!ready || 'fault' in read) return;
    const { when } = read;
    const written = { kind, text: words.trim(), source: 'ticket' as const, ...(when === undefined ? {} : { when }) };
    if (await settle(() => callBackground('save-line', { id: line?.id ?? null, clientId, ...written }))) onDone();
  };

  return (
    <form
      className="cl-line-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
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
      <LineText id={`${id}-text`} field={input} label={text(lineKindWords[kind].question)} words={words} onChange={setWords} />
      <WhenFields kind={kind} draft={draft} onChange={setDraft} />
      <p role="status" className="cl-field-error cl-small">
        {fault}
      </p>
      <FailureLine failure={failure} />
      <div className="cl-row">
        <button type="submit" className="cl-button cl-button-primary" disabled={!ready}>
          {text('panel_save')}
        </button>
        <button type="button" className="cl-button" onClick={onDone}>
          {text('panel_cancel')}
        </button>
      </div>
      {line && <LineHistory line={line} onUndone={onDone} />}
    </form>
  );
}
