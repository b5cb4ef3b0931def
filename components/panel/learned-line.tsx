import { useEffect, useId, useRef, useState } from 'react';
import type { Client } from '../../lib/clients/card.ts';
import { type LineKind, lineKinds } from '../../lib/clients/line-kinds.ts';
import { text } from '../../lib/platform/text.ts';
import { FailureLine } from './failure-line.tsx';
import { isKeepable, secretFault } from './line-text.tsx';
import { lineKindWords } from './line-words.ts';
import { useSettled } from './use-settled.ts';
import type { Unsaved } from './use-unsaved.ts';
import { writeLine } from './write-line.ts';

interface LearnedLineProps {
  readonly name: string;
  /** Null: not in the store yet, and the first line puts it there. */
  readonly client: Client | null;
  readonly unsaved: Unsaved;
}

/** "Learned something about them?" One quiet link that becomes one line. */
export function LearnedLine({ name, client, unsaved }: LearnedLineProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState('');
  const [kind, setKind] = useState<LineKind>('do-and-dont');
  const [words, setWords] = useState('');
  const { failure, settle } = useSettled();
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);

  const write = (): Promise<unknown> => writeLine({ name, client }, { kind, text: words.trim() });
  unsaved.keep('learned', open && isKeepable(words) ? write : null);
  const save = async (): Promise<void> => {
    if (!isKeepable(words) || !(await settle(write))) return;
    setAdded(words.trim());
    setWords('');
    setOpen(false);
  };
  const fault = secretFault(words);
  return (
    <>
      <p role="status" className="cl-small">
        {added !== '' && text('learned_added', added)}
      </p>
      {open ? (
        <form
          className="cl-learned"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Escape leaves the line, not the question.
            event.stopPropagation();
            setOpen(false);
          }}
        >
          <select aria-label={text('panel_line_kind')} value={kind} onChange={(event) => setKind(event.target.value as LineKind)}>
            {lineKinds.map((value) => (
              <option key={value} value={value}>
                {text(lineKindWords[value].name)}
              </option>
            ))}
          </select>
          <label htmlFor={id} className="cl-label">
            {text(lineKindWords[kind].question)}
          </label>
          <input
            ref={input}
            id={id}
            type="text"
            aria-invalid={fault !== ''}
            aria-describedby={`${id}-fault`}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <button type="submit" className="cl-button" disabled={!isKeepable(words)}>
            {text('learned_add')}
          </button>
          <p id={`${id}-fault`} role="alert" className="cl-field-error cl-small">
            {fault}
          </p>
          <FailureLine failure={failure} />
        </form>
      ) : (
        <button type="button" className="cl-link cl-small" onClick={() => setOpen(true)}>
          {text('learned_question')}
        </button>
      )}
    </>
  );
}
