import { useId } from 'react';
import { text } from '../../lib/platform/text.ts';
import { DayField } from '../dashboard/day-field.tsx';
import { noFields, type PatternFields, usePatterns } from './patterns-store.ts';

export function PatternFilters({ isSet }: { readonly isSet: boolean }) {
  const { fields, choices, filterBy } = usePatterns();
  const change = (changes: Partial<PatternFields>): void => filterBy({ ...fields, ...changes });
  const id = useId();
  return (
    <search className="cl-dashboard-filters" aria-label={text('patterns_filters')}>
      <DayField label={text('dashboard_from')} day={fields.from} onChange={(from) => change({ from })} />
      <DayField label={text('dashboard_to')} day={fields.to} onChange={(to) => change({ to })} />
      <div className="cl-field">
        <label htmlFor={id}>{text('dashboard_client')}</label>
        <select id={id} value={fields.client} onChange={(event) => change({ client: event.target.value })}>
          <option value="">{text('dashboard_all')}</option>
          {choices.clients.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {isSet && (
        <button type="button" className="cl-button cl-button-quiet" onClick={() => filterBy(noFields)}>
          {text('dashboard_clear')}
        </button>
      )}
      {fields.from !== '' && fields.to !== '' && fields.from > fields.to && (
        <p className="cl-field-error" role="status">
          {text('dashboard_from_after_to')}
        </p>
      )}
    </search>
  );
}
