import { useId } from 'react';
import { spokenLocale, text } from '../../lib/platform/text.ts';
import { whenUsed } from '../controls/when-used.ts';
import { WhenField } from './when-field.tsx';
import type { WhenPartProps } from './when-fields.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const zones = whenUsed(() => Intl.supportedValuesOf('timeZone'));

/** The name of a day, 1 for Monday. */
export const weekdayName = (day: number, length: 'short' | 'long'): string =>
  // 1 January 2024 was a Monday.
  new Date(2024, 0, day).toLocaleDateString(spokenLocale(), { weekday: length });

/** Where they are on the clock, and when somebody is there. */
export function HoursFields({ draft, onChange }: WhenPartProps) {
  const id = useId();
  const toggle = (day: number): void =>
    onChange({ ...draft, days: draft.days.includes(day) ? draft.days.filter((other) => other !== day) : [...draft.days, day] });
  return (
    <>
      <div className="cl-field">
        <label htmlFor={id}>{text('when_zone')}</label>
        <input
          id={id}
          type="text"
          list={`${id}-zones`}
          autoComplete="off"
          value={draft.zone}
          onChange={(event) => onChange({ ...draft, zone: event.target.value })}
        />
        <datalist id={`${id}-zones`}>
          {zones().map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      <fieldset>
        <legend className="cl-label">{text('when_days')}</legend>
        <div className="cl-days">
          {weekdays.map((day) => (
            <label key={day} className="cl-day">
              <input type="checkbox" checked={draft.days.includes(day)} onChange={() => toggle(day)} />
              <span aria-hidden="true">{weekdayName(day, 'short')}</span>
              <span className="cl-visually-hidden">{weekdayName(day, 'long')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="cl-pair">
        <WhenField
          type="time"
          label={text('when_opens')}
          value={draft.opens}
          onChange={(opens) => onChange({ ...draft, opens })}
        />
        <WhenField
          type="time"
          label={text('when_closes')}
          value={draft.closes}
          onChange={(closes) => onChange({ ...draft, closes })}
        />
      </div>
    </>
  );
}
