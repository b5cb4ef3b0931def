import { create } from 'zustand';
import type { Answers } from '../../lib/messages/background-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { failureText } from '../controls/failure-text.ts';

export const listSize = 50;

interface ClientListState {
  readonly typed: string;
  readonly offset: number;
  /** Null until the first answer; afterwards the last one stays in view while the next is fetched. */
  readonly found: (Answers['find-clients'] & { readonly typed: string }) | null;
  readonly failure: string;
  load: () => Promise<void>;
  search: (typed: string) => void;
  turnTo: (offset: number) => void;
}

let lastAsked = 0;

/** Kept while another page is looked at: who comes back from a client finds the list as it was. */
export const useClientList = create<ClientListState>()((set, get) => ({
  typed: '',
  offset: 0,
  found: null,
  failure: '',

  load: async () => {
    const { typed, offset } = get();
    lastAsked += 1;
    const mine = lastAsked;
    try {
      const found = await callBackground('find-clients', { typed, offset, limit: listSize });
      if (mine === lastAsked) set({ found: { ...found, typed }, failure: '' });
    } catch (error) {
      if (mine === lastAsked) set({ failure: failureText(error) });
    }
  },

  search: (typed) => {
    set({ typed, offset: 0 });
    void get().load();
  },

  turnTo: (offset) => {
    set({ offset });
    void get().load();
  },
}));
