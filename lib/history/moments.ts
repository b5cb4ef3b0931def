/** The dates of an export: what each can mean by its shape, and which of two ways of writing the file has. */
import { type InZone, utc } from './zone.ts';

export type DayOrder = 'day-first' | 'month-first';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const time = String.raw`(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?)?`;
const offset = String.raw`\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?`;
const iso = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}${offset}$`, 'i');
const numbers = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)${time}${offset}$`, 'i');
/** `12 Mar 2016 14:05`, `Mar 12, 2016 2:05 PM`, and `Sat Mar 12 14:05:00 2016` as RT writes it. */
const dayMonth = new RegExp(String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})[- ]([a-z]{3,9})\.?,?[- ](\d{4})${time}${offset}$`, 'i');
const monthDay = new RegExp(String.raw`^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})${time}${offset}$`, 'i');
const ctime = /^[a-z]{3} ([a-z]{3}) +(\d{1,2}) (\d{1,2}):(\d\d):(\d\d) (\d{4})$/i;
const epochSeconds = /^\d{9,10}$/;
const epochMilliseconds = /^\d{12,13}$/;

/** What desks and databases write where they know nothing. */
const nothing = new Set(['', '?', '-', '–', 'null', 'none', 'n/a', 'na', 'nan', 'not set', '(empty)', '0000-00-00 00:00:00']);

export const isNothing = (text: string): boolean => text.length < 20 && nothing.has(text.trim().toLowerCase());

/** How dates of two numbers before the year can be read. `fixed` says it by its shape; `no-date` is none. */
export type DateShape = 'fixed' | 'day-first' | 'month-first' | 'either' | 'no-date';

export function shapeOf(text: string): DateShape {
  const match = numbers.exec(text);
  if (match === null) return parseMoment(text, { dayOrder: null, inZone: utc }) === null ? 'no-date' : 'fixed';
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first < 1 || second < 1 || first > 31 || second > 31) return 'no-date';
  if (first === second) return first > 12 ? 'no-date' : 'fixed';
  if (first > 12) return second > 12 ? 'no-date' : 'day-first';
  return second > 12 ? 'month-first' : 'either';
}

export interface DateReading {
  /** Null: not known, and such a date is not read. */
  readonly dayOrder: DayOrder | null;
  readonly inZone: InZone;
}

/** Epoch milliseconds; null where it is no date, or lies before 1990 or after 2100, when there were no tickets. */
export function parseMoment(text: string, { dayOrder, inZone }: DateReading): number | null {
  if (epochSeconds.test(text)) return inTime(Number(text) * 1000);
  if (epochMilliseconds.test(text)) return inTime(Number(text));
  let match = iso.exec(text);
  if (match !== null) return moment(inZone, match[1], match[2], match[3], match, 4);
  match = numbers.exec(text);
  if (match !== null) {
    const [, first, second, year] = match;
    if (dayOrder === null && first !== second) return null;
    const [day, month] = dayOrder === 'month-first' ? [second, first] : [first, second];
    return moment(inZone, year, month, day, match, 4);
  }
  match = ctime.exec(text);
  if (match !== null) return moment(inZone, match[6], monthNumber(match[1]), match[2], match, 3);
  match = dayMonth.exec(text);
  if (match !== null) return moment(inZone, match[3], monthNumber(match[2]), match[1], match, 4);
  match = monthDay.exec(text);
  return match === null ? null : moment(inZone, match[3], monthNumber(match[1]), match[2], match, 4);
}

const monthNumber = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

/** `from` is the group of the hour; minutes, seconds, am or pm and the offset come after it. */
function moment(
  inZone: InZone,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
  match: RegExpExecArray,
  from: number,
): number | null {
  const [y, m, d] = [Number(year) < 100 ? 2000 + Number(year) : Number(year), Number(month), Number(day)];
  const isCtime = from === 3;
  const half = isCtime ? undefined : match[from + 3]?.[0]?.toLowerCase();
  const hour = hourOf(Number(match[from] ?? 0), half);
  const [minute, second] = [Number(match[from + 1] ?? 0), Number(match[from + 2] ?? 0)];
  const wall = Date.UTC(y, m - 1, d, hour, minute, second);
  // 31 April, and hours and minutes that there are not.
  if (m < 1 || d < 1 || new Date(wall).getUTCDate() !== d || new Date(wall).getUTCMonth() !== m - 1) return null;
  if (hour < 0 || hour > 23 || minute > 59 || second > 59) return null;
  const said = isCtime ? undefined : match[from + 4];
  return inTime(said === undefined ? inZone(wall) : wall - offsetOf(said));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function offsetOf(said: string): number {
  if (/^[zug]/i.test(said)) return 0;
  const minutes = Number(said.slice(1, 3)) * 60 + Number(said.slice(-2));
  return (said.startsWith('-') ? -minutes : minutes) * 60_000;
}

const [earliest, latest] = [Date.UTC(1990, 0), Date.UTC(2100, 0)];
const inTime = (at: number): number | null => (at >= earliest && at < latest ? at : null);

/** How many of a column's texts are of each shape, and one that can be read in two ways. */
export interface DateEvidence {
  readonly counts: Readonly<Record<DateShape, number>>;
  readonly example: string | null;
}

/** What the dates of these columns say together: the order, that none is needed, or that somebody has to be asked. */
export function dayOrderOf(columns: readonly DateEvidence[]): DayOrder | 'not-needed' | 'ask' {
  const sum = (shape: DateShape): number => columns.reduce((total, { counts }) => total + counts[shape], 0);
  const [dayFirst, monthFirst] = [sum('day-first'), sum('month-first')];
  if (dayFirst + monthFirst + sum('either') === 0) return 'not-needed';
  if (dayFirst > 0 !== monthFirst > 0) return dayFirst > 0 ? 'day-first' : 'month-first';
  return 'ask';
}
