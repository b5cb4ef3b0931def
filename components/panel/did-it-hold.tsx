import { useEffect, useRef, useState } from 'react';
import { asQuotation } from '../../lib/gate/quotation.ts';
import type { CloseToAsk } from '../../lib/messages/holding-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { aboutClose, heldChoices, whichClose } from '../holding/held-words.ts';
import { FailureLine } from './failure-line.tsx';
import { isTyping } from './typing.ts';

/**
 * Two days after a close that was only assumed, whoever closed it is asked whether it held. One at a time, in the opened panel only: never beside the
 * question at a close. One key answers it; "later" keeps it quiet.
 */
export function DidItHold() {
  const [close, setClose] = useState<CloseToAsk | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState('');
  const card = useRef<HTMLFieldSetElement>(null);
  const thanks = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the card is there: nobody waits for this.
    let gone = false;
    callBackground('close-to-ask', {}).then(
      (found) => !gone && setClose(found.close),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);

  const settle = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    try {
      await work();
      // The button that was pressed goes away, and the keyboard would be nowhere.
      if (card.current?.contains(document.activeElement)) thanks.current?.focus();
      setClose(null);
      setSaid(done);
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  const answer = (id: string, held: boolean | null) =>
    settle(() => callBackground('answer-held', { id, held }), text('held_noted'));
  const later = () => settle(() => callBackground('put-off-held', {}), text('held_later_noted'));
  useLetters(close !== null, (letter) => {
    const choice = heldChoices.find((each) => text(each.letter).toLowerCase() === letter);
    if (close === null) return false;
    if (choice) void answer(close.id, choice.held);
    else if (letter === text('held_later_key').toLowerCase()) void later();
    else return false;
    return true;
  });

  return (
    <>
      {/* There from the start: screen readers speak only what changes in it. */}
      <div ref={thanks} role="status" tabIndex={-1} className="cl-small">
        {said !== '' && <p>{said}</p>}
      </div>
      {close !== null && (
        <fieldset ref={card} className="cl-did-it-hold">
          <legend>{text('held_question', asQuotation(aboutClose(close)))}</legend>
          <p className="cl-soft cl-small">{whichClose(close)}</p>
          <div className="cl-chips">
            {heldChoices.map(({ held, words, letter }) => (
              <Chip key={words} words={text(words)} letter={text(letter)} onChoose={() => void answer(close.id, held)} />
            ))}
            <Chip words={text('held_later')} letter={text('held_later_key')} onChoose={() => void later()} />
          </div>
          <FailureLine failure={failure} />
        </fieldset>
      )}
    </>
  );
}

function Chip({ words, letter, onChoose }: { readonly words: string; readonly letter: string; readonly onChoose: () => void }) {
  return (
    <button type="button" className="cl-chip" aria-keyshortcuts={letter} onClick={onChoose}>
      <span className="cl-key" aria-hidden="true">
        {letter}
      </span>{' '}
      {words}
    </button>
  );
}

/** `use` is given each letter that was pressed in the panel and not to write something, and says whether it was for it. */
function useLetters(asking: boolean, use: (letter: string) => boolean): void {
  useEffect(() => {
    if (!asking) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
      if (use(event.key.toLowerCase())) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
