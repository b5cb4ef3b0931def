import { create } from 'zustand';
import type { FixList } from '../../lib/messages/fix-calls.ts';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import type { Fall } from '../../lib/patterns/fall.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { failureText } from '../controls/failure-text.ts';
import { noFilter, toFilter } from '../dashboard/filter-fields.ts';

export interface PatternFields {
  readonly from: string;
  readonly to: string;
  readonly client: string;
}

export const noFields: PatternFields = { from: '', to: '', client: '' };

/** What just happened, and how to take it back. */
export interface Said {
  readonly text: string;
  readonly undo: (() => Promise<unknown>) | null;
}

interface PatternsState {
  readonly fields: PatternFields;
  /** Null until the first answer; afterwards the last one stays in view while the next is looked for. */
  readonly list: RecordsAnswers['patterns'] | null;
  readonly choices: RecordsAnswers['filter-choices'];
  readonly progress: { readonly done: number; readonly of: number | null } | null;
  readonly fixes: FixList | null;
  readonly falls: Readonly<Record<string, Fall>>;
  readonly said: Said;
  readonly failure: string | null;
  load: () => Promise<void>;
  loadFixes: () => Promise<void>;
  filterBy: (fields: PatternFields) => void;
  /** Does one thing about a fix, says so, and shows the list as it is then. False when it was refused. */
  change: <T>(act: () => Promise<T>, text: string, undo: ((done: T) => Promise<unknown>) | null) => Promise<boolean>;
}

/** What the worker is asked about. */
export function filterOf(fields: PatternFields) {
  const { from, to, client } = toFilter({ ...noFilter, ...fields });
  return { from, to, client };
}

export const mostShown = 50;
const nothing: Said = { text: '', undo: null };
let running: AbortController | null = null;

export const usePatterns = create<PatternsState>()((set, get) => ({
  fields: noFields,
  list: null,
  choices: { clients: [], desks: [] },
  progress: null,
  fixes: null,
  falls: {},
  said: nothing,
  failure: null,

  load: async () => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const course = { signal: mine.signal, progress: (progress: PatternsState['progress']) => set({ progress }) };
    try {
      const filter = filterOf(get().fields);
      const list = await callRecords('patterns', { filter, limit: mostShown }, course);
      if (mine === running) set({ list, failure: null, progress: null });
      const choices = await callRecords('filter-choices', {});
      if (mine === running) set({ choices });
    } catch (error) {
      if (mine === running) set({ failure: failureText(error), progress: null });
    }
  },

  loadFixes: async () => {
    try {
      set({ fixes: await callBackground('list-fixes', {}) });
      set({ falls: await callRecords('fix-figures', {}) });
    } catch (error) {
      set({ failure: failureText(error) });
    }
  },

  filterBy: (fields) => {
    set({ fields });
    void get().load();
  },

  change: async (act, text, undo) => {
    set({ said: nothing, failure: null });
    try {
      const done = await act();
      await get().loadFixes();
      set({ said: { text, undo: undo === null ? null : () => undo(done) } });
      return true;
    } catch (error) {
      set({ failure: failureText(error) });
      return false;
    }
  },
}));
