/** Counts of closures that can be added up: of some rows, of a part that was counted before, and in the end as the dashboard's figures. */
import { answerKinds } from '../outcomes/filter.ts';
import type { Summary } from '../outcomes/summary.ts';
import type { LostTime } from '../outcomes/time-back.ts';
import { evidences, reasons, sensors } from '../outcomes/words.ts';
import { type Answers, type CoverageOf, compareText, type Figures, type WeekAnswers } from './figures.ts';
import { answerBits, answerCodes, kindOfAnswer, retraction, sensorOf } from './row-code.ts';
import type { Rows } from './rows.ts';
import { weekLength, weekOf } from './weeks.ts';

/** Achieved, not yet, closed without it, unasked: as in `answerKinds`. */
export type FourCounts = [achieved: number, notYet: number, closedWithoutIt: number, unasked: number];

/** As it is kept: plain lists. */
export interface Sums {
  /** By number of answer, see `row-code.ts`. */
  readonly answers: readonly number[];
  readonly sensors: readonly FourCounts[];
  readonly places: readonly (readonly [desk: string, path: string, counts: FourCounts])[];
  readonly weeks: readonly (readonly [week: number, counts: FourCounts])[];
  readonly clients: readonly (readonly [client: string | null, counts: FourCounts])[];
}

export class Tally {
  readonly answers: number[] = answerCodes.map(() => 0);
  readonly sensors: FourCounts[] = sensors.map(() => [0, 0, 0, 0]);
  readonly places = new Map<string, { readonly desk: string; readonly path: string; readonly counts: FourCounts }>();
  readonly weeks = new Map<number, FourCounts>();
  readonly clients = new Map<string | null, FourCounts>();

  /** All rows, or those that were selected. One that takes another one back counts below zero. */
  addRows(rows: Rows, selected: Uint32Array | null = null): void {
    const { at, client, place, code } = rows;
    const byClient = new Int32Array(rows.clients.length * 4);
    const byPlace = new Int32Array(rows.places.length * 4);
    let [week, ofWeek] = [Number.NaN, this.ofWeek(0)];
    const length = selected?.length ?? at.length;
    for (let index = 0; index < length; index += 1) {
      const row = selected === null ? index : (selected[index] as number);
      const bits = code[row] as number;
      const weight = (bits & retraction) === 0 ? 1 : -1;
      const answer = bits & answerBits;
      const kind = kindOfAnswer[answer] as number;
      this.answers[answer] = (this.answers[answer] as number) + weight;
      const ofSensor = this.sensors[sensorOf(bits)] as FourCounts;
      ofSensor[kind] = (ofSensor[kind] as number) + weight;
      const [ofClient, ofPlace] = [(client[row] as number) * 4 + kind, (place[row] as number) * 4 + kind];
      byClient[ofClient] = (byClient[ofClient] as number) + weight;
      byPlace[ofPlace] = (byPlace[ofPlace] as number) + weight;
      const own = weekOf(at[row] as number);
      if (own !== week) [week, ofWeek] = [own, this.ofWeek(own)];
      ofWeek[kind] = (ofWeek[kind] as number) + weight;
    }
    for (const [number, name] of rows.clients.entries()) addFour(this.ofClient(name), fourAt(byClient, number));
    for (const [number, name] of rows.places.entries()) addFour(this.ofPlace(...name), fourAt(byPlace, number));
  }

  addSums(sums: Sums): void {
    for (const [number, count] of sums.answers.entries()) this.answers[number] = (this.answers[number] ?? 0) + count;
    for (const [number, counts] of sums.sensors.entries()) addFour(this.sensors[number] as FourCounts, counts);
    for (const [desk, path, counts] of sums.places) addFour(this.ofPlace(desk, path), counts);
    for (const [week, counts] of sums.weeks) addFour(this.ofWeek(week), counts);
    for (const [client, counts] of sums.clients) addFour(this.ofClient(client), counts);
  }

  /** What comes to nothing is left out. */
  toSums(): Sums {
    const there = (counts: FourCounts): boolean => counts.some((count) => count !== 0);
    return {
      answers: this.answers,
      sensors: this.sensors,
      places: [...this.places.values()].flatMap(({ desk, path, counts }) =>
        there(counts) ? [[desk, path, counts] as const] : [],
      ),
      weeks: [...this.weeks].filter(([, counts]) => there(counts)),
      clients: [...this.clients].filter(([, counts]) => there(counts)),
    };
  }

