import { useEffect, useId, useRef, useState } from 'react';
import type { Answer } from '../../lib/outcomes/closure.ts';
import type { Evidence, Reason } from '../../lib/outcomes/words.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { isTyping } from './typing.ts';

interface Choice {
  readonly key: TextKey;
  readonly choose: () => void;
}

interface AnswerButtonsProps {
  readonly disabled: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

const yes: readonly [Evidence, TextKey][] = [
  ['client-confirmed', 'gate_yes_client_confirmed'],
  ['checked', 'gate_yes_checked'],
  ['assumed', 'gate_yes_assumed'],
];

const reasons: readonly [Reason, TextKey][] = [
  ['client-silent', 'gate_reason_client_silent'],
  ['duplicate', 'gate_reason_duplicate'],
  ['not-ours', 'gate_reason_not_ours'],
  ['not-needed', 'gate_reason_not_needed'],
  ['other', 'gate_reason_other'],
];

/** The answers, each one click or one digit; "Close without it" leads to its reasons, "other" to a line of text. */
export function AnswerButtons({ disabled, onAnswer }: AnswerButtonsProps) {
  const [stage, setStage] = useState<'answers' | 'reasons' | 'other'>('answers');
  const without = (reason: Reason, note = ''): void => onAnswer({ kind: 'closed-without-it', reason, note });

  const answers: Choice[] = [
    ...yes.map(([evidence, key]) => ({ key, choose: () => onAnswer({ kind: 'achieved', evidence }) })),
    { key: 'gate_not_yet', choose: () => onAnswer({ kind: 'not-yet', missing: '' }) },
    { key: 'gate_close_without_it', choose: () => setStage('reasons') },
  ];
  const why: Choice[] = reasons.map(([reason, key]) => ({
    key,
    choose: () => (reason === 'other' ? setStage('other') : without(reason)),
  }));

  const back = (): void => setStage('answers');
  if (stage === 'other') return <OtherReason disabled={disabled} onReason={(note) => without('other', note)} onBack={back} />;
  return stage === 'answers' ? (
    <Choices key="answers" label={text('gate_answers')} choices={answers} disabled={disabled} />
  ) : (
    <Choices key="reasons" label={text('gate_reasons')} choices={why} disabled={disabled} onBack={back} />
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly disabled: boolean;
  /** Of a group that took another's place: the way back. Such a group takes the focus, so that assistive technology tells of it. */
  readonly onBack?: () => void;
}

function Choices({ label, choices, disabled, onBack }: ChoicesProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const replacesAnother = onBack !== undefined;
  useEffect(() => {
    if (replacesAnother) group.current?.focus();
  }, [replacesAnother]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A key that is held down answers once.
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || disabled || isTyping(event)) return;
      const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
      if (!choice) return;
      event.preventDefault();
      choice.choose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [choices, disabled]);

  return (
    <fieldset ref={group} tabIndex={-1} aria-label={label} className="cl-choices">
      {replacesAnother && <p className="cl-label">{label}</p>}
      {choices.map(({ key, choose }, index) => (
        <button
          key={key}
          type="button"
          className="cl-button"
          disabled={disabled}
          // The second half of a double click must not answer the next ticket unread.
          onClick={(event) => event.detail < 2 && choose()}
          aria-keyshortcuts={String(index + 1)}
        >
          <span className="cl-key" aria-hidden="true">
            {index + 1}
          </span>
          {text(key)}
        </button>
      ))}
      {onBack && <BackButton onBack={onBack} />}
    </fieldset>
  );
}

const BackButton = ({ onBack }: { readonly onBack: () => void }) => (
  <button type="button" className="cl-button cl-button-quiet" onClick={onBack}>
    {text('gate_back')}
  </button>
);

interface OtherReasonProps {
  readonly disabled: boolean;
  readonly onReason: (note: string) => void;
  readonly onBack: () => void;
}

function OtherReason({ disabled, onReason, onBack }: OtherReasonProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState('');
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="cl-choices"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') onReason(note.trim());
      }}
    >
      <div className="cl-field">
        <label htmlFor={id}>{text('gate_other_reason')}</label>
        <input ref={input} id={id} value={note} maxLength={2000} required onChange={(event) => setNote(event.target.value)} />
      </div>
      <button type="submit" className="cl-button cl-button-primary" disabled={disabled || note.trim() === ''}>
        {text('gate_close_ticket')}
      </button>
      <BackButton onBack={onBack} />
    </form>
  );
}
