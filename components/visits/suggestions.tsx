import { useRef, useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import type { Suggestion } from '../../lib/visits/suggest.ts';
import { FormButtons } from './form-buttons.tsx';
import { whySentence } from './visit-words.ts';
import { useVisits } from './visits-store.ts';
import { noWhen, toPlanned, type When, WhenFields } from './when-fields.tsx';

/** Whom to visit, and why. */
export function Suggestions() {
  const page = useVisits((state) => state.page);
  const heading = useRef<HTMLHeadingElement>(null);
  if (page === null || page.clients.length === 0) return null;
  return (
    <section className="cl-visits-section" aria-labelledby="visits-suggested">
      <h2 id="visits-suggested" ref={heading} tabIndex={-1}>
        {text('visits_suggested')}
      </h2>
      {page.suggestions.length === 0 ? (
        <p className="cl-soft">{text('visits_suggested_none')}</p>
      ) : (
        <ul className="cl-visits-list">
          {page.suggestions.map((suggestion) => (
            <SuggestionItem key={suggestion.clientId} suggestion={suggestion} onGone={() => heading.current?.focus()} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface SuggestionItemProps {
  readonly suggestion: Suggestion;
  /** It leaves the list, and the keyboard's place with it. */
  readonly onGone: () => void;
}

function SuggestionItem({ suggestion, onGone }: SuggestionItemProps) {
  const change = useVisits((state) => state.change);
  const [planning, setPlanning] = useState(false);
  const [when, setWhen] = useState<When>(noWhen);
  const { clientId, name } = suggestion;

  const plan = async (): Promise<void> => {
    const request = { clientId, planned: toPlanned(when), cue: when.cue };
    if (await change(() => callBackground('plan-visit', request), text('visits_said_planned', name))) onGone();
  };
  const dismiss = async (): Promise<void> => {
    const asked = () => callBackground('dismiss-suggestion', { clientId, dismissed: true });
    if (await change(asked, text('visits_said_dismissed', name))) onGone();
  };

  return (
    <li className="cl-visit">
      <div className="cl-visit-head">
        <div>
          <h3>{name}</h3>
          <p className="cl-soft">{whySentence(suggestion)}</p>
        </div>
        <div className="cl-visit-actions">
          <button
            type="button"
            className="cl-button"
            aria-expanded={planning}
            aria-label={text('visits_plan_of', name)}
            onClick={() => setPlanning(!planning)}
          >
            {text('visits_plan')}
          </button>
          <button
            type="button"
            className="cl-button cl-button-quiet"
            aria-label={text('visits_dismiss_of', name)}
            onClick={() => void dismiss()}
          >
            {text('visits_dismiss')}
          </button>
        </div>
      </div>
      {planning && (
        <form
          className="cl-visit-form"
          aria-label={text('visits_plan_of', name)}
          onSubmit={(event) => {
            event.preventDefault();
            void plan();
          }}
        >
          <WhenFields when={when} onChange={setWhen} focused />
          <FormButtons label={text('visits_save')} onCancel={() => setPlanning(false)} />
        </form>
      )}
    </li>
  );
}
