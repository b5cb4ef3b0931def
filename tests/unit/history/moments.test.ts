import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type DateShape, dayOrderOf, parseMoment, shapeOf } from '../../../lib/history/moments.ts';
import { utc, zoneOf } from '../../../lib/history/zone.ts';

const read = (text: string, dayOrder: 'day-first' | 'month-first' | null = null): string | null => {
  const at = parseMoment(text, { dayOrder, inZone: utc });
  return at === null ? null : new Date(at).toISOString().slice(0, 16);
};

describe('dates that say by their shape what they are', () => {
  it.each([
    ['2026-03-04', '2026-03-04T00:00'],
    ['2026-03-04 05:06:07', '2026-03-04T05:06'],
    ['2026-03-04T05:06:07.123Z', '2026-03-04T05:06'],
    ['2026-03-04T05:06:07+02:00', '2026-03-04T03:06'],
    ['2026-03-04 05:06:07 UTC', '2026-03-04T05:06'],
    ['2026-03-04 05:06 -0730', '2026-03-04T12:36'],
    ['2026/03/04 05:06', '2026-03-04T05:06'],
    ['1772602020', '2026-03-04T05:27'],
    ['1772602020000', '2026-03-04T05:27'],
    ['4 Mar 2026 05:06', '2026-03-04T05:06'],
    ['04-Mar-2026 05:06:07', '2026-03-04T05:06'],
    ['March 4, 2026 5:06 PM', '2026-03-04T17:06'],
    ['Wed Mar  4 05:06:07 2026', '2026-03-04T05:06'],
    ['Wed, 04 Mar 2026 05:06:07 +0100', '2026-03-04T04:06'],
    ['05/05/2026', '2026-05-05T00:00'],
  ])('%s', (text, moment) => expect(read(text)).toBe(moment));
});

it('dates of two numbers before the year need an order, and are not read without one', () => {
  expect(read('03/04/2026 10:00')).toBe(null);
  expect(read('03/04/2026 10:00', 'day-first')).toBe('2026-04-03T10:00');
  expect(read('03/04/2026 10:00', 'month-first')).toBe('2026-03-04T10:00');
  expect(read('29-02-2016 01:16', 'day-first')).toBe('2016-02-29T01:16');
  expect(read('3.4.26, 10:00', 'day-first')).toBe('2026-04-03T10:00');
  expect(read('3/4/26 12:05 AM', 'month-first')).toBe('2026-03-04T00:05');
  expect(read('3/4/26 12:05 p.m.', 'month-first')).toBe('2026-03-04T12:05');
});

it.each([
  '31-04-2026',
  '29/02/2025',
  '13/13/2026',
  '2026-13-01',
  '2026-01-01 25:00',
  '1/2/2026 13:00 PM',
  'yesterday',
  '42',
  '3 days ago',
  '0000-00-00',
  '1905-01-01',
])('%s is no date', (text) => {
  expect(read(text, 'day-first')).toBe(null);
  expect(read(text, 'month-first')).toBe(null);
});

describe('which way of writing dates a file has', () => {
  const evidence = (...texts: string[]) => {
    const counts: Record<DateShape, number> = { fixed: 0, 'day-first': 0, 'month-first': 0, either: 0, 'no-date': 0 };
    for (const text of texts) counts[shapeOf(text)] += 1;
    return [{ counts, example: null }];
  };

  it('is told by a date that can be read in one way only', () => {
    expect(dayOrderOf(evidence('03/04/2026', '13/04/2026'))).toBe('day-first');
    expect(dayOrderOf(evidence('03/04/2026', '04/13/2026'))).toBe('month-first');
    expect(dayOrderOf([...evidence('03/04/2026'), ...evidence('13.04.2026')])).toBe('day-first');
  });

  it('is asked about where none is, or where they contradict each other', () => {
    expect(dayOrderOf(evidence('03/04/2026', '05/06/2026'))).toBe('ask');
    expect(dayOrderOf(evidence('13/04/2026', '04/13/2026'))).toBe('ask');
  });

  it('does not matter where dates say it themselves', () => {
    expect(dayOrderOf(evidence('2026-04-03', '1772602020', '4 Mar 2026', '05/05/2026'))).toBe('not-needed');
  });
});

describe('the time zone of an export', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'America/Sao_Paulo',
  ];

  it('reads the wall clock as Luxon does, wherever the wall showed that time once', () => {
    const minute = fc.integer({ min: Date.UTC(2010, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
        const wall = DateTime.fromMillis(minutes * 60_000, { zone: 'utc' }).setZone(zone, { keepLocalTime: true });
        const isThere =
          wall.toUTC(0, { keepLocalTime: false }).setZone(zone).toFormat('T') ===
          new Date(minutes * 60_000).toISOString().slice(11, 16);
        fc.pre(isThere && wall.getPossibleOffsets().length === 1);
        expect(zoneOf(zone)(minutes * 60_000)).toBe(wall.toMillis());
      }),
    );
  });

  it('takes the first of an hour that comes twice, and goes on from one that does not come', () => {
    const berlin = zoneOf('Europe/Berlin');
    expect(new Date(berlin(Date.UTC(2026, 9, 25, 2, 30))).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(new Date(berlin(Date.UTC(2026, 2, 29, 2, 30))).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('that the browser does not know is refused', () => {
    expect(() => zoneOf('Mars/Olympus')).toThrow(RangeError);
  });
});
