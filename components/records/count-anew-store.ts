import { create } from 'zustand';
import type { Progress } from '../../lib/messages/records-calls.ts';
import { CallCancelled, callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';

interface CountAnewState {
  /** While it goes on. */
  readonly progress: Progress | null;
  readonly said: string;
  readonly failure: string;
  run: () => Promise<void>;
  stop: () => void;
}

export const useCountAnew = create<CountAnewState>()((set) => {
  let control = new AbortController();
  return {
    progress: null,
    said: '',
    failure: '',

    async run() {
      control = new AbortController();
      set({ progress: { done: 0, of: null }, said: '', failure: '' });
      try {
        const course = { signal: control.signal, progress: (progress: Progress) => set({ progress }) };
        const { closures } = await callRecords('rebuild-figures', {}, course);
        set({ said: text('count_anew_done', closures) });
      } catch (error) {
        set(error instanceof CallCancelled ? { said: text('count_anew_stopped') } : { failure: failureText(error) });
      } finally {
        set({ progress: null });
      }
    },

    stop: () => control.abort(),
  };
});
