import { useId, useState } from 'react';
import type { CardLine, Client } from '../../lib/clients/card.ts';
import type { lineKinds } from '../../lib/clients/line-kinds.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { lineKindWords } from './line-words.ts';
import { usePanelStore } from './panel-context.ts';

interface FirstQuestionProps {
  readonly name: string;
  /** Null: the client is not in the store yet, and the first answer puts it there. */
  readonly client: Client | null;
  readonly lines: readonly CardLine[];
}

// The kinds that tell most about a business with one sentence, first things first.
const openingKinds = [
  'business',
  'vital-function',
  'people',
  'rhythm',
  'goal',
] as const satisfies readonly (typeof lineKinds)[number][];

/** A client without a card: one question at a time, not a form. */
export function FirstQuestion({ name, client, lines }: FirstQuestionProps) {
  const id = useId();
  const store = usePanelStore();
  const [turn, setTurn] = useState(0);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState('');
  const kinds = openingKinds.filter((kind) => lines.every((line) => line.kind !== kind));
  const kind = kinds[turn % kinds.length] ?? 'business';

  const save = async (): Promise<void> => {
    try {
      const owner = client ?? (await callBackground('create-client', { name }));
      await callBackground('save-line', { id: null, clientId: owner.id, kind, text: words.trim(), source: 'ticket' });
      await store.reload();
    } catch (error) {
      setFailure(failureText(error));
    }
  };

  return (
    <section className="cl-card" aria-label={text('panel_card')}>
      <p className="cl-soft">{text('panel_no_card', name)}</p>
      <form
        className="cl-line-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') void save();
        }}
      >
        <div className="cl-field">
          <label htmlFor={id}>{text(lineKindWords[kind].question)}</label>
          <textarea id={id} rows={2} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />
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
          <button type="button" className="cl-button" onClick={() => setTurn(turn + 1)}>
            {text('panel_other_question')}
          </button>
        </div>
      </form>
    </section>
  );
}
