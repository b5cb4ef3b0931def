import { create } from 'zustand';
import type { PurposePage } from '../../lib/messages/visit-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { failureText } from '../controls/failure-text.ts';

interface PurposeState {
  readonly page: PurposePage | null;
  readonly said: string;
  readonly failure: string | null;
  load: () => Promise<void>;
  /** Does one thing, says so, and shows what is there then. False when it was refused; the reason stands on the page. */
  change: (act: () => Promise<unknown>, said: string | ((page: PurposePage) => string)) => Promise<boolean>;
}

export const usePurpose = create<PurposeState>()((set, get) => ({
  page: null,
  said: '',
  failure: null,

  load: async () => {
    try {
      set({ page: await callBackground('purpose-page', {}) });
    } catch (error) {
      set({ failure: failureText(error) });
    }
  },

  change: async (act, said) => {
    set({ said: '', failure: null });
    try {
      await act();
    } catch (error) {
      set({ failure: failureText(error) });
      return false;
    }
    await get().load();
    const { page } = get();
    if (page !== null) set({ said: typeof said === 'string' ? said : said(page) });
    return true;
  },
}));
