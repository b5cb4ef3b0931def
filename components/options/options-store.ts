import { create } from 'zustand';
import type { SiteView } from '../../lib/messages/background-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { failureText } from '../controls/failure-text.ts';

interface OptionsState {
  /** Null until the background has answered. */
  readonly sites: readonly SiteView[] | null;
  readonly you: string | null;
  /** What just happened to the sites, for the one live region that says it. */
  readonly said: string;
  readonly failure: string | null;
  load: () => Promise<void>;
  /** Does one thing to the sites, says so, and shows them as they are then. */
  changeSites: (change: () => Promise<unknown>, said: string) => Promise<void>;
  forgetSaid: () => void;
}

export const useOptions = create<OptionsState>()((set, get) => ({
  sites: null,
  you: null,
  said: '',
  failure: null,

  load: async () => {
    try {
      const [sites, settings] = await Promise.all([callBackground('list-sites', {}), callBackground('get-settings', {})]);
      set({ sites, you: settings.you });
    } catch (error) {
      set({ failure: failureText(error) });
    }
  },

  forgetSaid: () => set({ said: '', failure: null }),

  changeSites: async (change, said) => {
    set({ said: '', failure: null });
    try {
      await change();
      set({ said });
    } catch (error) {
      set({ failure: failureText(error) });
    }
    await get().load();
  },
}));
