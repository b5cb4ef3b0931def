import ical, { ICalCalendarMethod, ICalEventBusyStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import type { Planned, Visit } from './visit.ts';

/** An hour is what a client gives for a talk. */
const lengthMinutes = 60;

export interface CalendarWords {
  /** Names the calendar. */
  readonly calendar: string;
  readonly title: (client: string) => string;
  readonly description: string;
}

export interface CalendarFrom {
  /** Those without a day are left out. */
  readonly visits: readonly Visit[];
  readonly clientName: (clientId: string) => string;
  readonly words: CalendarWords;
  /** The zone of the clock by which they were planned. */
  readonly zone: string;
  readonly now: number;
}

/**
 * A calendar file with one event for each visit. A visit that was moved keeps its UID and has a higher SEQUENCE, so that opening the
 * new file moves the event. No note and no cue goes into it: calendars are shared more widely than anything here.
 */
export function makeCalendarFile({ visits, clientName, words, zone, now }: CalendarFrom): string {
  const calendar = ical({
    name: words.calendar,
    prodId: { company: 'Client Lens', product: 'Visits' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const visit of visits) {
    const { id, planned, clientId, saves } = visit;
    if (planned === null) continue;
    calendar.createEvent({
      id: uidOf(id),
      sequence: Math.max(0, saves - 1),
      stamp: new Date(now),
      summary: words.title(oneLine(clientName(clientId))),
      description: words.description,
      busystatus: ICalEventBusyStatus.BUSY,
      ...spanOf(planned, zone),
    });
  }
  return calendar.toString();
}

/** `visit/<uuid>` → `visit-<uuid>@client-lens` */
export const uidOf = (visitId: string): string => `${visitId.replaceAll('/', '-')}@client-lens`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function spanOf({ day, time }: Planned, zone: string): { start: Date; end: Date; allDay: boolean } {
  // A whole day has no zone: the writer takes it from the UTC parts of the date.
  const start = DateTime.fromISO(time === undefined ? day : `${day}T${time}`, { zone: time === undefined ? 'utc' : zone });
  const end = time === undefined ? start.plus({ days: 1 }) : start.plus({ minutes: lengthMinutes });
  return { start: start.toJSDate(), end: end.toJSDate(), allDay: time === undefined };
}
