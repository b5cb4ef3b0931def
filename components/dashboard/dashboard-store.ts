import { create } from 'zustand';
import type { Answers } from '../../lib/messages/background-calls.ts';
import type { Closure } from '../../lib/outcomes/closure.ts';
import type { Summary } from '../../lib/outcomes/summary.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { failureText } from '../controls/failure-text.ts';
import { type FilterFields, fromHash, toFilter, toHash } from './filter-fields.ts';

export const pageSize = 100;

/** What the background answered for one set of filters and one page. */
interface Shown {
  readonly summary: Summary;
  readonly closures: readonly Closure[];
  readonly total: number;
  readonly choices: Answers['filter-choices'];
}

interface DashboardState {
  readonly fields: FilterFields;
  readonly offset: number;
  /** Null until the first answer; afterwards the last one stays in view while the next is fetched. */
  readonly shown: Shown | null;
  readonly failure: string | null;
  load: () => Promise<void>;
  filterBy: (fields: FilterFields) => void;
  turnTo: (offset: number) => void;
}

async function ask(fields: FilterFields, offset: number): Promise<Shown> {
  const filter = toFilter(fields);
  const [summary, page, choices] = await Promise.all([
    // Shares among the answers make no sense once one answer is chosen: the figures are always about all of them.
    callBackground('summarise-closures', { filter: { ...filter, answer: null } }),
    callBackground('list-closures', { filter, offset, limit: pageSize }),
    callBackground('filter-choices', {}),
  ]);
  return { summary, choices, ...page };
}

let lastAsked = 0;

export const useDashboard = create<DashboardState>()((set, get) => ({
  fields: fromHash(location.hash),
  offset: 0,
  shown: null,
  failure: null,

  load: async () => {
    const { fields, offset } = get();
    lastAsked += 1;
    const mine = lastAsked;
    try {
      const shown = await ask(fields, offset);
      if (mine === lastAsked) set({ shown, failure: null });
    } catch (error) {
      if (mine === lastAsked) set({ failure: failureText(error) });
    }
  },

  filterBy: (fields) => {
    set({ fields, offset: 0 });
    // Not `location.hash`: typing a date would fill the history.
    history.replaceState(null, '', `#${toHash(fields)}`);
    void get().load();
  },

  turnTo: (offset) => {
    set({ offset });
    void get().load();
  },
}));
