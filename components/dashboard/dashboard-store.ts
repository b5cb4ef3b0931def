import { create } from 'zustand';
import type { Figures } from '../../lib/figures/figures.ts';
import type { Progress, RecordsAnswers } from '../../lib/messages/records-calls.ts';
import type { Closure } from '../../lib/outcomes/closure.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { failureText } from '../controls/failure-text.ts';
import { type FilterFields, fromHash, toFilter, toHash } from './filter-fields.ts';

export const pageSize = 100;

/** What the records worker answered for one set of filters and one page. */
interface Shown {
  readonly figures: Figures;
  readonly closures: readonly Closure[];
  readonly total: number;
  readonly choices: RecordsAnswers['filter-choices'];
}

interface DashboardState {
  readonly fields: FilterFields;
  readonly offset: number;
  /** Null until the first answer; afterwards the last one stays in view while the next is fetched. */
  readonly shown: Shown | null;
  readonly failure: string | null;
  /** How far the records worker is with counting what no figure has counted yet: once after an update. */
  readonly counting: Progress | null;
  load: () => Promise<void>;
  filterBy: (fields: FilterFields) => void;
  turnTo: (offset: number) => void;
}

async function ask(fields: FilterFields, offset: number, progress: (progress: Progress) => void): Promise<Shown> {
  const filter = toFilter(fields);
  const [figures, page, choices] = await Promise.all([
    // Shares among the answers make no sense once one answer is chosen: the figures are always about all of them.
    callRecords('figures', { filter: { ...filter, answer: null } }, { progress }),
    callRecords('list-closures', { filter, offset, limit: pageSize }),
    callRecords('filter-choices', {}),
  ]);
  return { figures, choices, ...page };
}

let lastAsked = 0;

export const useDashboard = create<DashboardState>()((set, get) => ({
  fields: fromHash(location.hash),
  offset: 0,
  shown: null,
  failure: null,
  counting: null,

  load: async () => {
    const { fields, offset } = get();
    lastAsked += 1;
    const mine = lastAsked;
    try {
      const shown = await ask(fields, offset, (counting) => set({ counting }));
      if (mine === lastAsked) set({ shown, failure: null, counting: null });
    } catch (error) {
      if (mine === lastAsked) set({ failure: failureText(error), counting: null });
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
