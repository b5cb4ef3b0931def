import { create } from 'zustand';
import type { VisitsPage } from '../../lib/messages/visit-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { failureText } from '../controls/failure-text.ts';

/** Which form of a visit is open. */
export type VisitForm = 'held' | 'move' | 'carry-over' | 'notes';

interface VisitsState {
  /** Null until the first answer. */
  readonly page: VisitsPage | null;
  /** What just happened, for the one live region that says it. */
  readonly said: string;
  readonly failure: string | null;
  /** At most one form is open. It is kept here because a visit that was held moves to another list. */
  readonly open: { readonly visitId: string; readonly form: VisitForm } | null;
  openForm: (visitId: string, form: VisitForm | null) => void;
  load: () => Promise<void>;
  /** Does one thing, says so, and shows the visits as they are then. False when it was refused; the reason stands on the page. */
  change: (act: () => Promise<unknown>, said: string) => Promise<boolean>;
}

export const useVisits = create<VisitsState>()((set, get) => ({
  page: null,
  said: '',
  failure: null,
  open: null,

  openForm: (visitId, form) => set({ open: form === null ? null : { visitId, form } }),

  load: async () => {
    try {
      set({ page: await callBackground('visits-page', {}) });
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
    set({ said });
    return true;
  },
}));
