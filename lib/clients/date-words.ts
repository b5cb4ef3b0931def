import { DateTime } from 'luxon';

/** The time on the wall, as people there would say it. */
export const clockWords = (time: DateTime): string => time.toLocaleString(DateTime.TIME_SIMPLE);

/** The time on the wall, with the day where it is another one than the viewer's: "Tue 03:10". */
export const clockThere = (time: DateTime, viewerTime: DateTime): string =>
  time.toISODate() === viewerTime.toISODate()
    ? clockWords(time)
    : time.toLocaleString({ weekday: 'short', hour: 'numeric', minute: '2-digit' });

/** Whole days on the calendar, whatever the clocks do in between. */
export const daysBetween = (from: DateTime, to: DateTime): number => Math.round(asUtcDay(to).diff(asUtcDay(from), 'days').days);

const asUtcDay = ({ year, month, day }: DateTime): DateTime => DateTime.utc(year, month, day);

/** "today", "tomorrow", "in 3 days". */
export const inDays = (days: number, locale: string): string =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');

/** A day that is near by its own name, as after "by": "today", "tomorrow", "Friday", "3 November", "3 November 2027". */
export function dayWords(day: DateTime, today: DateTime): string {
  const days = daysBetween(today, day);
  if (days === 0 || days === 1) return inDays(days, day.locale ?? 'en');
  if (days > 1 && days < 7) return day.toLocaleString({ weekday: 'long' });
  return dateWords(day, today);
}

export const dateWords = (day: DateTime, today: DateTime): string =>
  day.toLocaleString({ day: 'numeric', month: 'long', ...(day.year === today.year ? {} : { year: 'numeric' }) });
