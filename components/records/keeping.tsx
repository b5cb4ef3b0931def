import { text } from '../../lib/platform/text.ts';
import { CountAnew } from './count-anew.tsx';
import { DeleteRecords } from './delete-records.tsx';
import { KeepMonths } from './keep-months.tsx';
import { StorageUsed } from './storage-used.tsx';
import './records.css';

/** How long records are kept, what is deleted, and how much room they take. */
export function Keeping() {
  return (
    <section className="cl-records" aria-labelledby="records-keeping">
      <h2 id="records-keeping">{text('records_keeping')}</h2>
      <KeepMonths />
      <DeleteRecords />
      <StorageUsed />
      <CountAnew />
    </section>
  );
}
