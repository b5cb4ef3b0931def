import { useEffect, useId, useRef } from 'react';
import { text } from '../../lib/platform/text.ts';
import type { Planned } from '../../lib/visits/visit.ts';

export interface When {
  /** Empty: not yet. */
  readonly day: string;
  readonly time: string;
  readonly cue: string;
}

export const noWhen: When = { day: '', time: '', cue: '' };

export const toPlanned = ({ day, time }: When): Planned | null => (day === '' ? null : time === '' ? { day } : { day, time });

interface WhenFieldsProps {
  readonly when: When;
  readonly onChange: (when: When) => void;
  /** A button has just opened the form: the keyboard goes on here. */
  readonly focused?: boolean;
}

export function WhenFields({ when, onChange, focused = false }: WhenFieldsProps) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) first.current?.focus();
  }, [focused]);
  return (
    <>
      <div className="cl-field">
        <label htmlFor={`${id}-day`}>{text('visits_day')}</label>
        <input
          id={`${id}-day`}
          ref={first}
          type="date"
          max="9999-12-31"
          value={when.day}
          onChange={(event) => onChange({ ...when, day: event.target.value })}
        />
      </div>
      <div className="cl-field">
        <label htmlFor={`${id}-time`}>{text('visits_time')}</label>
        <input
          id={`${id}-time`}
          type="time"
          value={when.time}
          onChange={(event) => onChange({ ...when, time: event.target.value.slice(0, 5) })}
        />
      </div>
      <div className="cl-field cl-visit-cue">
        <label htmlFor={`${id}-cue`}>{text('visits_cue')}</label>
        <input
          id={`${id}-cue`}
          type="text"
          maxLength={200}
          value={when.cue}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange({ ...when, cue: event.target.value })}
        />
        <p id={`${id}-hint`} className="cl-soft cl-small">
          {text('visits_cue_hint')}
        </p>
      </div>
    </>
  );
}
