import { describe, expect, test } from 'vitest';
import { isDay } from '../../../lib/visits/day.ts';
import {
  addDays,
  dayAt,
  daysBetween,
  firstDay,
  lastDay,
  monthOfQuarter,
  quarterOf,
  shiftQuarter,
  weekdayOf,
  weekOf,
} from '../../../lib/visits/quarter.ts';

describe('the quarter of a moment is the quarter where the clock stands', () => {
  // 23:30 in London on New Year's Eve.
  const newYearsEve = Date.parse('2026-12-31T23:30:00Z');
  test.each([
    ['Europe/London', '2026-12-31', '2026-Q4'],
    ['Europe/Berlin', '2027-01-01', '2027-Q1'],
    ['Pacific/Auckland', '2027-01-01', '2027-Q1'],
    ['America/Los_Angeles', '2026-12-31', '2026-Q4'],
  ])('%s', (zone, day, quarter) => {
    expect(dayAt(newYearsEve, zone)).toBe(day);
    expect(quarterOf(dayAt(newYearsEve, zone))).toBe(quarter);
  });

  test('also in the night in which the clocks change', () => {
    expect(dayAt(Date.parse('2026-03-28T23:30:00Z'), 'Europe/Berlin')).toBe('2026-03-29');
    expect(dayAt(Date.parse('2026-03-29T22:30:00Z'), 'Europe/Berlin')).toBe('2026-03-30');
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});

test.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-09-30', '2026-Q3'],
  ['2026-10-01', '2026-Q4'],
  ['2026-12-31', '2026-Q4'],
])('%s lies in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter);
  expect(firstDay(quarter) <= day && day <= lastDay(quarter)).toBe(true);
});

test('quarters follow each other over the end of the year', () => {
  expect(shiftQuarter('2026-Q4', 1)).toBe('2027-Q1');
  expect(shiftQuarter('2026-Q1', -1)).toBe('2025-Q4');
  expect([firstDay('2028-Q1'), lastDay('2028-Q1')]).toEqual(['2028-01-01', '2028-03-31']);
});

test('where a day stands in its quarter', () => {
  const days = ['2026-09-30', '2026-10-31', '2026-11-01', '2026-12-01', '2026-12-31', '2027-01-01'];
  expect(days.map((day) => monthOfQuarter('2026-Q4', day))).toEqual(['before', 1, 2, 3, 3, 'after']);
});

test('a week begins on Monday, also over the end of the year', () => {
  expect(weekOf('2027-01-03')).toBe('2026-12-28');
  expect(weekOf('2026-11-23')).toBe('2026-11-23');
  expect(weekdayOf('2026-11-26')).toBe(4);
});

test('only days that the calendar has are days', () => {
  expect(['2026-02-29', '2028-02-29', '2026-2-1', '2026-13-01', 'soon', ''].map(isDay)).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
  ]);
});
