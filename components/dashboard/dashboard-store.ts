import { create } from 'zustand';
import type { Figures } from '../../lib/figures/figures.ts';
import type { Progress, RecordsAnswers } from '../../lib/messages/records-calls.ts';
import type { Closure } from '../../lib/outcomes/closure.ts';
import { aboutAllAnswers } from '../../lib/outcomes/filter.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { failureText } from '../controls/failure-text.ts';
import { type FilterFields, fromHash, toFilter, toHash } from './filter-fields.ts';

export const pageSize = 100;

/** What the records worker answered for one set of filters and one page. */
export interface Shown {
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
  /** The figures of the first answer, which are there before the rest of it. */
  readonly early: Figures | null;
  readonly failure: string | null;
  /** How far the records worker is with counting what no figure has counted yet: once after an update. */
  readonly counting: Progress | null;
  load: () => Promise<void>;
  filterBy: (fields: FilterFields) => void;
  turnTo: (offset: number) => void;
}

interface Course {
  readonly progress: (progress: Progress) => void;
  readonly early: (figures: Figures) => void;
}

async function ask(fields: FilterFields, offset: number, { progress, early }: Course): Promise<Shown> {
  const filter = toFilter(fields);
  // Shares among the answers make no sense once one answer is chosen: the figures are always about all of them.
  const counting = callRecords('figures', { filter: aboutAllAnswers(filter) }, { progress });
  const [figures, page, choices] = await Promise.all([
    counting.then((figures) => {
      // Of nothing there is more to say, and that waits for the list.
      if (figures.summary.observed + figures.summary.notYet > 0) early(figures);
      return figures;
    }),
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
  early: null,
  failure: null,
  counting: null,

  load: async () => {
    const { fields, offset } = get();
    lastAsked += 1;
    const mine = lastAsked;
    try {
      const shown = await ask(fields, offset, {
        progress: (counting) => set({ counting }),
        early(figures) {
          if (mine === lastAsked && get().shown === null) set({ early: figures, counting: null });
        },
      });
      if (mine === lastAsked) set({ shown, early: null, failure: null, counting: null });
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
