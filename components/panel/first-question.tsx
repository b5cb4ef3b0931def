import { useId, useState } from 'react';
import type { CardLine, Client } from '../../lib/clients/card.ts';
import type { lineKinds } from '../../lib/clients/line-kinds.ts';
import { text } from '../../lib/platform/text.ts';
import { FailureLine } from './failure-line.tsx';
import { isKeepable, LineText } from './line-text.tsx';
import { lineKindWords } from './line-words.ts';
import { Purpose } from './purpose.tsx';
import { useSettled } from './use-settled.ts';
import { writeLine } from './write-line.ts';

interface FirstQuestionProps {
  readonly name: string;
  /** Null: the client is not in the store yet, and the first answer puts it there. */
  readonly client: Client | null;
  readonly lines: readonly CardLine[];
  /** Why the company is in business, where it wrote that down. */
  readonly purpose: string | null;
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
export function FirstQuestion({ name, client, lines, purpose }: FirstQuestionProps) {
  const id = useId();
  const [turn, setTurn] = useState(0);
  const [words, setWords] = useState('');
  const { failure, settle } = useSettled();
  const kinds = openingKinds.filter((kind) => lines.every((line) => line.kind !== kind));
  const kind = kinds[turn % kinds.length] ?? 'business';

  const save = (): Promise<boolean> => settle(() => writeLine({ name, client }, { kind, text: words.trim() }));

  return (
    <section className="cl-card" aria-label={text('panel_card')}>
      <p className="cl-soft">{text('panel_no_card', name)}</p>
      <form
        className="cl-line-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isKeepable(words)) void save();
        }}
      >
        <LineText id={id} label={text(lineKindWords[kind].question)} words={words} onChange={setWords} />
        <FailureLine failure={failure} />
        <div className="cl-row">
          <button type="submit" className="cl-button cl-button-primary" disabled={!isKeepable(words)}>
            {text('panel_save')}
          </button>
          <button type="button" className="cl-button" onClick={() => setTurn(turn + 1)}>
            {text('panel_other_question')}
          </button>
        </div>
      </form>
      <Purpose sentence={purpose} />
    </section>
  );
}
