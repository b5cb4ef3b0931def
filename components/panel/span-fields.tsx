import { useId } from 'react';
import type { WhenDraft } from '../../lib/clients/when-draft.ts';
import { text } from '../../lib/platform/text.ts';
import { WhenField } from './when-field.tsx';
import type { WhenPartProps } from './when-fields.tsx';

/** From which day until which one something holds. */
export function SpanFields({ draft, onChange }: WhenPartProps) {
  const id = useId();
  return (
    <>
      <div className="cl-pair">
        <WhenField type="date" label={text('when_from')} value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
        <WhenField
          type="date"
          label={text('when_until')}
          value={draft.until}
          onChange={(until) => onChange({ ...draft, until })}
        />
      </div>
      {draft.until !== '' && (
        <div className="cl-pair">
          <div className="cl-field">
            <label htmlFor={id}>{text('when_what')}</label>
            <select
              id={id}
              value={draft.span}
              onChange={(event) => onChange({ ...draft, span: event.target.value as WhenDraft['span'] })}
            >
              <option value="">{text('when_what_other')}</option>
              <option value="freeze">{text('when_what_freeze')}</option>
              <option value="season">{text('when_what_season')}</option>
            </select>
          </div>
          <label className="cl-day">
            <input
              type="checkbox"
              checked={draft.yearly}
              onChange={(event) => onChange({ ...draft, yearly: event.target.checked })}
            />
            {text('when_yearly')}
          </label>
        </div>
      )}
    </>
  );
}
