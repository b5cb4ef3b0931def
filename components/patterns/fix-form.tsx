import { useId, useState } from 'react';
import type { Fix } from '../../lib/patterns/fix.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { DayField } from '../dashboard/day-field.tsx';
import { useFocus } from '../visits/use-focus.ts';
import { usePatterns } from './patterns-store.ts';

interface FixFormProps {
  readonly fix: Fix;
  readonly onDone: () => void;
}

/** Undefined: what was written is no range. */
function toRange(least: string, most: string): Fix['expectedHours'] | undefined {
  if (least === '' && most === '') return null;
  const range = { least: Number(least), most: Number(most) };
  const isRange = least !== '' && most !== '' && range.least >= 0 && range.least <= range.most && range.most <= 100_000;
  return isRange ? range : undefined;
}

export function FixForm({ fix, onDone }: FixFormProps) {
  const change = usePatterns((state) => state.change);
  const [owner, setOwner] = useState(fix.owner);
  const [least, setLeast] = useState(fix.expectedHours?.least.toString() ?? '');
  const [most, setMost] = useState(fix.expectedHours?.most.toString() ?? '');
  const [lookAgain, setLookAgain] = useState(fix.lookAgain);
  const [wrong, setWrong] = useState(false);
  const first = useFocus<HTMLInputElement>();
  const id = useId();

  const save = async (): Promise<void> => {
    const expectedHours = toRange(least, most);
    setWrong(expectedHours === undefined);
    if (expectedHours === undefined) return document.getElementById(`${id}-least`)?.focus();
    const { id: fixId, issue, terms, client } = fix;
    const request = { id: fixId, issue, terms, client, owner, expectedHours, lookAgain: lookAgain || fix.lookAgain };
    const putBack = () => callBackground('put-back-fix', { fix });
    if (await change(() => callBackground('save-fix', request), text('fixes_said_changed', issue), putBack)) onDone();
  };

  const hours = (name: string, label: string, value: string, set: (hours: string) => void) => (
    <div className="cl-field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="number"
        min={0}
        max={100_000}
        step="any"
        value={value}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
  return (
    <form
      className="cl-fix-form"
      aria-label={text('fixes_change_of', fix.issue)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="cl-field">
        <label htmlFor={`${id}-owner`}>{text('fixes_owner')}</label>
        <input
          id={`${id}-owner`}
          ref={first}
          type="text"
          maxLength={200}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
      </div>
      {hours('least', text('fixes_least'), least, setLeast)}
      {hours('most', text('fixes_most'), most, setMost)}
      <DayField label={text('fixes_look_again')} day={lookAgain} onChange={setLookAgain} />
      {wrong && (
        <p id={`${id}-wrong`} className="cl-field-error" role="alert">
          {text('fixes_hours_wrong')}
        </p>
      )}
      <div className="cl-issue-actions">
        <button type="submit" className="cl-button cl-button-primary">
          {text('fixes_save')}
        </button>
        <button type="button" className="cl-button" onClick={onDone}>
          {text('fixes_cancel')}
        </button>
      </div>
    </form>
  );
}
