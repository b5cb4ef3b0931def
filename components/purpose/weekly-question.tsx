import { useId, useState } from 'react';
import type { PurposePage } from '../../lib/messages/visit-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { weeksUntilAsked } from '../../lib/purpose/reflection-prompt.ts';
import { dayWords } from '../controls/day-words.ts';
import { usePurpose } from './purpose-store.ts';

interface WeeklyQuestionProps {
  readonly page: PurposePage;
  /** On its own page it says when it comes again, and can be answered at any time. */
  readonly own?: boolean;
}

/** Which ticket this week gave a client time back, or helped them decide better? One sentence, or none. */
export function WeeklyQuestion({ page, own = false }: WeeklyQuestionProps) {
  const [anyway, setAnyway] = useState(false);
  const isAsked = own ? page.open : page.asked;
  if (isAsked || anyway) return <QuestionForm page={page} skippable={isAsked} onKept={() => setAnyway(false)} />;
  if (!own || page.again === null) return null;
  return (
    <>
      <p className="cl-soft">{text('purpose_asked_again', dayWords(page.again, 'short'))}</p>
      <button type="button" className="cl-button" onClick={() => setAnyway(true)}>
        {text('purpose_answer_now')}
      </button>
    </>
  );
}

const weekWords = { 2: 'purpose_skipped_two', 4: 'purpose_skipped_four', 8: 'purpose_skipped_eight' } as const;

/** What was skipped, and when it comes again. */
function skippedSentence({ skips }: PurposePage): string {
  const weeks = weeksUntilAsked(skips);
  return text(weeks === 2 || weeks === 4 ? weekWords[weeks] : weekWords[8]);
}

interface QuestionFormProps {
  readonly page: PurposePage;
  readonly skippable: boolean;
  readonly onKept: () => void;
}

function QuestionForm({ page, skippable, onKept }: QuestionFormProps) {
  const change = usePurpose((state) => state.change);
  const [sentence, setSentence] = useState('');
  const [about, setAbout] = useState('');
  const [shared, setShared] = useState(false);
  const id = useId();

  const keep = async (): Promise<void> => {
    const reflection = { text: sentence, about: about || null, shared };
    if (await change(() => callBackground('save-reflection', reflection), text('purpose_said_reflected'))) onKept();
  };

  return (
    <form
      className="cl-purpose-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (sentence.trim() !== '') void keep();
      }}
    >
      <div className="cl-field">
        <label htmlFor={id} className="cl-purpose-question">
          {text('purpose_weekly_question')}
        </label>
        <textarea id={id} rows={2} maxLength={500} value={sentence} onChange={(event) => setSentence(event.target.value)} />
      </div>
      {page.achieved.length > 0 && (
        <div className="cl-field">
          <label htmlFor={`${id}-about`}>{text('purpose_about')}</label>
          <select id={`${id}-about`} value={about} onChange={(event) => setAbout(event.target.value)}>
            <option value="">{text('purpose_about_none')}</option>
            {page.achieved.map((ticket) => (
              <option key={ticket.id} value={ticket.about}>
                {ticket.about}
              </option>
            ))}
          </select>
        </div>
      )}
      <label className="cl-purpose-share">
        <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        {text('purpose_share')}
      </label>
      <div className="cl-purpose-buttons">
        <button type="submit" className="cl-button" disabled={sentence.trim() === ''}>
          {text('purpose_keep_sentence')}
        </button>
        {skippable && (
          <button
            type="button"
            className="cl-button cl-button-quiet"
            onClick={() => void change(() => callBackground('skip-reflection', {}), skippedSentence)}
          >
            {text('purpose_skip')}
          </button>
        )}
      </div>
    </form>
  );
}
