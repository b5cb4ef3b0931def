import { useId } from 'react';
import { type Delimiter, delimiters } from '../../../lib/clients/table-rows.ts';
import { takesSeveral } from '../../../lib/history/columns.ts';
import { type HistoryUse, historyPresets, historyUses } from '../../../lib/history/presets.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import { DateOrder } from './date-order.tsx';
import { type HistoryFile, useHistory } from './history-store.ts';
import { StatusChoice } from './status-choice.tsx';

const delimiterWords: Readonly<Record<Delimiter, TextKey>> = {
  ',': 'import_comma',
  ';': 'import_semicolon',
  '\t': 'import_tab',
  '|': 'import_bar',
};

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
      <div className="cl-field">
        <label htmlFor={`${id}-preset`}>{text('import_from')}</label>
        <select id={`${id}-preset`} value={preset?.id ?? ''} onChange={(event) => takePreset(event.target.value)}>
          <option value="">{text('import_other')}</option>
          {historyPresets.map((each) => (
            <option key={each.id} value={each.id}>
              {each.source === null ? text('import_not_verified', each.name) : each.name}
            </option>
          ))}
        </select>
      </div>
      <div className="cl-field">
        <label htmlFor={`${id}-delimiter`}>{text('import_delimiter')}</label>
        <select
          id={`${id}-delimiter`}
          value={look.delimiter}
          onChange={(event) => void open(file, delimiters.find((each) => each === event.target.value) ?? ',')}
        >
          {delimiters.map((each) => (
            <option key={each} value={each}>
              {text(delimiterWords[each])}
            </option>
          ))}
        </select>
      </div>
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be scrolled by keyboard
    <section className="cl-history-scroll" tabIndex={0} aria-label={text('import_columns')}>
      <table className="cl-table">
        <thead>
          <tr>
            {headers.map((header, column) => {
              const name = header || text('import_column', column + 1);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, two may have one name
                <th key={column} scope="col">
                  <span>{name}</span>
                  <select
                    aria-label={text('import_use_of', name)}
                    value={uses[column] ?? ''}
                    onChange={(event) =>
                      change({ uses: withUse(uses, column, historyUses.find((use) => use === event.target.value) ?? null) })
                    }
                  >
                    <option value="">{text('import_use_none')}</option>
                    {historyUses.map((use) => (
                      <option key={use} value={use}>
                        {text(wordsOfUse[use])}
                      </option>
                    ))}
                  </select>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.slice(0, 3).map((row) => (
            <tr key={row.line}>
              {headers.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: likewise
                <td key={column} className={(uses[column] ?? null) === null ? 'cl-soft' : undefined}>
                  <div className="cl-history-cell">{row.cells[column]}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What only one column can be is taken from the one that was it. */
const withUse = (before: HistoryFile['reading']['uses'], column: number, use: HistoryUse | null): (HistoryUse | null)[] =>
  before.map((each, index) => {
    if (index === column) return use;
    return use !== null && each === use && !takesSeveral(use) ? null : each;
  });
