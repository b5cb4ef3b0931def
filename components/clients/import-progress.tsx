import { useId } from 'react';
import { text } from '../../lib/platform/text.ts';
import { useImport } from './import-store.ts';

export function ImportProgress() {
  const id = useId();
  const sent = useImport((state) => state.sent);
  if (sent === null) return null;
  return (
    <div className="cl-field cl-clients-search">
      <label htmlFor={id}>{text('import_progress', sent.done, sent.of)}</label>
      <progress id={id} max={sent.of} value={sent.done} />
    </div>
  );
}
