import type { DateTime } from 'luxon';
import { clockThere, clockWords, daysBetween, dayWords } from './date-words.ts';
import type { Said } from './statement.ts';
import type { When } from './when.ts';

// Before whatever is true of the whole day.
const atOnce = -1;
const closesSoonMinutes = 60;
/** A week has seven days, and a night shift began the evening before. */
const searchedDays = [-1, 0, 1, 2, 3, 4, 5, 6, 7];
/** Outside of these hours a call is rarely welcome, whoever they are. */
const awake = { from: 7, to: 20 };

interface Shift {
  readonly opens: DateTime;
  readonly closes: DateTime;
}

/** What their hours say now. `there` is now in their zone, `here` in the viewer's. */
export function sayHours(when: When, there: DateTime, here: DateTime): readonly Said[] {
  const elsewhere = there.offset !== here.offset;
  if (when.opens === undefined && when.days === undefined) {
    const asleep = there.hour < awake.from || there.hour >= awake.to;
    return elsewhere && asleep ? [{ key: 'now_time_there', words: [clockThere(there, here)], inHours: atOnce }] : [];
  }
  const shift = currentOrNext(when, there);
  if (shift === null) return [];
  if (shift.opens > there) return [sayOpening(when, shift, there, here)];
  return when.opens === undefined ? [] : sayClosing(shift, there, here);
}

function currentOrNext(when: When, there: DateTime): Shift | null {
  const today = there.startOf('day');
  for (const offset of searchedDays) {
    const shift = shiftOn(when, today.plus({ days: offset }));
    if (shift !== null && shift.closes > there) return shift;
  }
  return null;
}

function shiftOn({ days, opens, closes }: When, day: DateTime): Shift | null {
  if (days !== undefined && !days.includes(day.weekday)) return null;
  const next = day.plus({ days: 1 });
  if (opens === undefined || closes === undefined) return { opens: day, closes: next };
  return { opens: at(day, opens), closes: at(closes <= opens ? next : day, closes) };
}

/** Where the clocks jump over that time, it is the moment after the jump. */
function at(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute });
}

function sayClosing({ closes }: Shift, there: DateTime, here: DateTime): readonly Said[] {
  const minutes = closes.diff(there, 'minutes').minutes;
  if (minutes > closesSoonMinutes) return [];
  const at = clockWords(closes);
  return there.offset === here.offset
    ? [{ key: 'now_closing', words: [at], inHours: atOnce }]
    : [{ key: 'now_closing_there', words: [clockThere(there, here), at], inHours: atOnce }];
}

function sayOpening({ opens: time }: When, { opens }: Shift, there: DateTime, here: DateTime): Said {
  const day = dayWords(opens, there);
  if (time === undefined) return { key: 'now_away_until', words: [day], inHours: atOnce };
  const at = clockWords(opens);
  const today = daysBetween(there, opens) === 0;
  if (there.offset === here.offset)
    return today
      ? { key: 'now_opens', words: [at], inHours: atOnce }
      : { key: 'now_opens_day', words: [day, at], inHours: atOnce };
  const clock = clockThere(there, here);
  return today
    ? { key: 'now_opens_there', words: [clock, at], inHours: atOnce }
    : { key: 'now_opens_day_there', words: [clock, day, at], inHours: atOnce };
}
