import { figuresOf } from '../figures/figures.ts';
import { filterChoices, findClosures, listClosures } from '../store/closures.ts';
import type { RecordsContext, RecordsHandlers } from './calls.ts';

type FigureCall = 'figures' | 'list-closures' | 'filter-choices';

export const figureCalls = ({ database }: RecordsContext): RecordsHandlers<FigureCall> => ({
  figures: async ({ filter }) => figuresOf(await findClosures(database, filter)),
  'list-closures': (query) => listClosures(database, query),
  'filter-choices': () => filterChoices(database),
});
