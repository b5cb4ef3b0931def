import { DateTime } from 'luxon';
import type { Day, Quarter } from './day.ts';

const fromDay = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' });
const toDay = (date: DateTime): Day => date.toFormat('yyyy-MM-dd');

/** Which day it is, at that moment, where the clock shows that zone. */
export const dayAt = (moment: number, zone: string): Day => toDay(DateTime.fromMillis(moment, { zone }));

export const addDays = (day: Day, days: number): Day => toDay(fromDay(day).plus({ days }));

/** Whole days from one to the other, negative into the past. */
export const daysBetween = (from: Day, to: Day): number => fromDay(to).diff(fromDay(from), 'days').days;

export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The next one; with a negative number, one before. */
export const shiftQuarter = (quarter: Quarter, by: number): Quarter =>
  quarterOf(toDay(fromDay(firstDay(quarter)).plus({ quarters: by })));

const firstMonth = (quarter: Quarter): number => (Number(quarter.slice(-1)) - 1) * 3 + 1;
const monthStart = (quarter: Quarter, month: number): Day =>
  `${quarter.slice(0, 4)}-${String(firstMonth(quarter) + month).padStart(2, '0')}-01`;

export const firstDay = (quarter: Quarter): Day => monthStart(quarter, 0);
export const lastDay = (quarter: Quarter): Day => toDay(fromDay(firstDay(quarter)).endOf('quarter'));

/** Where the day stands in the quarter: in its first, second or third month. */
export const monthOfQuarter = (quarter: Quarter, day: Day): 'before' | 1 | 2 | 3 | 'after' => {
  if (day < firstDay(quarter)) return 'before';
  if (day > lastDay(quarter)) return 'after';
  return day < monthStart(quarter, 1) ? 1 : day < monthStart(quarter, 2) ? 2 : 3;
};

/** The moment at which a day begins, where the clock shows that zone. */
export const startOf = (day: Day, zone: string): number => DateTime.fromISO(day, { zone }).toMillis();

/** Monday of the week in which the day lies. */
export const weekOf = (day: Day): Day => toDay(fromDay(day).startOf('week'));
/** 1 is Monday. */
export const weekdayOf = (day: Day): number => fromDay(day).weekday;
