import { DateTime } from 'luxon';
import type { Day, Quarter } from './day.ts';
import { glanceAt } from './glance.ts';
import { addDays, dayAt, firstDay, quarterOf, shiftQuarter } from './quarter.ts';
import { isQuiet, type QuietHours } from './quiet-hours.ts';
import { byPlan, isOpen, type Visit } from './visit.ts';

/** How long before a planned day the reminder comes. */
const soonDays = 3;
/** "Early in the last month" of a quarter: its first two weeks. */
const lastMonthDays = 14;

export type Reminder =
  | {
      readonly kind: 'soon' | 'passed';
      readonly key: string;
      readonly visitId: string;
      readonly clientId: string;
      readonly day: Day;
    }
  | { readonly kind: 'too-few'; readonly key: string; readonly quarter: Quarter; readonly missing: number };

export interface ReminderState {
  /** Only those of the one who is reminded. */
  readonly visits: readonly Visit[];
  readonly agreed: number;
  readonly on: boolean;
  readonly quiet: QuietHours;
  readonly zone: string;
}

/** All that there is to be reminded of, the nearest first, whether or not it was said before. A visit that is moved is a new thing to be reminded of. */
export function dueReminders({ visits, agreed, on, zone }: ReminderState, now: number): Reminder[] {
  if (!on) return [];
  const today = dayAt(now, zone);
  const open = visits.filter(isOpen).sort(byPlan);
  const about = (kind: 'soon' | 'passed', applies: (day: Day) => boolean): Reminder[] =>
    open.flatMap(({ id, clientId, planned }) =>
      planned !== null && applies(planned.day)
        ? [{ kind, key: `${kind} ${id} ${planned.day}`, visitId: id, clientId, day: planned.day }]
        : [],
    );
  return [
    ...about('soon', (day) => day >= today && day <= addDays(today, soonDays)),
    ...about('passed', (day) => day < today),
    ...tooFew(visits, agreed, today),
  ];
}

function tooFew(visits: readonly Visit[], agreed: number, today: Day): Reminder[] {
  const quarter = quarterOf(today);
  const lastMonth = addDays(firstDay(shiftQuarter(quarter, 1)), -1).slice(0, 7);
  if (today.slice(0, 7) !== lastMonth || Number(today.slice(8)) > lastMonthDays) return [];
  const { held, planned, passed, owed } = glanceAt(visits, quarter, agreed, today);
  // A day that has passed has its own reminder, and may well have been held.
  const missing = owed - held - planned - passed;
  return missing > 0 ? [{ kind: 'too-few', key: `too-few ${quarter}`, quarter, missing }] : [];
}

export const isQuietAt = ({ quiet, zone }: Pick<ReminderState, 'quiet' | 'zone'>, now: number): boolean =>
  isQuiet(quiet, DateTime.fromMillis(now, { zone }).toFormat('HH:mm'));

/** The one thing to say now, or null: nothing is said twice, and nothing in quiet hours, after which it is said. */
export function nextReminder(state: ReminderState, given: ReadonlySet<string>, now: number): Reminder | null {
  if (isQuietAt(state, now)) return null;
  return dueReminders(state, now).find(({ key }) => !given.has(key)) ?? null;
}
