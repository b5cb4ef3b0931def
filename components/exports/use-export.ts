import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../lib/messages/export-calls.ts';
import type { Progress } from '../../lib/messages/records-calls.ts';
import { CallCancelled } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { type ExportChoice, type ExportScope, writeExport } from './write-export.ts';

interface Said {
  readonly said: string;
  readonly failed: boolean;
}

/** One export at a time: how far it is, what became of it, and a way to stop it. */
export function useExport(scope: ExportScope) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Said>({ said: '', failed: false });
  const control = useRef<AbortController | null>(null);
  // Who leaves the page does not want the file any more.
  useEffect(() => () => control.current?.abort(), []);

  const run = async (format: ExportFormat, choice: ExportChoice): Promise<void> => {
    if (control.current !== null) return;
    const running = new AbortController();
    control.current = running;
    setProgress({ done: 0, of: null });
    setOutcome({ said: text('dashboard_exporting'), failed: false });
    try {
      const said = await writeExport(format, choice, scope, { progress: setProgress, signal: running.signal });
      setOutcome({ said, failed: false });
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
