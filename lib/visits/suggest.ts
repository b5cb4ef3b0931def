import type { Day, Quarter } from './day.ts';
import { daysBetween } from './quarter.ts';
import { noTrouble, type Trouble } from './trouble.ts';
import { isOpen, type Visit } from './visit.ts';

/** A card's goals are looked at anew about once a year; at nine months it is time to ask. */
const goalsOldDays = 270;
/** A visit this long ago is a reason to come again. */
const longAgoDays = 180;
/** Fewer tickets than this are no trouble, whatever their share. */
const fewestWithout = 2;
/** Tickets lately against the usual: half as many again, and not by a few. */
const muchMore = { times: 1.5, by: 3 } as const;

export type Reason =
  | { readonly kind: 'without'; readonly count: number; readonly of: number }
  | { readonly kind: 'busy'; readonly tickets: number; readonly usual: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'long-ago'; readonly months: number }
  | { readonly kind: 'goals-old'; readonly months: number };

export interface Suggestion {
  readonly clientId: string;
  readonly name: string;
  /** The weightiest first; never empty. */
  readonly reasons: readonly Reason[];
}

export interface SuggestFrom {
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /** Everybody's: a client whom a colleague visits is visited. */
  readonly visits: readonly Visit[];
  readonly trouble: ReadonlyMap<string, Trouble>;
  /** By client, the day on which somebody last said that a goal on its card is true; the oldest, where there are several. */
  readonly goals: ReadonlyMap<string, Day>;
  /** By client, the quarter for which somebody said "not this quarter". */
  readonly dismissed: Readonly<Record<string, Quarter>>;
  readonly quarter: Quarter;
  readonly today: Day;
}

const months = (days: number): number => Math.round(days / 30.44);

/** What a reason weighs. Trouble comes first, as the client feels it now; then silence between us; then a card that may mislead. */
function weigh(reason: Reason): number {
  switch (reason.kind) {
    case 'without':
      // Three of four weighs more than three of forty, and many more than few.
      return 40 + 20 * (reason.count / reason.of) + Math.min(reason.count, 30);
    case 'busy':
      return 30 + Math.min(10 * (reason.tickets / Math.max(reason.usual, 1)), 30);
    case 'never':
      return 40;
    case 'long-ago':
      return Math.min(20 + reason.months, 39);
    case 'goals-old':
      return Math.min(10 + reason.months, 20);
  }
}

function reasonsFor(lastHeld: Day | undefined, trouble: Trouble, goals: Day | undefined, today: Day): Reason[] {
  const { tickets, usual, without } = trouble;
  const reasons: Reason[] = [];
  if (without >= fewestWithout) reasons.push({ kind: 'without', count: without, of: tickets });
  if (usual !== null && tickets >= usual * muchMore.times && tickets >= usual + muchMore.by)
    reasons.push({ kind: 'busy', tickets, usual: Math.round(usual) });
  if (lastHeld === undefined) reasons.push({ kind: 'never' });
  else if (daysBetween(lastHeld, today) >= longAgoDays)
    reasons.push({ kind: 'long-ago', months: months(daysBetween(lastHeld, today)) });
  if (goals !== undefined && daysBetween(goals, today) >= goalsOldDays)
    reasons.push({ kind: 'goals-old', months: months(daysBetween(goals, today)) });
  return reasons.sort((one, other) => weigh(other) - weigh(one));
}

/** Whom to visit, the weightiest first. The same data give the same list. */
export function suggestVisits(from: SuggestFrom, most = 5): Suggestion[] {
  const { clients, visits, trouble, goals, dismissed, quarter, today } = from;
  const arranged = new Set(
    visits
      .filter((visit) => !visit.cancelled && (isOpen(visit) ? visit.quarter >= quarter : visit.quarter === quarter))
      .map(({ clientId }) => clientId),
  );
  const lastHeld = new Map<string, Day>();
  for (const { clientId, held } of visits) {
    if (held !== null && held > (lastHeld.get(clientId) ?? '')) lastHeld.set(clientId, held);
  }
  const weighed = clients
    .filter(({ id }) => !arranged.has(id) && dismissed[id] !== quarter)
    .map(({ id, name }) => {
      const reasons = reasonsFor(lastHeld.get(id), trouble.get(id) ?? noTrouble, goals.get(id), today);
      // Several reasons add up, the further ones by half.
      const weight = reasons.reduce((sum, reason, index) => sum + weigh(reason) / (index === 0 ? 1 : 2), 0);
      return { clientId: id, name, reasons, weight, silence: lastHeld.get(id) ?? '' };
    })
    .filter(({ reasons }) => reasons.length > 0);
  weighed.sort(
    (one, other) =>
      other.weight - one.weight ||
      compare(one.silence, other.silence) ||
      compare(one.name, other.name) ||
      compare(one.clientId, other.clientId),
  );
  return weighed.slice(0, most).map(({ clientId, name, reasons }) => ({ clientId, name, reasons }));
}

/** By code points: a comparison by language would differ from browser to browser. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
