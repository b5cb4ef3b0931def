import { useId } from 'react';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { MergeConflicts } from './merge-conflicts.tsx';
import { type LookedAt, useMerging } from './merging-store.ts';

interface MergeFileProps {
  readonly looked: LookedAt;
  readonly index: number;
}

/** What importing one file would do. */
export function MergeFile({ looked, index }: MergeFileProps) {
  const id = useId();
  const { name, fault } = looked.preview;
  return (
    <section className="cl-records-file" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {fault === null ? (
        <Readable looked={looked} index={index} />
      ) : (
        <p className="cl-notice cl-notice-danger">{text(fault.key as TextKey, ...fault.fill)}</p>
      )}
    </section>
  );
}

function Readable({ looked, index }: MergeFileProps) {
  const id = useId();
  const change = useMerging((state) => state.change);
  const { total, added, same, conflicts, rejected, personalData, someRejected } = looked.preview;
  return (
    <>
      <p>
        {total === 1
          ? text('merging_counts_one', added, same, conflicts, rejected)
          : text('merging_counts', total, added, same, conflicts, rejected)}
      </p>
      {!personalData && <p className="cl-soft">{text('merging_without_people')}</p>}
      <div className="cl-field cl-records-field">
        <label htmlFor={id}>{text('merging_source')}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={200}
          value={looked.source}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(index, { source: event.target.value })}
        />
        <span id={`${id}-hint`} className="cl-soft cl-small">
          {text('merging_source_hint')}
        </span>
      </div>
      {rejected > 0 && (
        <details open={rejected <= 10}>
          <summary>{rejected === 1 ? text('merging_rejected_one') : text('merging_rejected', rejected)}</summary>
          <ul className="cl-records-list cl-records-rejected">
            {someRejected.map(({ where, reason }) => (
              <li key={where}>
                <code>{where}</code> <span>{reason}</span>
              </li>
            ))}
          </ul>
          {rejected > someRejected.length && <p className="cl-soft">{text('merging_more', rejected - someRejected.length)}</p>}
        </details>
      )}
      {conflicts > 0 && <MergeConflicts looked={looked} index={index} />}
    </>
  );
}
