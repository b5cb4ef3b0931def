import { useEffect, useId, useRef, useState } from 'react';
import type { PurposePage } from '../../lib/messages/visit-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { momentWords } from '../controls/day-words.ts';
import { usePurpose } from './purpose-store.ts';
import { PurposeVersions } from './purpose-versions.tsx';

interface PurposeSentenceProps {
  readonly purpose: PurposePage['purpose'];
}

export function PurposeSentence({ purpose }: PurposeSentenceProps) {
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);

  useEffect(() => {
    if (!writing && wasWriting.current) opener.current?.focus();
    wasWriting.current = writing;
  }, [writing]);

  return (
    <section className="cl-purpose-section" aria-labelledby="purpose">
      <h2 id="purpose">{text('purpose_why')}</h2>
      {purpose !== null && purpose.rivals.length > 0 ? (
        <PurposeVersions purpose={purpose} />
      ) : (
        purpose !== null &&
        !writing && (
          <figure className="cl-purpose-figure">
            <blockquote className="cl-purpose-text">{purpose.text}</blockquote>
            <figcaption className="cl-soft cl-small">{bySentence(purpose)}</figcaption>
          </figure>
        )
      )}
      {purpose === null && !writing && <p className="cl-soft">{text('purpose_none')}</p>}
      {writing ? (
        <PurposeForm written={purpose?.text ?? ''} onDone={() => setWriting(false)} />
      ) : (
        <button ref={opener} type="button" className="cl-button" onClick={() => setWriting(true)}>
          {text(purpose === null ? 'purpose_write' : 'purpose_change')}
        </button>
      )}
    </section>
  );
}

export const bySentence = ({ by, at }: { readonly by: string; readonly at: number }): string =>
  by === '' ? momentWords(at) : text('purpose_by', by, momentWords(at));

function PurposeForm({ written, onDone }: { readonly written: string; readonly onDone: () => void }) {
  const change = usePurpose((state) => state.change);
  const [sentence, setSentence] = useState(written);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  const save = async (): Promise<void> => {
    if (await change(() => callBackground('save-purpose', { text: sentence }), text('options_saved'))) onDone();
  };

  return (
    <form
      className="cl-purpose-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="cl-field">
        <label htmlFor={id}>{text('purpose_question')}</label>
        <textarea
          id={id}
          ref={field}
          rows={2}
          maxLength={300}
          value={sentence}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setSentence(event.target.value)}
        />
        <p id={`${id}-hint`} className="cl-soft cl-small">
          {text('purpose_hint')}
        </p>
      </div>
      <div className="cl-purpose-buttons">
        <button type="submit" className="cl-button cl-button-primary">
          {text('visits_save')}
        </button>
        <button type="button" className="cl-button" onClick={onDone}>
          {text('visits_cancel')}
        </button>
      </div>
    </form>
  );
}
