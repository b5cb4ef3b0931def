import { useCallback, useEffect, useId, useState } from 'react';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import type { KeepState } from '../../lib/messages/stored-keys.ts';
import { isNothing } from '../../lib/outcomes/forgetting.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { momentWords } from '../controls/day-words.ts';
import { failureText } from '../controls/failure-text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { ForgottenList } from './forgotten-list.tsx';
import { useStorageRoom } from './storage-store.ts';

const offered = [3, 6, 12, 18, 24, 36, 60] as const;

interface Kept {
  readonly months: number | null;
  readonly last: KeepState['last'];
}

/** What a choice would delete; it is in force only when it is confirmed. */
interface Asked {
  readonly months: number;
  readonly preview: RecordsAnswers['preview-keep'];
}

export function KeepMonths() {
  const id = useId();
  const [kept, setKept] = useState<Kept | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState({ words: '', danger: false });

  const tryTo = useCallback(async (act: () => Promise<string>): Promise<void> => {
    try {
      setSaid({ words: await act(), danger: false });
    } catch (error) {
      setSaid({ words: failureText(error), danger: true });
    }
  }, []);

  useEffect(() => {
    void tryTo(async () => {
      setKept(await callBackground('keep-state', {}));
      return '';
    });
  }, [tryTo]);

  const keep = (months: number | null): Promise<void> =>
    tryTo(async () => {
      setSaid({ words: text('keeping_deleting'), danger: false });
      setKept(await callBackground('keep-months', { months }));
      setAsked(null);
      await useStorageRoom.getState().load();
      return months === null ? text('keeping_kept_for_ever') : text('keeping_kept', months);
    });

  const choose = (value: string): Promise<void> =>
    value === ''
      ? keep(null)
      : tryTo(async () => {
          setSaid({ words: text('keeping_looking'), danger: false });
          const months = Number(value);
          setAsked({ months, preview: await callRecords('preview-keep', { months }) });
          return '';
        });

  if (kept === null) return <StatusLine said={said.words} danger={said.danger} />;
  const current = kept.months;
  const choices = [...new Set([...offered, ...(current === null ? [] : [current])])].toSorted((one, other) => one - other);
  return (
    <section className="cl-records-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('keeping_months_title')}</h3>
      <div className="cl-field cl-records-field">
        <label htmlFor={id}>{text('keeping_months')}</label>
        <select
          id={id}
          value={asked?.months ?? current ?? ''}
          aria-describedby={`${id}-hint`}
          onChange={(event) => void choose(event.target.value)}
        >
          <option value="">{text('keeping_for_ever')}</option>
          {choices.map((months) => (
            <option key={months} value={months}>
              {text('keeping_n_months', months)}
            </option>
          ))}
        </select>
        <span id={`${id}-hint`} className="cl-soft cl-small">
          {text('keeping_months_hint')}
        </span>
      </div>
      {asked !== null && <Confirm asked={asked} onKeep={() => void keep(asked.months)} onLeave={() => setAsked(null)} />}
      <StatusLine said={said.words} danger={said.danger} />
      {kept.last !== null && (
        <div>
          <p className="cl-soft">{text('keeping_last', momentWords(kept.last.at))}</p>
          <ForgottenList counts={kept.last.counts} />
        </div>
      )}
    </section>
  );
}

interface ConfirmProps {
  readonly asked: Asked;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

function Confirm({ asked: { months, preview }, onKeep, onLeave }: ConfirmProps) {
  const nothing = isNothing(preview.counts);
  const day = momentWords(preview.since);
  return (
    <div className={nothing ? 'cl-notice cl-records-part' : 'cl-notice cl-notice-caution cl-records-part'} role="status">
      <p>{nothing ? text('keeping_none_older', day) : text('keeping_older', day)}</p>
      <ForgottenList counts={preview.counts} />
      <div className="cl-records-buttons">
        <button type="button" className="cl-button" onClick={onKeep}>
          {nothing ? text('keeping_keep', months) : text('keeping_keep_and_delete', months)}
        </button>
        <button type="button" className="cl-button" onClick={onLeave}>
          {text('keeping_leave')}
        </button>
      </div>
    </div>
  );
}
