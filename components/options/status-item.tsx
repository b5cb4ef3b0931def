import { useId, useRef } from 'react';
import type { StatusRow, StatusSource } from '../../lib/desks/status-list.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import type { Corrections } from './use-corrections.ts';

const sourceWords: Readonly<Record<StatusSource, TextKey>> = {
  'built-in': 'site_status_built_in',
  learned: 'site_status_learned',
  yours: 'site_status_yours',
};

interface StatusItemProps {
  readonly row: StatusRow;
  readonly corrections: Corrections;
  /** It left the list, with what had the focus. */
  readonly onGone: () => void;
}

export function StatusItem({ row, corrections, onGone }: StatusItemProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { label, isClosed, source, isUsual } = row;
  const isYours = source === 'yours';
  const forget = async (): Promise<void> => {
    await corrections.forget(row);
    if (box.current?.isConnected) box.current.focus();
    else onGone();
  };
  return (
    <li className="cl-check">
      <input
        ref={box}
        id={id}
        type="checkbox"
        checked={isClosed}
        aria-describedby={`${id}-source`}
        onChange={() => void corrections.set(row, !isClosed)}
      />
      <div>
        <label htmlFor={id}>{label.endsWith('*') ? text('site_status_begins', label.slice(0, -1)) : label}</label>
        {/* The list of usual words says itself what they are. */}
        <span id={`${id}-source`} className={isYours ? 'cl-status-yours' : 'cl-soft'} hidden={isUsual && !isYours}>
          {text(sourceWords[source])}
        </span>
        {isYours && (
          <button
            type="button"
            className="cl-button cl-button-quiet"
            aria-label={text('site_status_forget', label)}
            onClick={() => void forget()}
          >
            {text('site_status_forget_short')}
          </button>
        )}
      </div>
    </li>
  );
}
