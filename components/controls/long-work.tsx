import { useId } from 'react';
import type { Progress } from '../../lib/messages/records-calls.ts';
import { text } from '../../lib/platform/text.ts';
import './long-work.css';

interface LongWorkProps {
  readonly label: string;
  readonly progress: Progress;
  readonly onStop: () => void;
}

/** How far something long is, and the way to stop it. */
export function LongWork({ label, progress: { done, of }, onStop }: LongWorkProps) {
  const id = useId();
  return (
    <div className="cl-long-work">
      <label htmlFor={id}>{of === null ? label : text('records_progress', label, done, of)}</label>
      <progress id={id} {...(of === null ? {} : { max: Math.max(of, 1), value: done })} />
      <button type="button" className="cl-button" onClick={onStop}>
        {text('records_stop')}
      </button>
    </div>
  );
}
