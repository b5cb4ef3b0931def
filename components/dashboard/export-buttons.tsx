import { useState } from 'react';
import { type ClientNames, closuresToCsv } from '../../lib/outcomes/export-csv.ts';
import { closuresToJson } from '../../lib/outcomes/export-json.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { datedName, saveFile } from '../controls/save-file.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { useDashboard } from './dashboard-store.ts';
import { fetchClosures } from './fetch-closures.ts';
import { type FilterFields, toFilter } from './filter-fields.ts';

async function exportAs(kind: 'csv' | 'json', fields: FilterFields, names: ClientNames): Promise<string> {
  const filter = toFilter(fields);
  const closures = await fetchClosures(filter);
  const name = datedName('closures', new Date(), kind);
  if (kind === 'csv') saveFile(name, 'text/csv;charset=utf-8', closuresToCsv(closures, names));
  else saveFile(name, 'application/json', closuresToJson(closures, filter, Date.now()));
  return closures.length === 1 ? text('dashboard_exported_one', name) : text('dashboard_exported', closures.length, name);
}

interface ExportButtonsProps {
  readonly names: ClientNames;
  readonly empty: boolean;
}

/** Exports what the filters show, all pages of it. */
export function ExportButtons({ names, empty }: ExportButtonsProps) {
  const fields = useDashboard((state) => state.fields);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);

  const run = async (kind: 'csv' | 'json'): Promise<void> => {
    setFailed(false);
    setSaid(text('dashboard_exporting'));
    try {
      setSaid(await exportAs(kind, fields, names));
    } catch (error) {
      setFailed(true);
      setSaid(failureText(error));
    }
  };

  return (
    <div className="cl-dashboard-export">
      <button type="button" className="cl-button" disabled={empty} onClick={() => void run('csv')}>
        {text('dashboard_export_csv')}
      </button>
      <button type="button" className="cl-button" disabled={empty} onClick={() => void run('json')}>
        {text('dashboard_export_json')}
      </button>
      <StatusLine said={said} danger={failed} />
    </div>
  );
}
