import { useId } from 'react';
import { takesSeveral } from '../../../lib/history/columns.ts';
import { type HistoryUse, historyPresets, historyUses } from '../../../lib/history/presets.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import { ColumnTable } from '../../table-file/column-table.tsx';
import { FileFields } from '../../table-file/file-fields.tsx';
import { DateOrder } from './date-order.tsx';
import { type HistoryFile, useHistory } from './history-store.ts';
import { StatusChoice } from './status-choice.tsx';

export const wordsOfUse: Readonly<Record<HistoryUse, TextKey>> = {
  ticket: 'history_use_ticket',
  subject: 'history_use_subject',
  client: 'history_use_client',
  requester: 'history_use_requester',
  opened: 'history_use_opened',
  resolved: 'history_use_resolved',
  closed: 'history_use_closed',
  status: 'history_use_status',
  reopens: 'history_use_reopens',
  changed: 'history_use_changed',
  step: 'history_use_step',
};

/** What each column is taken for, and how dates and statuses are read. */
export function HistoryMapping({ chosen }: { readonly chosen: HistoryFile }) {
  const busy = useHistory((state) => state.busy);
  return (
    <fieldset className="cl-history" disabled={busy !== null}>
      <legend className="cl-history-name">{text('history_mapping', chosen.name)}</legend>
      <Fields chosen={chosen} />
      <Columns chosen={chosen} />
      <DateOrder chosen={chosen} />
      <StatusChoice chosen={chosen} />
    </fieldset>
  );
}

function Fields({ chosen }: { readonly chosen: HistoryFile }) {
  const id = useId();
  const { open, takePreset, change } = useHistory();
  const { preset, look, reading, file } = chosen;
  return (
    <div className="cl-history-fields">
      <FileFields
        preset={preset?.id ?? ''}
        presets={historyPresets}
        delimiter={look.delimiter}
        onPreset={takePreset}
        onDelimiter={(delimiter) => void open(file, delimiter)}
      />
      <div className="cl-field">
        <label htmlFor={`${id}-zone`}>{text('history_zone')}</label>
        <select id={`${id}-zone`} value={reading.zone} onChange={(event) => change({ zone: event.target.value })}>
          {zonesWith(reading.zone).map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </div>
      <p className="cl-soft cl-small">{text('import_encoding', look.encoding.toUpperCase())}</p>
    </div>
  );
}

const zonesWith = (zone: string): string[] => [...new Set(['UTC', zone, ...Intl.supportedValuesOf('timeZone')])];

function Columns({ chosen }: { readonly chosen: HistoryFile }) {
  const change = useHistory((state) => state.change);
  const { headers, preview } = chosen.look;
  const { uses } = chosen.reading;
  return (
    <ColumnTable
      name={text('import_columns')}
      headers={headers}
      rows={preview.slice(0, 3)}
      uses={uses}
      everyUse={historyUses}
      wordsOf={(use) => text(wordsOfUse[use])}
      onUse={(column, use) => change({ uses: withUse(uses, column, use) })}
    />
  );
}

/** What only one column can be is taken from the one that was it. */
const withUse = (before: HistoryFile['reading']['uses'], column: number, use: HistoryUse | null): (HistoryUse | null)[] =>
  before.map((each, index) => {
    if (index === column) return use;
    return use !== null && each === use && !takesSeveral(use) ? null : each;
  });
