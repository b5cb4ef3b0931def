import { useRef, useState } from 'react';
import { type ExportFormat, exportFormats } from '../../lib/messages/export-calls.ts';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { type FilterFields, toHash } from '../dashboard/filter-fields.ts';
import { ExportChoices } from './export-choices.tsx';
import { ExportProgress } from './export-progress.tsx';
import { useExport } from './use-export.ts';
import type { ExportChoice } from './write-export.ts';
import './exports.css';

const formatWords: Readonly<Record<ExportFormat, TextKey>> = {
  csv: 'dashboard_export_csv',
  json: 'dashboard_export_json',
  xlsx: 'export_xlsx',
};

const schemas = { closures: '/schemas/closures-2.schema.json', figures: '/schemas/figures-1.schema.json' } as const;

interface ExportSectionProps {
  readonly fields: FilterFields;
  /** How many closures these filters show. */
  readonly total: number;
  readonly choices: RecordsAnswers['filter-choices'];
}

/** Takes out what the filters show, as a file or on paper. */
export function ExportSection({ fields, total, choices }: ExportSectionProps) {
  const [choice, setChoice] = useState<ExportChoice>({ what: 'closures', personalData: false, byteOrderMark: true });
  const { progress, said, failed, run, cancel } = useExport({ fields, choices });
  const starter = useRef<HTMLButtonElement | null>(null);
  const off = total === 0 || progress !== null;

  const start = (format: ExportFormat, button: HTMLButtonElement): void => {
    starter.current = button;
    if (!off) void run(format, choice);
  };
  return (
    <section aria-labelledby="export" className="cl-dashboard-section cl-export">
      <h2 id="export">{text('export_title')}</h2>
      <p className="cl-soft">{total === 1 ? text('export_scope_one') : text('export_scope', total)}</p>
      <ExportChoices choice={choice} onChange={setChoice} />
      <div className="cl-export-acts">
        {exportFormats.map((format) => (
          <button
            key={format}
            type="button"
            className="cl-button"
            aria-disabled={off}
            onClick={({ currentTarget }) => start(format, currentTarget)}
          >
            {text(formatWords[format])}
          </button>
        ))}
        <a className="cl-button" href={`#report/${toHash({ ...fields, answer: '' })}`}>
          {text('export_report')}
        </a>
        <a className="cl-button" href={schemas[choice.what]} download>
          {text('export_schema')}
        </a>
      </div>
      {progress !== null && <ExportProgress progress={progress} onCancel={cancel} onGone={() => starter.current?.focus()} />}
      <StatusLine said={said} danger={failed} />
    </section>
  );
}
