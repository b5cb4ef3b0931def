import type { Series, SeriesPoint } from '../../lib/figures/series.ts';
import type { TextKey } from '../../lib/platform/text.ts';
import { fewestWeeks } from '../../lib/statistics/enough.ts';
import { whenUsed } from '../controls/when-used.ts';

export interface ChangeSentence {
  readonly key: TextKey;
  readonly fill: readonly (string | number)[];
}

const toDay = whenUsed(
  () => new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const list = whenUsed(() => new Intl.ListFormat(undefined, { type: 'conjunction' }));

export const dayOf = ({ from }: Pick<SeriesPoint, 'from'>): string => toDay().format(from);

/** What a series says: what in it is more than chance, by name, and otherwise that nothing is. Up and down within the limits has no words. */
export function changeWords({ points, centre, hasLimits, weeksEach }: Series): ChangeSentence[] {
  const said = points.filter(({ rate }) => rate !== null);
  if (!hasLimits)
    return said.length < fewestWeeks
      ? [{ key: 'change_no_limits', fill: [fewestWeeks, said.length] }]
      : [{ key: 'change_all_same', fill: [said.length] }];
  const isAbove = ({ rate }: SeriesPoint): boolean => (rate ?? 0) > (centre ?? 0);
  const beyond = said.filter(({ signal }) => signal === 'beyond');
  const [above, below] = [beyond.filter(isAbove), beyond.filter((point) => !isAbove(point))];
  const named = (some: readonly SeriesPoint[]): string => list().format(some.map(dayOf));
  const isWeekly = weeksEach === 1;
  const sentences: ChangeSentence[] = [
    ...(beyond.length === 0 ? [] : [countOf(beyond.length, isWeekly)]),
    ...(below.length === 0 ? [] : [{ key: 'change_below', fill: [named(below)] } as const]),
    ...(above.length === 0 ? [] : [{ key: 'change_above', fill: [named(above)] } as const]),
    ...runsIn(said, isAbove).map(
      ({ first, last }) =>
        ({ key: isAbove(first) ? 'change_run_above' : 'change_run_below', fill: [dayOf(first), dayOf(last)] }) as const,
    ),
  ];
  if (sentences.length > 0) return sentences;
  return [{ key: isWeekly ? 'change_no_week' : 'change_no_period', fill: [said.length] }];
}

function countOf(count: number, isWeekly: boolean): ChangeSentence {
  if (count === 1) return { key: isWeekly ? 'change_one_week' : 'change_one_period', fill: [] };
  return { key: isWeekly ? 'change_weeks' : 'change_periods', fill: [count] };
}

interface Run {
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
}

/** Neighbours on one side of the average that are more than chance, where it is their row that makes them so. */
function runsIn(said: readonly SeriesPoint[], isAbove: (point: SeriesPoint) => boolean): Run[] {
  const rows: SeriesPoint[][] = [];
  let before: SeriesPoint | null = null;
  for (const point of said) {
    const goesOn = before !== null && before.signal !== null && point.signal !== null && isAbove(before) === isAbove(point);
    if (goesOn) rows.at(-1)?.push(point);
    else rows.push([point]);
    before = point;
  }
  return rows
    .filter((row) => row.some(({ signal }) => signal === 'run'))
    .flatMap((row) => {
      const [first, last] = [row[0], row.at(-1)];
      return first === undefined || last === undefined ? [] : [{ first, last }];
    });
}
