import { create } from 'zustand';
import type { ForgetPreview } from '../../lib/messages/keeping-calls.ts';
import type { Progress } from '../../lib/messages/records-calls.ts';
import { type Forgetting, type Forgotten, isNothing } from '../../lib/outcomes/forgetting.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { CallCancelled, callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { useMerging } from './merging-store.ts';

interface DeleteState {
  /** What was looked at and what would go; it is deleted only when that is confirmed. */
  readonly asked: { readonly what: Forgetting; readonly preview: ForgetPreview } | null;
  readonly busy: { readonly deleting: boolean; readonly progress: Progress } | null;
  /** What was deleted last on this page. */
  readonly report: Forgotten | null;
  readonly said: string;
  readonly failure: string;
  look: (what: Forgetting) => Promise<void>;
  remove: () => Promise<void>;
  stop: () => void;
  leave: () => void;
}

const notYet: Progress = { done: 0, of: null };

export const useDelete = create<DeleteState>()((set, get) => {
  let control = new AbortController();

  async function go(deleting: boolean, act: (course: Parameters<typeof callRecords>[2]) => Promise<void>): Promise<void> {
    control = new AbortController();
    set({ busy: { deleting, progress: notYet }, said: '', failure: '', report: null });
    try {
      await act({ signal: control.signal, progress: (progress) => set({ busy: { deleting, progress } }) });
    } catch (error) {
      set(error instanceof CallCancelled ? { said: text('keeping_stopped') } : { failure: failureText(error) });
    }
    set({ busy: null });
  }

  return {
    asked: null,
    busy: null,
    report: null,
    said: '',
    failure: '',

    look: (what) =>
      go(false, async (course) => {
        set({ asked: null });
        // What waits outside of the database counts too.
        await callBackground('empty-outbox', {});
        const preview = await callRecords('preview-forget', { what }, course);
        if (isNothing(preview.counts)) set({ said: nothingFound(what) });
        else set({ asked: { what, preview } });
      }),

    remove: () =>
      go(true, async (course) => {
        const { asked } = get();
        if (asked === null) return;
        const { what, preview } = asked;
        const days = what.kind === 'days' ? { from: what.from, to: what.to } : { from: null, to: null };
        await callBackground('forget-stored', { names: [...preview.names], ...days });
        const report = await callRecords('forget', { what }, course);
        set({ asked: null, report });
        await useMerging.getState().load();
      }),

    stop: () => control.abort(),
    leave: () => {
      // What is still being looked at would come up beneath a form that says something else by then.
      if (get().busy?.deleting === false) control.abort();
      set({ asked: null });
    },
  };
});

const nothingFound = (what: Forgetting): string =>
  what.kind === 'days' ? text('keeping_none_in_days') : text('keeping_none_named', what.name);