  get total(): number {
    return this.answers.reduce((sum, count) => sum + count, 0);
  }

  private ofPlace(desk: string, path: string): FourCounts {
    const key = JSON.stringify([desk, path]);
    const known = this.places.get(key);
    if (known !== undefined) return known.counts;
    const counts: FourCounts = [0, 0, 0, 0];
    this.places.set(key, { desk, path, counts });
    return counts;
  }

  private ofWeek = (week: number): FourCounts => counted(this.weeks, week);
  private ofClient = (client: string | null): FourCounts => counted(this.clients, client);
}

function counted<K>(map: Map<K, FourCounts>, key: K): FourCounts {
  const known = map.get(key);
  if (known !== undefined) return known;
  const counts: FourCounts = [0, 0, 0, 0];
  map.set(key, counts);
  return counts;
}

function addFour(into: FourCounts, counts: Readonly<FourCounts>): void {
  for (let kind = 0; kind < 4; kind += 1) into[kind] = (into[kind] as number) + (counts[kind] as number);
}

const fourAt = (counts: Int32Array, number: number): FourCounts =>
  Array.from(counts.subarray(number * 4, number * 4 + 4)) as FourCounts;

const coverageOf = ([achieved, , closedWithoutIt, unasked]: Readonly<FourCounts>) => {
  const asked = achieved + closedWithoutIt;
  return { asked, observed: asked + unasked };
};

const answersOf = ([achieved, notYet, closedWithoutIt, unasked]: Readonly<FourCounts>): Answers => ({
  achieved,
  notYet,
  closedWithoutIt,
  unasked,
});

/** Equal to `figuresOf` of the same closures. */
export function figuresFrom(tally: Tally, lost: LostTime): Figures {
  const { answers, places, weeks, clients } = tally.toSums();
  const byDesk = new Map<string, FourCounts>();
  for (const [desk, , counts] of places) addFour(counted(byDesk, desk), counts);
  const parts = <Part>(
    all: readonly (readonly [Part, Readonly<FourCounts>])[],
    textOf: (part: Part) => string,
  ): CoverageOf<Part>[] =>
    all
      .map(([part, counts]) => ({ part, ...coverageOf(counts) }))
      .filter(({ observed }) => observed > 0)
      .toSorted((one, other) => compareText(textOf(one.part), textOf(other.part)));
  const paths = places.map(([desk, path, counts]) => [{ desk, path }, counts] as const);
  return {
    summary: summaryFrom(answers, lost),
    byDesk: parts([...byDesk], (desk) => desk),
    byPath: parts(paths, ({ desk, path }) => JSON.stringify([desk, path])),
    bySensor: parts(
      sensors.map((sensor, number) => [sensor, tally.sensors[number] as FourCounts] as const),
      (sensor) => sensor,
    ),
    weeks: filledWeeks(new Map(weeks)),
    clients: clients
      .map(([client, counts]) => ({ client, ...answersOf(counts) }))
      .toSorted((one, other) => compareText(one.client ?? '', other.client ?? '')),
  };
}

function summaryFrom(answers: readonly number[], lost: LostTime): Summary {
  const counts: FourCounts = [0, 0, 0, 0];
  const words = new Map<string, number>();
  for (const [number, { kind, word }] of answerCodes.entries()) {
    const count = answers[number] ?? 0;
    addFour(counts, answerKinds.map((own) => (own === kind ? count : 0)) as FourCounts);
    words.set(`${kind} ${word}`, count);
  }
  const of = <K extends string>(kind: string, keys: readonly K[]): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, words.get(`${kind} ${key}`) ?? 0])) as Record<K, number>;
  const byEvidence = of('achieved', evidences);
  const byReason = of('closed-without-it', reasons);
  return { ...answersOf(counts), byEvidence, byReason, ...coverageOf(counts), lost };
}

function filledWeeks(counts: ReadonlyMap<number, Readonly<FourCounts>>): WeekAnswers[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const week of counts.keys()) [first, last] = [Math.min(first, week), Math.max(last, week)];
  const weeks: WeekAnswers[] = [];
  for (let week = first; week <= last; week += weekLength) weeks.push({ week, ...answersOf(counts.get(week) ?? [0, 0, 0, 0]) });
  return weeks;
}
