import { useId, useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { askToNotify } from '../../lib/platform/notifications.ts';
import { text } from '../../lib/platform/text.ts';
import { mostVisits, type VisitSettings as Settings } from '../../lib/visits/settings.ts';
import { Switch } from '../controls/switch.tsx';
import { useVisits } from './visits-store.ts';

interface VisitSettingsProps {
  readonly settings: Settings;
  readonly mayNotify: boolean;
}

/** What the manager agreed to, and whether and when to be reminded. */
export function VisitSettings({ settings, mayNotify }: VisitSettingsProps) {
  const { change, load } = useVisits();
  const [agreed, setAgreed] = useState(String(settings.agreed));
  const [quiet, setQuiet] = useState(settings.quiet);
  const id = useId();

  const save = (changes: Partial<Settings>): Promise<boolean> =>
    change(() => callBackground('save-visit-settings', { ...settings, ...changes }), text('options_saved'));

  const remind = (on: boolean): void => {
    // The browser asks only in answer to a click, so before anything is awaited. Whatever it says, the number on the action works.
    if (on && !mayNotify) askToNotify().then(load, () => undefined);
    void save({ reminders: on });
  };
  const saveAgreed = (): void => {
    const number = Number(agreed);
    if (agreed.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= mostVisits) {
      if (number !== settings.agreed) void save({ agreed: number });
    } else setAgreed(String(settings.agreed));
  };
  const saveQuiet = (): void => {
    const isChanged = quiet.from !== settings.quiet.from || quiet.to !== settings.quiet.to;
    if (isChanged && quiet.from !== '' && quiet.to !== '') void save({ quiet });
  };

  return (
    <section className="cl-visits-section" aria-labelledby="visits-settings">
      <h2 id="visits-settings">{text('visits_settings')}</h2>
      <div className="cl-visit-form">
        <div className="cl-field">
          <label htmlFor={`${id}-agreed`}>{text('visits_per_quarter')}</label>
          <input
            id={`${id}-agreed`}
            type="number"
            min={0}
            max={mostVisits}
            value={agreed}
            onChange={(event) => setAgreed(event.target.value)}
            onBlur={saveAgreed}
          />
        </div>
      </div>
      <div>
        <Switch on={settings.reminders} label={text('visits_remind')} name={text('visits_remind')} onChange={remind} />
        <p className="cl-soft cl-small">
          {text('visits_remind_what')} {settings.reminders && !mayNotify && text('visits_remind_badge_only')}
        </p>
      </div>
      {settings.reminders && (
        <fieldset className="cl-visit-form">
          <legend className="cl-label">{text('visits_quiet')}</legend>
          <ClockField
            label={text('visits_quiet_from')}
            time={quiet.from}
            onChange={(from) => setQuiet({ ...quiet, from })}
            onLeave={saveQuiet}
          />
          <ClockField
            label={text('visits_quiet_to')}
            time={quiet.to}
            onChange={(to) => setQuiet({ ...quiet, to })}
            onLeave={saveQuiet}
          />
        </fieldset>
      )}
    </section>
  );
}

interface ClockFieldProps {
  readonly label: string;
  readonly time: string;
  readonly onChange: (time: string) => void;
  readonly onLeave: () => void;
}

function ClockField({ label, time, onChange, onLeave }: ClockFieldProps) {
  const id = useId();
  return (
    <div className="cl-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="time" value={time} onChange={(event) => onChange(event.target.value.slice(0, 5))} onBlur={onLeave} />
    </div>
  );
}
