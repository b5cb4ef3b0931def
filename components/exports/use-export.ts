import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../lib/messages/export-calls.ts';
import type { Progress } from '../../lib/messages/records-calls.ts';
import { CallCancelled, callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { datedName, saveBlob } from '../controls/save-file.ts';
import { type FilterFields, toFilter } from '../dashboard/filter-fields.ts';
import { readMeanings } from '../report/meanings.ts';
import { periodWords } from '../report/period-words.ts';

export interface ExportChoice {
  readonly what: 'closures' | 'figures';
  readonly personalData: boolean;
  readonly byteOrderMark: boolean;
}

interface Said {
  readonly said: string;
  readonly failed: boolean;
}

const nothing: Said = { said: '', failed: false };

/** One export at a time: how far it is, what became of it, and a way to stop it. */
export function useExport(fields: FilterFields) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Said>(nothing);
  const control = useRef<AbortController | null>(null);
  // Who leaves the page does not want the file any more.
  useEffect(() => () => control.current?.abort(), []);

  const run = async (format: ExportFormat, choice: ExportChoice): Promise<void> => {
    if (control.current !== null) return;
    control.current = new AbortController();
    const { signal } = control.current;
    setProgress({ done: 0, of: null });
    setOutcome({ said: text('dashboard_exporting'), failed: false });
    try {
      setOutcome({ said: await write(format, choice, fields, { progress: setProgress, signal }), failed: false });
    } catch (error) {
      const cancelled = error instanceof CallCancelled;
      setOutcome({ said: cancelled ? text('export_cancelled') : failureText(error), failed: !cancelled });
    } finally {
      control.current = null;
      setProgress(null);
    }
  };
  return { progress, ...outcome, run, cancel: () => control.current?.abort() };
}

type Course = NonNullable<Parameters<typeof callRecords>[2]>;

/** Writes the file, hands it to the browser, and says what was written. */
async function write(format: ExportFormat, choice: ExportChoice, fields: FilterFields, course: Course): Promise<string> {
  const about = aboutFile(choice.personalData, fields);
  const request = { ...choice, format, filter: toFilter(fields), definitions: [...about, ...readMeanings()] };
  const { file, closures, leftOut } = await callRecords('export', request, course);
  const name = datedName(nameOf(choice), new Date(), format);
  saveBlob(name, file);
  if (choice.what === 'figures') return text('export_done_figures', closures, name);
  const done = closures === 1 ? text('dashboard_exported_one', name) : text('dashboard_exported', closures, name);
  return leftOut === 0 ? done : `${done} ${text('export_left_out', leftOut)}`;
}

const nameOf = ({ what, personalData }: ExportChoice) =>
  what === 'figures' ? what : personalData ? 'closures-with-names' : what;

/** What the last sheet of a spreadsheet says about the file itself. */
const aboutFile = (personalData: boolean, fields: FilterFields): [string, string][] => [
  [text('report_period'), periodWords(fields)],
  [text('export_personal'), text(personalData ? 'export_personal_on' : 'export_personal_off')],
];
