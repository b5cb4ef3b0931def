import { useEffect, useId } from 'react';
import { countedTables } from '../../lib/messages/keeping-calls.ts';
import type { StorageRoom } from '../../lib/platform/storage-room.ts';
import { numberText, type TextKey, text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { useStorageRoom } from './storage-store.ts';

const tableWords: Readonly<Record<(typeof countedTables)[number], TextKey>> = {
  closures: 'storage_closures',
  notes: 'storage_notes',
  holdings: 'storage_holdings',
  history: 'storage_history',
  closureImports: 'storage_imports',
  fixes: 'storage_fixes',
  reflections: 'storage_reflections',
  clients: 'storage_clients',
};

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function sizeWords(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const format = { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(undefined, format).format(bytes / 1000 ** step);
}

/** How much room the records take, and whether the browser may clear them. */
export function StorageUsed() {
  const id = useId();
  const { room, counts, said, failure, load, persist } = useStorageRoom();
  useEffect(() => void load(), [load]);
  return (
    <section className="cl-records-part" aria-labelledby={id}>
      <h3 id={id}>{text('storage_title')}</h3>
      <div role="alert">{failure !== '' && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
      {room !== null && <p>{usedWords(room)}</p>}
      {counts !== null && (
        <table className="cl-table cl-records-table">
          <caption className="cl-visually-hidden">{text('storage_records')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('storage_what')}</th>
              <th scope="col">{text('storage_records')}</th>
            </tr>
          </thead>
          <tbody>
            {countedTables.map((table) => (
              <tr key={table}>
                <th scope="row">{text(tableWords[table])}</th>
                <td>{numberText(counts[table])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {room !== null && <Persistence room={room} onAsk={() => void persist()} />}
      <StatusLine said={said} />
    </section>
  );
}

function usedWords({ used, available }: StorageRoom): string {
  if (used === null) return text('storage_unknown');
  return available === null
    ? text('storage_used', sizeWords(used))
    : text('storage_used_of', sizeWords(used), sizeWords(available));
}

function Persistence({ room: { persisted }, onAsk }: { readonly room: StorageRoom; readonly onAsk: () => void }) {
  if (persisted === null) return null;
  if (persisted) return <p>{text('storage_persisted')}</p>;
  return (
    <>
      <p className="cl-records-prose">{text('storage_not_persisted')}</p>
      <div>
        <button type="button" className="cl-button" onClick={onAsk}>
          {text('storage_persist')}
        </button>
      </div>
    </>
  );
}
