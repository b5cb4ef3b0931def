import { useState } from 'react';
import type { ImportedRowView } from '../../lib/messages/client-list-calls.ts';
import { text } from '../../lib/platform/text.ts';
import { lineName } from '../table-file/line-name.ts';
import { type Choice, useImport } from './import-store.ts';

interface UnsureRowsProps {
  readonly rows: readonly ImportedRowView[];
  /** What the file calls each row's client, by its line. */
  readonly names: ReadonlyMap<number, string>;
}

const valueOfChoice = (choice: Choice): string => (typeof choice === 'string' ? choice : choice.clientId);
const choiceOf = (value: string): Choice => (value === 'skip' || value === 'new' ? value : { clientId: value });

/** Names that are only like those of clients that are here: nobody but a person can say whether they are the same. */
export function UnsureRows({ rows, names }: UnsureRowsProps) {
  const settle = useImport((state) => state.settle);
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const choose = (line: number, choice: Choice): void => setChoices(new Map([...choices, [line, choice]]));
  const said = [...choices.values()].filter((choice) => choice !== 'skip').length;
  return (
    <section className="cl-clients-part" aria-label={text('import_unsure_title')}>
      <h3>{text('import_unsure_title')}</h3>
      <p>{text('import_unsure', rows.length)}</p>
      <ul className="cl-clients-list">
        {rows.map(({ line, candidates }) => (
          <li key={line}>
            <span className="cl-soft">{lineName(line)}</span>
            <span className="cl-clients-grow">{names.get(line)}</span>
            <select
              aria-label={text('import_unsure_choice', names.get(line) ?? '')}
              value={valueOfChoice(choices.get(line) ?? 'skip')}
              onChange={(event) => choose(line, choiceOf(event.target.value))}
            >
              <option value="skip">{text('import_choice_skip')}</option>
              {candidates.map(({ id, name }) => (
                <option key={id} value={id}>
                  {text('import_choice_same', name)}
                </option>
              ))}
              <option value="new">{text('import_choice_new')}</option>
            </select>
          </li>
        ))}
      </ul>
      <div className="cl-clients-heading">
        <button type="button" className="cl-button cl-button-primary" onClick={() => void settle(choices)}>
          {said === 0 ? text('import_settle_none') : text('import_settle', said)}
        </button>
        <button
          type="button"
          className="cl-button"
          onClick={() => setChoices(new Map(rows.map(({ line }) => [line, 'new' as const])))}
        >
          {text('import_all_new')}
        </button>
      </div>
    </section>
  );
}
