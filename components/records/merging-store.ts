import { create } from 'zustand';
import type { ChosenFile, ClosureImportView, FilePreview } from '../../lib/messages/merging-calls.ts';
import type { Progress } from '../../lib/messages/records-calls.ts';
import { CallCancelled, callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { useStorageRoom } from './storage-store.ts';

/** Which version counts where a file contradicts what is here. */
export type ConflictChoice = 'none' | 'all' | 'each';

export interface LookedAt {
  readonly id: string;
  readonly file: File;
  readonly preview: FilePreview;
  readonly source: string;
  readonly choice: ConflictChoice;
  /** Where theirs is taken, if it is chosen one by one. */
  readonly taken: readonly string[];
}

interface MergingState {
  readonly files: readonly LookedAt[];
  /** While something long goes on: what it is, and how far. */
  readonly busy: { readonly what: 'reading' | 'importing' | 'undoing'; readonly progress: Progress } | null;
  readonly past: readonly ClosureImportView[];
  readonly said: string;
  readonly failure: string;
  choose: (files: readonly File[]) => Promise<void>;
  change: (index: number, changes: Partial<Pick<LookedAt, 'source' | 'choice' | 'taken'>>) => void;
  run: () => Promise<void>;
  /** Stops what goes on: nothing of it stays. */
  stop: () => void;
  /** Forgets the files that were looked at. */
  drop: () => void;
  undo: (id: string) => Promise<void>;
  load: () => Promise<void>;
}

const notYet: Progress = { done: 0, of: null };

export const useMerging = create<MergingState>()((set, get) => {
  let control = new AbortController();

  /** Does one long thing. Gives null when it failed or was stopped, and says so. */
  async function go<T>(
    what: 'reading' | 'importing' | 'undoing',
    call: (course: { signal: AbortSignal; progress: (progress: Progress) => void }) => Promise<T>,
  ): Promise<T | null> {
    control = new AbortController();
    set({ busy: { what, progress: notYet }, said: '', failure: '' });
    try {
      return await call({ signal: control.signal, progress: (progress) => set({ busy: { what, progress } }) });
    } catch (error) {
      set(error instanceof CallCancelled ? { said: text('merging_stopped') } : { failure: failureText(error) });
      return null;
    } finally {
      set({ busy: null });
    }
  }

  return {
    files: [],
    busy: null,
    past: [],
    said: '',
    failure: '',

    async choose(files) {
      set({ files: [] });
      const previews = await go('reading', (course) => callRecords('preview-closures', { files }, course));
      if (previews === null) return;
      const looked = files.flatMap((file, index): LookedAt[] => {
        const preview = previews[index];
        return preview === undefined ? [] : [{ id: crypto.randomUUID(), file, preview, source: '', choice: 'none', taken: [] }];
      });
      set({ files: looked });
    },

    change: (index, changes) =>
      set({ files: get().files.map((file, place) => (place === index ? { ...file, ...changes } : file)) }),

    async run() {
      const files = get().files.filter(({ preview }) => preview.fault === null);
      const chosen = files.map(
        ({ file, source, choice, taken }): ChosenFile => ({ file, source, taken: choice === 'each' ? taken : choice }),
      );
      const made = await go('importing', (course) => callRecords('import-closures', { files: chosen }, course));
      if (made !== null) {
        const sum = (count: (view: ClosureImportView) => number): number => made.reduce((all, view) => all + count(view), 0);
        const added = sum((view) => view.added);
        const replaced = sum((view) => view.keptTheirs);
        set({ files: [], said: text('merging_done', added, replaced) });
      }
      await get().load();
    },

    stop: () => control.abort(),
    drop: () => set({ files: [], said: '', failure: '' }),

    async undo(id) {
      const undone = await go('undoing', (course) => callRecords('undo-closure-import', { id }, course));
      if (undone !== null) set({ said: text('merging_undone', undone.removed, undone.restored, undone.stayed) });
      await get().load();
    },

    async load() {
      try {
        set({ past: await callRecords('list-closure-imports', {}) });
        await useStorageRoom.getState().load();
      } catch (error) {
        set({ failure: failureText(error) });
      }
    },
  };
});
