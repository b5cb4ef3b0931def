import { figuresOf } from '../figures/figures.ts';
import { filterChoices, findClosures, listClosures } from '../store/closures.ts';
import { readSettings } from '../store/settings.ts';
import type { RecordsContext, RecordsHandlers } from './calls.ts';

type FigureCall = 'figures' | 'list-closures' | 'filter-choices';

export const figureCalls = ({ database }: RecordsContext): RecordsHandlers<FigureCall> => ({
  figures: async ({ filter, whose = 'everyone' }) => {
    const closures = await findClosures(database, filter);
    if (whose === 'everyone') return figuresOf(closures);
    const { you } = await readSettings(database);
    return figuresOf(closures.filter(({ who, importId }) => importId === undefined && who === you));
  },
  'list-closures': (query) => listClosures(database, query),
  'filter-choices': () => filterChoices(database),
});
