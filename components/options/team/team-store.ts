import { create } from 'zustand';
import type { PackSource, TeamState } from '../../../lib/messages/team-calls.ts';
import { CallFailed, callBackground } from '../../../lib/platform/background.ts';
import { failureText } from '../../controls/failure-text.ts';
import { useOptions } from '../options-store.ts';

interface TeamStore {
  /** Null until the background has answered. */
  readonly state: TeamState | null;
  readonly said: string;
  readonly failure: string | null;
  /** The pack that is being looked at; null: none. */
  readonly source: PackSource | null;
  load: () => Promise<void>;
  /** Does one thing, says so, and shows how it is then. True: it was done. */
  act: (change: () => Promise<TeamState>, said: string) => Promise<boolean>;
  say: (said: string) => void;
  fail: (error: unknown) => void;
  lookAt: (source: PackSource | null) => void;
}

/** What the background refuses with is a whole sentence already. */
const wordsOf = (error: unknown): string => (error instanceof CallFailed ? error.message : failureText(error));

export const useTeam = create<TeamStore>()((set) => ({
  state: null,
  said: '',
  failure: null,
  source: null,

  load: async () => {
    try {
      set({ state: await callBackground('get-team', {}) });
    } catch (error) {
      set({ failure: wordsOf(error) });
    }
  },

  act: async (change, said) => {
    set({ said: '', failure: null });
    try {
      set({ state: await change(), said });
      await useOptions.getState().load();
      return true;
    } catch (error) {
      set({ failure: wordsOf(error) });
      return false;
    }
  },

  say: (said) => set({ said, failure: null }),
  fail: (error) => set({ said: '', failure: wordsOf(error) }),
  lookAt: (source) => set({ source, said: '', failure: null }),
}));
