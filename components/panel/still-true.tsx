import { useEffect, useState } from 'react';
import type { CardLine } from '../../lib/clients/card.ts';
import { asQuotation } from '../../lib/gate/quotation.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { ChangedLine } from './changed-line.tsx';
import { FailureLine } from './failure-line.tsx';
import { isTyping } from './typing.ts';
import { useSettled } from './use-settled.ts';
import type { Unsaved } from './use-unsaved.ts';

type Said = 'yes' | 'changed' | 'unknown';

// Letters, for digits are answers to the question above.
const choices: readonly { readonly said: Said; readonly words: TextKey; readonly letter: TextKey }[] = [
  { said: 'yes', words: 'still_true_yes', letter: 'still_true_yes_key' },
  { said: 'changed', words: 'still_true_changed', letter: 'still_true_changed_key' },
  { said: 'unknown', words: 'still_true_unknown', letter: 'still_true_unknown_key' },
];

/** Once a day one line that has faded is asked about, of somebody who has just dealt with the client. Silence is an answer too. */
export function StillTrue({ clientId, unsaved }: { readonly clientId: string; readonly unsaved: Unsaved }) {
  const [line, setLine] = useState<CardLine | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const { failure, settle } = useSettled();
  useEffect(() => {
    // After the question is there: nobody waits for this.
    let gone = false;
    callBackground('take-line-to-ask', { clientId }).then(
      (taken) => !gone && setLine((known) => taken.line ?? known),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [clientId]);

  const say = async (choice: Said): Promise<void> => {
    if (line === null || said !== null) return;
    if (choice !== 'yes' || (await settle(() => callBackground('confirm-line', { id: line.id })))) setSaid(choice);
  };
  useLetters(line !== null && said === null, say);

  if (line === null) return null;
  if (said === 'changed') return <ChangedLine line={line} unsaved={unsaved} />;
  if (said !== null)
    return (
      <p role="status" className="cl-small">
        {text('still_true_noted')}
      </p>
    );
  return (
    <fieldset className="cl-still-true">
      <legend className="cl-small">{text('still_true_question', asQuotation(line.text))}</legend>
      <div className="cl-chips">
        {choices.map(({ said: choice, words, letter }) => (
          <button
            key={choice}
            type="button"
            className="cl-chip"
            aria-keyshortcuts={text(letter)}
            onClick={() => void say(choice)}
          >
            <span className="cl-key" aria-hidden="true">
              {text(letter)}
            </span>{' '}
            {text(words)}
          </button>
        ))}
      </div>
      <FailureLine failure={failure} />
    </fieldset>
  );
}

function useLetters(asking: boolean, say: (choice: Said) => Promise<void>): void {
  useEffect(() => {
    if (!asking) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
      const choice = choices.find(({ letter }) => text(letter).toLowerCase() === event.key.toLowerCase());
      if (!choice) return;
      event.preventDefault();
      void say(choice.said);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
