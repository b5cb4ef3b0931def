import { useId, useState } from 'react';
import type { Forgetting } from '../../lib/outcomes/forgetting.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { LongWork } from '../controls/long-work.tsx';
import { StatusLine } from '../controls/status-line.tsx';
import { DayField } from '../dashboard/day-field.tsx';
import { noFilter, toFilter } from '../dashboard/filter-fields.ts';
import { DeleteConfirm } from './delete-confirm.tsx';
import { useDelete } from './delete-store.ts';
import { ForgottenList } from './forgotten-list.tsx';
import { NameField } from './name-field.tsx';

const kinds: readonly { readonly kind: Forgetting['kind']; readonly words: TextKey }[] = [
  { kind: 'client', words: 'keeping_by_client' },
  { kind: 'person', words: 'keeping_by_person' },
  { kind: 'days', words: 'keeping_by_days' },
];

/** Deletes for good, after it has shown what would go. */
export function DeleteRecords() {
  const id = useId();
  const { asked, busy, report, said, failure, stop } = useDelete();
  return (
    <section className="cl-records-part" aria-labelledby={id}>
      <h3 id={id}>{text('keeping_delete')}</h3>
      <p className="cl-records-prose">{text('keeping_delete_what')}</p>
      <DeleteForm />
      <div role="alert">{failure !== '' && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      <StatusLine said={said} />
      {busy !== null && (
        <LongWork
          label={busy.deleting ? text('keeping_deleting') : text('keeping_looking')}
          progress={busy.progress}
          onStop={stop}
        />
      )}
      {asked !== null && busy === null && <DeleteConfirm what={asked.what} preview={asked.preview} />}
      <div role="status">
        {report !== null && (
          <div className="cl-notice cl-records-part">
            <p>{text('keeping_deleted')}</p>
            <ForgottenList counts={report} />
          </div>
        )}
      </div>
    </section>
  );
}

function DeleteForm() {
  const id = useId();
  const { busy, look, leave } = useDelete();
  const [kind, setKind] = useState<Forgetting['kind']>('client');
  const [name, setName] = useState('');
  const [days, setDays] = useState({ from: '', to: '' });
  const [closures, setClosures] = useState<'unname' | 'delete'>('unname');
  const [inTexts, setInTexts] = useState(true);

  const { from, to } = toFilter({ ...noFilter, ...days });
  const isWrongWay = days.from !== '' && days.to !== '' && days.from > days.to;
  const isComplete = kind === 'days' ? (from !== null || to !== null) && !isWrongWay : name.trim() !== '';
  const what = (): Forgetting => {
    if (kind === 'days') return { kind, from, to };
    return kind === 'client' ? { kind, name: name.trim(), inTexts } : { kind, name: name.trim(), closures, inTexts };
  };
  // What was looked at is not what stands in the fields any more.
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      leave();
      set(value);
    };

  const choose = (one: Forgetting['kind']): void => {
    changing(setKind)(one);
    // A client's name is nobody's.
    setName('');
  };

  return (
    <form
      className="cl-records-form"
      aria-label={text('keeping_delete')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && busy === null) void look(what());
      }}
    >
      <fieldset className="cl-records-choices">
        <legend>{text('keeping_by')}</legend>
        {kinds.map(({ kind: one, words }) => (
          <label key={one} className="cl-records-choice">
            <input type="radio" name={`${id}-kind`} checked={kind === one} onChange={() => choose(one)} />
            {text(words)}
          </label>
        ))}
      </fieldset>
      {kind === 'days' ? (
        <div className="cl-records-days">
          <DayField
            label={text('dashboard_from')}
            day={days.from}
            onChange={(day) => changing(setDays)({ ...days, from: day })}
          />
          <DayField label={text('dashboard_to')} day={days.to} onChange={(day) => changing(setDays)({ ...days, to: day })} />
          {isWrongWay && (
            <p className="cl-field-error" role="status">
              {text('dashboard_from_after_to')}
            </p>
          )}
        </div>
      ) : (
        <NameField key={kind} kind={kind} name={name} onChange={changing(setName)} />
      )}
      {kind === 'person' && (
        <fieldset className="cl-records-choices">
          <legend>{text('keeping_person_closures')}</legend>
          {(['unname', 'delete'] as const).map((one) => (
            <label key={one} className="cl-records-choice">
              <input type="radio" name={`${id}-how`} checked={closures === one} onChange={() => changing(setClosures)(one)} />
              {one === 'unname' ? text('keeping_unname') : text('keeping_delete_closures')}
            </label>
          ))}
        </fieldset>
      )}
      {kind !== 'days' && (
        <label className="cl-records-choice">
          <input type="checkbox" checked={inTexts} onChange={() => changing(setInTexts)(!inTexts)} />
          {text('keeping_in_texts')}
        </label>
      )}
      <div>
        <button type="submit" className="cl-button" disabled={!isComplete || busy !== null}>
          {text('keeping_show')}
        </button>
      </div>
    </form>
  );
}
