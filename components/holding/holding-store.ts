import { create } from 'zustand';
import type { HoldingFigures } from '../../lib/holding/holding-figures.ts';
import type { CloseToAsk } from '../../lib/messages/holding-calls.ts';
import type { Progress } from '../../lib/messages/records-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';

interface HoldingState {
  readonly figures: HoldingFigures | null;
  readonly waiting: readonly CloseToAsk[];
  readonly said: string;
  /** While closures are counted that were not yet. */
  readonly counting: Progress | null;
  readonly failure: string | null;
  load: () => Promise<void>;
  answer: (id: string, held: boolean | null) => Promise<void>;
}

export const useHolding = create<HoldingState>()((set, get) => ({
  figures: null,
  waiting: [],
  said: '',
  counting: null,
  failure: null,

  load: async () => {
    try {
      // The ticket that was closed a moment ago belongs to them.
      await callBackground('empty-outbox', {});
      const [figures, { closes }] = await Promise.all([
        callRecords('holding-figures', {}, { progress: (counting) => set({ counting }) }),
        callBackground('closes-to-ask', {}),
      ]);
      set({ figures, waiting: closes, counting: null, failure: null });
    } catch (error) {
      set({ counting: null, failure: failureText(error) });
    }
  },

  answer: async (id, held) => {
    set({ said: '' });
    try {
      await callBackground('answer-held', { id, held });
      set({ said: text('held_noted') });
    } catch (error) {
      set({ failure: failureText(error) });
      return;
    }
    await get().load();
  },
}));
