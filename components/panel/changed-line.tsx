import { useEffect, useId, useRef, useState } from 'react';
import type { CardLine } from '../../lib/clients/card.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { FailureLine } from './failure-line.tsx';
import { isKeepable, LineText } from './line-text.tsx';
import { useSettled } from './use-settled.ts';
import type { Unsaved } from './use-unsaved.ts';

/** "Changed": what is true now, right where it was asked. What is typed is kept, with or without the button. */
export function ChangedLine({ line, unsaved }: { readonly line: CardLine; readonly unsaved: Unsaved }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(line.text);
  const [saved, setSaved] = useState(false);
  const { failure, settle } = useSettled();
  useEffect(() => field.current?.select(), []);
  const ready = isKeepable(words) && words.trim() !== line.text;
  const write = () =>
    callBackground('save-line', {
      id: line.id,
      clientId: line.clientId,
      kind: line.kind,
      text: words.trim(),
      source: 'ticket',
      ...(line.when === undefined ? {} : { when: line.when }),
    });
  unsaved.keep('changed', ready && !saved ? write : null);
  const save = async (): Promise<void> => {
    if (ready) setSaved(await settle(write));
  };
  if (saved)
    return (
      <p role="status" className="cl-small">
        {text('still_true_noted')}
      </p>
    );
  return (
    <form
      className="cl-line-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LineText id={id} field={field} label={text('still_true_now')} words={words} onChange={setWords} />
      <FailureLine failure={failure} />
      <button type="submit" className="cl-button" disabled={!ready}>
        {text('panel_save')}
      </button>
    </form>
  );
}
