import { describe, expect, test } from 'vitest';
import { type CalendarFrom, makeCalendarFile } from '../../../lib/visits/calendar-file.ts';
import { parseCalendar } from './parse-calendar.ts';
import { visit } from './samples.ts';

const words = {
  calendar: 'Client visits',
  title: (client: string) => `${client}: talk about their business`,
  description: 'Not about us.',
};
const file = (visits: CalendarFrom['visits'], changes: Partial<CalendarFrom> = {}) =>
  parseCalendar(
    makeCalendarFile({
      visits,
      clientName: () => 'Oak & Sons; Joinery, Ltd',
      words,
      zone: 'Europe/Berlin',
      now: Date.parse('2026-11-25T12:00:00Z'),
      ...changes,
    }),
  );

const planned = visit({ id: 'visit/a-b', planned: { day: '2026-12-08', time: '10:30' }, saves: 1 });

describe('the calendar file', () => {
  test('has one event for each planned visit', () => {
    const { events, properties } = file([planned, visit(), visit({ planned: { day: '2026-12-10' } })]);
    expect(events).toHaveLength(2);
    expect(properties).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH' });
    expect(properties.PRODID).toContain('Client Lens');
  });

  test('an hour, by the clock of whoever planned it, also on the day on which clocks change', () => {
    expect(file([planned]).events[0]).toMatchObject({ DTSTART: '20261208T093000Z', DTEND: '20261208T103000Z' });
    const inSummer = { ...planned, planned: { day: '2027-03-28', time: '10:30' } };
    expect(file([inSummer]).events[0]).toMatchObject({ DTSTART: '20270328T083000Z' });
    expect(file([planned], { zone: 'America/New_York' }).events[0]).toMatchObject({ DTSTART: '20261208T153000Z' });
  });

  test.each(['Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles'])(
    'without a time it takes the whole day, in %s too',
    (zone) => {
      const [event] = file([visit({ planned: { day: '2026-12-31' } })], { zone }).events;
      expect(event).toMatchObject({ 'DTSTART;VALUE=DATE': '20261231', 'DTEND;VALUE=DATE': '20270101' });
    },
  );

  test('moved, it is the same event with a higher number', () => {
    const moved = { ...planned, planned: { day: '2026-12-15', time: '10:30' }, saves: 2 };
    const [[before], [after]] = [file([planned]).events, file([moved]).events];
    expect(before).toMatchObject({ UID: 'visit-a-b@client-lens', SEQUENCE: '0' });
    expect(after).toMatchObject({ UID: 'visit-a-b@client-lens', SEQUENCE: '1', DTSTART: '20261215T093000Z' });
  });

  test('says what it is about and nothing that was said in confidence', () => {
    const talked = {
      ...planned,
      cue: 'after the layoffs',
      notes: { happening: 'Two leave', worries: 'Money', learned: 'Ask Eva' },
    };
    const [event] = file([talked]).events;
    expect(event).toMatchObject({ SUMMARY: 'Oak & Sons; Joinery, Ltd: talk about their business', DESCRIPTION: 'Not about us.' });
    expect(JSON.stringify(event)).not.toMatch(/layoffs|leave|Money|Eva/);
  });

  test('a name cannot add lines of its own, and long ones are folded', () => {
    const name = `Evil\r\nATTENDEE:mailto:x@example.com\n${'Łódź '.repeat(40)}`;
    const text = makeCalendarFile({ visits: [planned], clientName: () => name, words, zone: 'UTC', now: 1 });
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(parseCalendar(text).events[0]?.SUMMARY).toContain('Evil ATTENDEE:mailto:x@example.com Łódź');
    expect(parseCalendar(text).events[0]).not.toHaveProperty('ATTENDEE');
  });
});
