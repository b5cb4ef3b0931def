import { useRef } from 'react';
import type { CloseToAsk } from '../../lib/messages/holding-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { TicketLink } from '../dashboard/ticket-link.tsx';
import { aboutClose, heldChoices, whichBesideLink } from './held-words.ts';
import { useHolding } from './holding-store.ts';

/** What is below must not be pushed out of sight. */
const mostAtOnce = 5;

/** The closes that were only assumed and wait for an answer, for whoever has no ticket open. */
export function WaitingCloses({ closes }: { readonly closes: readonly CloseToAsk[] }) {
  const answer = useHolding((state) => state.answer);
  const heading = useRef<HTMLHeadingElement>(null);
  const say = async (id: string, held: boolean | null): Promise<void> => {
    // The button that was pressed goes away, and the keyboard would be nowhere.
    heading.current?.focus();
    await answer(id, held);
  };
  return (
    <section aria-labelledby="held-waiting" className="cl-dashboard-section">
      <h3 id="held-waiting" ref={heading} tabIndex={-1}>
        {closes.length === 1 ? text('held_waiting_one') : text('held_waiting', closes.length)}
      </h3>
      <p className="cl-soft cl-holding-text">{text('held_waiting_note')}</p>
      <ul className="cl-held-waiting">
        {closes.slice(0, mostAtOnce).map((close) => (
          <li key={close.id}>
            <p id={`held-${close.id}`}>
              <strong>{aboutClose(close)}</strong>
            </p>
            <p className="cl-soft cl-small">
              <TicketLink ticket={close.ticket} /> · {whichBesideLink(close)}
            </p>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand above the line between them. */}
            <div role="group" aria-labelledby={`held-${close.id}`} className="cl-held-answers">
              {heldChoices.map(({ held, words }) => (
                <button key={words} type="button" className="cl-button" onClick={() => void say(close.id, held)}>
                  {text(words)}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {closes.length > mostAtOnce && <p className="cl-soft">{text('held_waiting_more', mostAtOnce)}</p>}
    </section>
  );
}
