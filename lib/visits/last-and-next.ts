import type { Day } from './day.ts';
import type { Visit } from './visit.ts';

export interface VisitDay {
  readonly day: Day;
  /** Whose visit it is; empty where nobody's name was known. */
  readonly manager: string;
}

/** What a card says of visits: when somebody was there last, and when they go next. */
export interface LastAndNext {
  readonly last: VisitDay | null;
  readonly next: VisitDay | null;
}

export function lastAndNext(visits: readonly Visit[], clientId: string, today: Day): LastAndNext {
  const own = visits.filter((visit) => visit.clientId === clientId && !visit.cancelled);
  const held = own.flatMap(({ held: day, manager }) => (day === null ? [] : [{ day, manager }])).sort(byDay);
  const planned = own
    .flatMap(({ held: day, planned: plan, manager }) => (day === null && plan ? [{ day: plan.day, manager }] : []))
    .filter(({ day }) => day >= today)
    .sort(byDay);
  return { last: held.at(-1) ?? null, next: planned[0] ?? null };
}

const byDay = (one: VisitDay, other: VisitDay): number => (one.day < other.day ? -1 : Number(one.day > other.day));
