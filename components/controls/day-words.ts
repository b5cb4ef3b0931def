import { whenUsed } from './when-used.ts';

const formats = {
  long: whenUsed(
    () =>
      new Intl.DateTimeFormat(undefined, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  ),
  short: whenUsed(() => new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', timeZone: 'UTC' })),
};

/** A day of the calendar in words; it has no zone, so none may shift it. */
export const dayWords = (day: string, format: keyof typeof formats = 'long'): string =>
  formats[format]().format(new Date(`${day}T00:00:00Z`));

const toDay = whenUsed(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }));
const toMinute = whenUsed(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }));

/** The day of a moment, by the user's clock. */
export const momentWords = (at: number): string => toDay().format(at);

/** The same with the time of day, to the minute. */
export const minuteWords = (at: number): string => toMinute().format(at);
