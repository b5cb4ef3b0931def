import { useId, useLayoutEffect, useRef } from 'react';
import type { Progress } from '../../lib/messages/records-calls.ts';
import { text } from '../../lib/platform/text.ts';

interface ExportProgressProps {
  readonly progress: Progress;
  readonly onCancel: () => void;
  /** It went away while the keyboard was in it. */
  readonly onGone: () => void;
}

export function ExportProgress({ progress: { done, of }, onCancel, onGone }: ExportProgressProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  useLayoutEffect(() => {
    const cancel = button.current;
    return () => {
      if (document.activeElement === cancel) gone.current();
    };
  }, []);
  return (
    <div className="cl-export-progress">
      <div className="cl-field">
        <label htmlFor={id}>{of === null ? text('dashboard_exporting') : text('export_progress', done, of)}</label>
        <progress id={id} {...(of === null ? {} : { max: Math.max(of, 1), value: done })} />
      </div>
      <button ref={button} type="button" className="cl-button" onClick={onCancel}>
        {text('export_cancel')}
      </button>
    </div>
  );
}
