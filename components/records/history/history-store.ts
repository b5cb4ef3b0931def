import { create } from 'zustand';
import type { Delimiter } from '../../../lib/clients/table-rows.ts';
import { looksClosed, mapColumns, presetFor } from '../../../lib/history/columns.ts';
import { type DateEvidence, dayOrderOf } from '../../../lib/history/moments.ts';
import { type HistoryPreset, type HistoryUse, historyPresets } from '../../../lib/history/presets.ts';
import type { HistoryReading } from '../../../lib/history/read-row.ts';
import type { HistoryImport } from '../../../lib/history/ticket-life.ts';
import type { HistoryLook, HistoryOutcome } from '../../../lib/messages/history-calls.ts';
import type { Progress } from '../../../lib/messages/records-calls.ts';
import { CallCancelled, type Course, callRecords } from '../../../lib/platform/records.ts';
import { text } from '../../../lib/platform/text.ts';
import { failureText } from '../../controls/failure-text.ts';

/** A chosen file, and how it is going to be read. */
export interface HistoryFile {
  readonly name: string;
  readonly file: File;
  readonly look: HistoryLook;
  readonly preset: HistoryPreset | null;
  readonly reading: HistoryReading;
  /** Whether its dates can be read in two ways, so that somebody has to say which is meant. */
  readonly isAsked: boolean;
}

interface HistoryState {
  readonly chosen: HistoryFile | null;
  readonly outcome: (HistoryOutcome & { readonly name: string }) | null;
  readonly past: readonly HistoryImport[] | null;
  /** What is going on, and how far it is. */
  readonly busy: { readonly what: 'looking' | 'importing'; readonly progress: Progress; readonly cancel: () => void } | null;
  readonly said: string;
  readonly failure: string;
  open: (file: File, delimiter?: Delimiter) => Promise<void>;
  takePreset: (id: string) => void;
  change: (changes: Partial<HistoryReading>) => void;
  run: () => Promise<void>;
  undo: (made: HistoryImport) => Promise<void>;
  loadPast: () => Promise<void>;
}

const dateUses: readonly (HistoryUse | null)[] = ['opened', 'resolved', 'closed', 'changed'];

/** What the dates in the columns that are taken for dates are, as far as they tell. */
export function evidenceOf({ columns }: HistoryLook, uses: HistoryReading['uses']): DateEvidence[] {
  return columns.flatMap(({ dates }, column) => (dates !== null && dateUses.includes(uses[column] ?? null) ? [dates] : []));
}

/** How a file would be read, as its columns and what stands in them propose. */
function proposed(
  { name, file, look }: Pick<HistoryFile, 'name' | 'file' | 'look'>,
  preset: HistoryPreset | null,
  before: Partial<HistoryReading> = {},
): HistoryFile {
  const uses = before.uses ?? mapColumns(look.headers, preset);
  const order = dayOrderOf(evidenceOf(look, uses));
  const statuses = look.columns[uses.indexOf('status')]?.values ?? [];
  const isAsked = order === 'ask';
  return {
    name,
    file,
    look,
    preset,
    isAsked,
    reading: {
      uses,
      dayOrder: isAsked ? (before.dayOrder ?? null) : order === 'not-needed' ? null : order,
      zone: before.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      closedStatuses: before.closedStatuses ?? statuses.map((each) => each.text).filter((status) => looksClosed(status, preset)),
    },
  };
}

let running: AbortController | null = null;

export const useHistory = create<HistoryState>()((set, get) => {
  /** Runs a long call with progress and a way to stop it; null when it failed or was stopped, which is said, or when another has begun. */
  async function long<T>(what: 'looking' | 'importing', size: number, call: (course: Course) => Promise<T>): Promise<T | null> {
    running?.abort();
    const control = new AbortController();
    running = control;
    const isLatest = (): boolean => running === control;
    const show = (progress: Progress): void => set({ busy: { what, progress, cancel: () => control.abort() } });
    show({ done: 0, of: size });
    set({ said: '', failure: '', outcome: null });
    try {
      const value = await call({ signal: control.signal, progress: (progress) => isLatest() && show(progress) });
      if (!isLatest()) return null;
      set({ busy: null });
      return value;
    } catch (error) {
      if (!isLatest()) return null;
      if (error instanceof CallCancelled) set({ busy: null, said: text('history_cancelled') });
      else set({ busy: null, failure: failureText(error) });
      return null;
    }
  }

  return {
    chosen: null,
    outcome: null,
    past: null,
    busy: null,
    said: '',
    failure: '',

    open: async (file, delimiter) => {
      set({ chosen: null });
      const look = await long('looking', file.size, (course) =>
        callRecords('look-at-history', { file, delimiter: delimiter ?? null }, course),
      );
      if (look !== null) set({ chosen: proposed({ name: file.name, file, look }, presetFor(look.headers)) });
    },

    takePreset: (id) => {
      const { chosen } = get();
      const preset = historyPresets.find((each) => each.id === id) ?? null;
      if (chosen !== null) set({ chosen: proposed(chosen, preset, { zone: chosen.reading.zone }) });
    },

    change: (changes) => {
      const { chosen } = get();
      if (chosen === null) return;
      // Another status column has other statuses.
      const { closedStatuses, ...others } = chosen.reading;
      const statusesStay = chosen.reading.uses.indexOf('status') === (changes.uses ?? chosen.reading.uses).indexOf('status');
      const before = { ...others, ...(statusesStay ? { closedStatuses } : {}), ...changes };
      set({ chosen: proposed(chosen, chosen.preset, before) });
    },

    run: async () => {
      const { chosen } = get();
      if (chosen === null) return;
      const { file, name, preset, reading, look } = chosen;
      const { encoding, delimiter, headers } = look;
      const request = { file, name, preset: preset?.id ?? '', encoding, delimiter, headers, reading };
      const outcome = await long('importing', file.size, (course) => callRecords('import-history', request, course));
      if (outcome === null) return;
      set({ outcome: { ...outcome, name }, chosen: null });
      await get().loadPast();
    },

    undo: async ({ id, file }) => {
      set({ failure: '', said: '' });
      try {
        const { tickets } = await callRecords('undo-history-import', { importId: id });
        set({ said: text('history_undone', file, tickets), outcome: null });
      } catch (error) {
        set({ failure: failureText(error) });
      }
      await get().loadPast();
    },

    loadPast: async () => {
      try {
        set({ past: await callRecords('list-history-imports', {}) });
      } catch (error) {
        set({ failure: failureText(error) });
      }
    },
  };
});
