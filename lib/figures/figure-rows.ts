import { evidences, reasons } from '../outcomes/words.ts';
import { isEnough } from '../statistics/enough.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Answers, Coverage, Figures } from './figures.ts';
import { dayOf } from './figures-file.ts';

/** One figure of one part: a count, and what it is counted of; null where it is no share of anything. */
export interface FigureRow {
  readonly figure: string;
  readonly part: string;
  readonly count: number | null;
  readonly of: number | null;
}

export const figureColumns = ['figure', 'part', 'count', 'of', 'share', '95% interval from', '95% interval to'];

/** The row as cells: its share and the interval stay empty where there are too few to say. */
export function figureCells({ figure, part, count, of }: FigureRow): (string | number | null)[] {
  if (count === null || of === null || !isEnough(of)) return [figure, part, count, of, null, null, null];
  const { low, high } = wilson(count, of);
  return [figure, part, count, of, ...[count / of, low, high].map(toFourPlaces)];
}

const toFourPlaces = (share: number): number => Math.round(share * 10_000) / 10_000;

/** All figures as one table, the words as in the files of closures. `nameOf`: a client as the user knows it. */
export function figureRows(figures: Figures, nameOf: (client: string | null) => string | null): FigureRow[] {
  const { summary, byDesk, byPath, bySensor, weeks, clients } = figures;
  const covered = (by: string, part: string, { asked, observed }: Coverage): FigureRow =>
    row(`coverage, by ${by}`, part, asked, observed);
  return [
    ...shares('', '', summary),
    ...evidences.map((each) => row('achieved, by evidence', each, summary.byEvidence[each], summary.achieved)),
    ...reasons.map((each) => row('closed without it, by reason', each, summary.byReason[each], summary.closedWithoutIt)),
    ...byDesk.map((each) => covered('desk', each.part, each)),
    ...byPath.map((each) => covered('path', `${each.part.desk} ${each.part.path}`, each)),
    ...bySensor.map((each) => covered('sensor', each.part, each)),
    row('time lost was noted', '', summary.lost.noted, summary.lost.of),
    row('hours lost, at least', '', summary.lost.hours.least, null),
    row('hours lost, at most', '', summary.lost.hours.most, null),
    ...weeks.flatMap((each) => shares(', by week', dayOf(each.week), each)),
    ...clients.flatMap((each) => shares(', by client', nameOf(each.client) ?? 'no client', each)),
  ];
}

const row = (figure: string, part: string, count: number | null, of: number | null): FigureRow => ({ figure, part, count, of });

/** Of the same closes: was it achieved, was it stopped in time, were they asked about. */
function shares(by: string, part: string, { achieved, notYet, closedWithoutIt, unasked }: Answers): FigureRow[] {
  const asked = achieved + closedWithoutIt;
  return [
    row(`outcome achieved${by}`, part, achieved, asked),
    row(`not yet${by}`, part, notYet, asked + notYet),
    row(`closed without it${by}`, part, closedWithoutIt, asked),
    row(`coverage${by}`, part, asked, asked + unasked),
  ];
}
