const formats = {
  long: new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  short: new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
};

/** A day of the calendar in words; it has no zone, so none may shift it. */
export const dayWords = (day: string, format: keyof typeof formats = 'long'): string =>
  formats[format].format(new Date(`${day}T00:00:00Z`));

const toDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** The day of a moment, by the user's clock. */
export const momentWords = (at: number): string => toDay.format(at);
