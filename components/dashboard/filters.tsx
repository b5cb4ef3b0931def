import { useId } from 'react';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import { answerKinds } from '../../lib/outcomes/filter.ts';
import { text } from '../../lib/platform/text.ts';
import { deskName } from '../controls/desk-name.ts';
import { answerWords } from './closure-words.ts';
import { useDashboard } from './dashboard-store.ts';
import { DayField } from './day-field.tsx';
import { type FilterFields, noFilter } from './filter-fields.ts';

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** There is no filter by person, on purpose. */
export function Filters({ choices }: { readonly choices: RecordsAnswers['filter-choices'] }) {
  const { fields, filterBy } = useDashboard();
  const change = (changes: Partial<FilterFields>): void => filterBy({ ...fields, ...changes });
  const answers = answerKinds.map((value) => ({ value, name: text(answerWords[value]) }));
  const desks = choices.desks.map((value) => ({ value, name: deskName(value) }));

  return (
    <search className="cl-dashboard-filters" aria-label={text('dashboard_filters')}>
      <DayField label={text('dashboard_from')} day={fields.from} onChange={(from) => change({ from })} />
      <DayField label={text('dashboard_to')} day={fields.to} onChange={(to) => change({ to })} />
      <ChoiceField
        label={text('dashboard_client')}
        value={fields.client}
        choices={choices.clients}
        onChange={(client) => change({ client })}
      />
      <ChoiceField
        label={text('dashboard_answer')}
        value={fields.answer}
        choices={answers}
        onChange={(value) => change({ answer: answerKinds.find((kind) => kind === value) ?? '' })}
      />
      <ChoiceField label={text('dashboard_desk')} value={fields.desk} choices={desks} onChange={(desk) => change({ desk })} />
      <button type="button" className="cl-button cl-button-quiet" onClick={() => filterBy(noFilter)}>
        {text('dashboard_clear')}
      </button>
      {fields.from !== '' && fields.to !== '' && fields.from > fields.to && (
        <p className="cl-field-error" role="status">
          {text('dashboard_from_after_to')}
        </p>
      )}
    </search>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

function ChoiceField({ label, value, choices, onChange }: ChoiceFieldProps) {
  const id = useId();
  // A bookmark may name what is not there any more: the field must not show "All" while it filters.
  const stale = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <div className="cl-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{text('dashboard_all')}</option>
        {stale && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
