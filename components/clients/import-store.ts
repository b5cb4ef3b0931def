import { create } from 'zustand';
import { type ColumnUse, importPresets, mapColumns } from '../../lib/clients/import-columns.ts';
import type { ImportedClient } from '../../lib/clients/import-rows.ts';
import type { Delimiter } from '../../lib/clients/table-rows.ts';
import type { ImportedRowView, ImportView } from '../../lib/messages/client-list-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { type CheckedList, checkList, type ListFile, openList, readWith } from './read-list.ts';

/** What somebody said of an unsure row; left out until then. */
export type Choice = 'skip' | 'new' | { readonly clientId: string };

export interface ImportResult {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** To be asked about. */
  readonly unsure: readonly ImportedRowView[];
  /** Taken, but not all of it. */
  readonly partly: readonly ImportedRowView[];
  readonly gone: readonly ImportedRowView[];
}

interface ImportState {
  readonly id: string;
  readonly file: ListFile | null;
  /** Null while the rows are being read. */
  readonly checked: CheckedList | null;
  /** Null: nothing was imported yet. */
  readonly result: ImportResult | null;
  /** How many rows have been sent, while they are. */
  readonly sent: { readonly done: number; readonly of: number } | null;
  readonly past: readonly ImportView[];
  readonly said: string;
  readonly failure: string;
  open: (file: File) => Promise<void>;
  change: (changes: { delimiter?: Delimiter; preset?: string; uses?: readonly ColumnUse[] }) => void;
  run: () => Promise<void>;
  settle: (choices: ReadonlyMap<number, Choice>) => Promise<void>;
  undo: (id: string) => Promise<void>;
  loadPast: () => Promise<void>;
  /** Forgets a file that was dealt with. */
  leave: () => void;
}

const batchSize = 200;
const nothing: ImportResult = { added: 0, updated: 0, unchanged: 0, unsure: [], partly: [], gone: [] };

function count(result: ImportResult, rows: readonly ImportedRowView[]): ImportResult {
  const of = (outcome: ImportedRowView['outcome']) => rows.filter((row) => row.outcome === outcome);
  return {
    added: result.added + of('added').length,
    updated: result.updated + of('updated').length,
    unchanged: result.unchanged + of('unchanged').length,
    unsure: [...result.unsure, ...of('unsure')],
    partly: [...result.partly, ...rows.filter(({ leftOut }) => leftOut > 0)],
    gone: [...result.gone, ...of('gone')],
  };
}

let lastChecked = 0;

export const useImport = create<ImportState>()((set, get) => {
  async function check(file: ListFile): Promise<void> {
    lastChecked += 1;
    const mine = lastChecked;
    set({ file, checked: null, result: null });
    const checked = await checkList(file, () => mine === lastChecked);
    if (checked !== null) set({ checked });
  }

  /** Sends rows a batch at a time. What was sent before something failed is kept, and the import can be undone. */
  async function send(rows: readonly (ImportedClient & { whose: 'by-name' | 'new' | { clientId: string } })[]): Promise<void> {
    const { id, file } = get();
    set({ sent: { done: 0, of: rows.length }, failure: '', said: '' });
    try {
      for (let done = 0; done < rows.length; done += batchSize) {
        const batch = rows.slice(done, done + batchSize).map((row) => structuredClone(row));
        const request = { id, file: (file?.name ?? '').slice(0, 300), rows: batch } as Parameters<
          typeof callBackground<'import-clients'>
        >[1];
        const results = await callBackground('import-clients', request);
        set({
          result: count(get().result ?? nothing, results),
          sent: { done: Math.min(done + batchSize, rows.length), of: rows.length },
        });
      }
    } catch (error) {
      set({ failure: failureText(error) });
    }
    set({ sent: null });
    await get().loadPast();
  }

  return {
    id: crypto.randomUUID(),
    file: null,
    checked: null,
    result: null,
    sent: null,
    past: [],
    said: '',
    failure: '',

    open: async (chosen) => {
      set({ id: crypto.randomUUID(), said: '', failure: '', result: null, checked: null });
      try {
        const file = await openList(chosen);
        if (file === null) set({ file: null, failure: text('import_no_rows', chosen.name) });
        else await check(file);
      } catch {
        set({ file: null, failure: text('import_unreadable', chosen.name) });
      }
    },

    change: ({ delimiter, preset, uses }) => {
      const { file } = get();
      if (file === null) return;
      const read = delimiter === undefined ? file : (readWith(file, delimiter) ?? { ...file, delimiter });
      const chosen = preset === undefined ? read.preset : (importPresets.find(({ id }) => id === preset) ?? null);
      const mapped = preset === undefined ? read.uses : mapColumns(read.headers, chosen);
      void check({ ...read, preset: chosen, uses: uses ?? mapped });
    },

    run: async () => {
      const { checked } = get();
      if (checked !== null) await send(checked.clients.map((client) => ({ ...client, whose: 'by-name' as const })));
    },

    settle: async (choices) => {
      const { checked, result } = get();
      if (checked === null || result === null) return;
      const byLine = new Map(checked.clients.map((client) => [client.line, client]));
      const rows = result.unsure.flatMap(({ line }) => {
        const [client, choice] = [byLine.get(line), choices.get(line) ?? 'skip'];
        return client === undefined || choice === 'skip' ? [] : [{ ...client, whose: choice }];
      });
      set({ result: { ...result, unsure: [] } });
      await send(rows);
    },

    undo: async (id) => {
      set({ failure: '', said: '' });
      try {
        const { undone, kept } = await callBackground('undo-import', { id });
        set({
          said: kept === 0 ? text('import_undone', undone) : text('import_undone_kept', undone, kept),
          ...(id === get().id ? { id: crypto.randomUUID(), file: null, checked: null, result: null } : {}),
        });
      } catch (error) {
        set({ failure: failureText(error) });
      }
      await get().loadPast();
    },

    loadPast: async () => {
      try {
        set({ past: await callBackground('list-imports', {}) });
      } catch (error) {
        set({ failure: failureText(error) });
      }
    },

    leave: () => {
      const { result, sent } = get();
      if (result !== null && sent === null) set({ file: null, checked: null, result: null });
      set({ said: '', failure: '' });
    },
  };
});
