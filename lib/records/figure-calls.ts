import type { Figures } from '../figures/figures.ts';
import { filterChoices, type WrittenNames } from '../store/closures.ts';
import { forgetFigures } from '../store/figure-parts.ts';
import { closureCount } from '../store/make-figures.ts';
import { readSettings } from '../store/settings.ts';
import type { RecordsContext, RecordsHandlers } from './calls.ts';
import { readColumns } from './columns.ts';
import { readFigures, wholeTally } from './figures.ts';
import { listPage } from './list-closures.ts';
import { makeFigures } from './make-figures.ts';

export type FigureCall = 'figures' | 'list-closures' | 'filter-choices' | 'rebuild-figures';

/** With fewer closures nobody waits for the columns anyway. */
const many = 10_000;
/** The page asks for more than the figures, and draws: that comes first. */
const afterwardsMs = 500;

const observedIn = ({ summary: { observed, notYet } }: Figures): number => observed + notYet;

export function figureCalls({ database }: RecordsContext): RecordsHandlers<FigureCall> {
  let names: { readonly version: number; readonly written: WrittenNames } = { version: 0, written: new Map() };
  /** After the answer, for the filter that comes next. Who needs them reads them again, and hears what went wrong. */
  const readAhead = (): void => {
    const course = { signal: new AbortController().signal, progress: () => undefined };
    setTimeout(() => readColumns(database, course).catch(() => undefined), afterwardsMs);
  };
  return {
    async figures({ filter, whose = 'everyone' }, course) {
      const own = whose === 'own' ? (await readSettings(database)).you : null;
      const figures = await readFigures(database, filter, course, own);
      if (observedIn(figures) > many) readAhead();
      return figures;
    },
    'list-closures': (query, course) => listPage(database, query, course),
    async 'filter-choices'(_, course) {
      const { tally, version } = await wholeTally(database, course);
      if (names.version !== version) names = { version, written: new Map() };
      const { clients, places } = tally.toSums();
      const choices = clients.flatMap(([client]) => client ?? []);
      const desks = places.map(([desk]) => desk);
      return filterChoices(database, choices, desks, names.written);
    },
    async 'rebuild-figures'(_, course) {
      await forgetFigures(database);
      // Without the columns: they would be in memory with all that it takes to make them.
      await makeFigures(database, course);
      return { closures: await closureCount(database) };
    },
  };
}
