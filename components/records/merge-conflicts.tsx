import { useId } from 'react';
import type { ConflictView } from '../../lib/messages/merging-calls.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { momentWords } from '../controls/day-words.ts';
import { fieldWords, leafWords } from './closure-fields.ts';
import { type ConflictChoice, type LookedAt, useMerging } from './merging-store.ts';

const choices: readonly { readonly choice: ConflictChoice; readonly words: TextKey }[] = [
  { choice: 'none', words: 'merging_keep_ours' },
  { choice: 'all', words: 'merging_take_theirs' },
  { choice: 'each', words: 'merging_one_by_one' },
];

interface MergeConflictsProps {
  readonly looked: LookedAt;
  readonly index: number;
}

/** Records that are here already and say something else in the file, side by side. */
export function MergeConflicts({ looked, index }: MergeConflictsProps) {
  const id = useId();
  const change = useMerging((state) => state.change);
  const { conflicts, someConflicts } = looked.preview;
  return (
    <>
      <fieldset className="cl-records-choices">
        <legend>{conflicts === 1 ? text('merging_conflicts_one') : text('merging_conflicts', conflicts)}</legend>
        {choices.map(({ choice, words }) => (
          <label key={choice} className="cl-records-choice">
            <input type="radio" name={id} checked={looked.choice === choice} onChange={() => change(index, { choice })} />
            {text(words)}
          </label>
        ))}
      </fieldset>
      <ul className="cl-records-conflicts">
        {someConflicts.map((conflict) => (
          <OneConflict key={conflict.ours.id} conflict={conflict} looked={looked} index={index} />
        ))}
      </ul>
      {conflicts > someConflicts.length && (
        <p className="cl-soft">{text('merging_more_conflicts', conflicts - someConflicts.length)}</p>
      )}
    </>
  );
}

function OneConflict({
  conflict: { ours, differences },
  looked,
  index,
}: MergeConflictsProps & { readonly conflict: ConflictView }) {
  const change = useMerging((state) => state.change);
  const { choice, taken } = looked;
  const name = text('merging_ticket', ours.ticket.id, ours.ticket.client ?? text('dashboard_no_client'), momentWords(ours.at));
  const isTaken = taken.includes(ours.id);
  return (
    <li>
      <div className="cl-records-scroll">
        <table className="cl-table">
          <caption>{name}</caption>
          <thead>
            <tr>
              {(['merging_field', 'merging_here', 'merging_in_file'] as const).map((column) => (
                <th key={column} scope="col">
                  {text(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, ours: here, theirs: there }) => (
              <tr key={field}>
                <th scope="row">{fieldWords(field)}</th>
                <td>{leafWords(field, here)}</td>
                <td>{leafWords(field, there)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {choice === 'each' && (
        <label className="cl-records-choice">
          <input
            type="checkbox"
            checked={isTaken}
            onChange={() => change(index, { taken: isTaken ? taken.filter((id) => id !== ours.id) : [...taken, ours.id] })}
          />
          {text('merging_take_this', ours.ticket.id)}
        </label>
      )}
    </li>
  );
}
