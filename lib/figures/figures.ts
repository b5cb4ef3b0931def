/**
 * What the dashboard's figures are made of: counts, never rates without their n. One answer for one set of filters. How it is come by (from
 * aggregates or from the closures one by one) is not told by it: {@link figuresOf} is the plain way, and what every faster one has to equal.
 */
import type { Closure } from '../outcomes/closure.ts';
import { clientChoiceOf } from '../outcomes/filter.ts';
import type { Summary } from '../outcomes/summary.ts';
import { summarise } from '../outcomes/summary.ts';
import type { Sensor } from '../outcomes/words.ts';
import { weekLength, weekOf } from './weeks.ts';

/** Closes that happened, and how many of them were asked about. */
export interface Coverage {
  readonly asked: number;
  readonly observed: number;
}

/** The figures of a part: a desk, a path of it, a sensor. */
export interface CoverageOf<Part> extends Coverage {
  readonly part: Part;
}

/** Answers of one week or of one client. "Not yet" is an answer, and no close. */
export interface Answers {
  readonly achieved: number;
  readonly notYet: number;
  readonly closedWithoutIt: number;
  readonly unasked: number;
}

export interface WeekAnswers extends Answers {
  /** Epoch milliseconds of its Monday, 00:00 UTC. */
  readonly week: number;
}

export interface ClientAnswers extends Answers {
  /** As in a filter: a client's id, or the name that the desk wrote; null where it showed none. */
  readonly client: string | null;
}

export interface Figures {
  readonly summary: Summary;
  /** In the order of their parts' names; what was never observed is not there. */
  readonly byDesk: readonly CoverageOf<string>[];
  readonly byPath: readonly CoverageOf<{ readonly desk: string; readonly path: string }>[];
  readonly bySensor: readonly CoverageOf<Sensor>[];
  /** From the first week with a closure to the last one; weeks without any stand there with zeros. */
  readonly weeks: readonly WeekAnswers[];
  /** In the order of {@link compareText} of their choices; the one without a client comes first. */
  readonly clients: readonly ClientAnswers[];
}

/** By code units: the same everywhere, whatever language the browser speaks. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** From the closures one by one. */
export function figuresOf(closures: readonly Closure[]): Figures {
  const groups = <K>(keyOf: (closure: Closure) => K) => [...Map.groupBy(closures, keyOf)];
  const byText = <T>(rows: readonly T[], textOf: (row: T) => string): T[] =>
    rows.toSorted((one, other) => compareText(textOf(one), textOf(other)));
  const byDesk = groups(({ desk }) => desk).map(([part, own]) => ({ part, ...coverageOf(own) }));
  const byPath = groups(({ desk, path }) => JSON.stringify([desk, path])).map(([key, own]) => {
    const [desk, path] = JSON.parse(key) as [string, string];
    return { part: { desk, path }, ...coverageOf(own) };
  });
  const bySensor = groups(({ sensor }) => sensor).map(([part, own]) => ({ part, ...coverageOf(own) }));
  const happened = <T extends Coverage>({ observed }: T): boolean => observed > 0;
  return {
    summary: summarise(closures),
    byDesk: byText(byDesk.filter(happened), ({ part }) => part),
    byPath: byText(byPath.filter(happened), ({ part }) => JSON.stringify([part.desk, part.path])),
    bySensor: byText(bySensor.filter(happened), ({ part }) => part),
    weeks: weeksOf(closures),
    clients: byText(
      groups(clientChoiceOf).map(([client, own]) => ({ client, ...answersOf(own) })),
      ({ client }) => client ?? '',
    ),
  };
}

function answersOf(closures: readonly Closure[]): Answers {
  const { achieved, notYet, closedWithoutIt, unasked } = summarise(closures);
  return { achieved, notYet, closedWithoutIt, unasked };
}

function coverageOf(closures: readonly Closure[]): Coverage {
  const { asked, observed } = summarise(closures);
  return { asked, observed };
}

function weeksOf(closures: readonly Closure[]): WeekAnswers[] {
  const byWeek = Map.groupBy(closures, ({ at }) => weekOf(at));
  const starts = [...byWeek.keys()].toSorted((one, other) => one - other);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks: WeekAnswers[] = [];
  for (let week = first; week <= last; week += weekLength) weeks.push({ week, ...answersOf(byWeek.get(week) ?? []) });
  return weeks;
}
