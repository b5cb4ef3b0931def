import { describe, expect, it } from 'vitest';
import { keptSince } from '../../../lib/outcomes/kept-since.ts';

const local = (year: number, month: number, day: number, hours = 0): number => new Date(year, month - 1, day, hours).getTime();

describe('how far back records are kept', () => {
  it.each([
    ['the same day of the month', local(2026, 11, 25, 15), 12, local(2025, 11, 25)],
    ['the last day of a shorter month', local(2026, 3, 31, 9), 1, local(2026, 2, 28)],
    ['29 February in a leap year', local(2024, 3, 31), 1, local(2024, 2, 29)],
    ['across the turn of the year', local(2026, 1, 15), 3, local(2025, 10, 15)],
    ['from 29 February to a year without one', local(2028, 2, 29), 12, local(2027, 2, 28)],
    ['across a change of the clocks, still midnight', local(2026, 4, 15, 1), 1, local(2026, 3, 15)],
  ])('%s', (_, now, months, since) => {
    expect(new Date(keptSince(now, months))).toEqual(new Date(since));
  });

  it('the whole day is of one mind: what is kept in the morning is kept in the evening', () => {
    expect(keptSince(local(2026, 11, 25, 0), 6)).toBe(keptSince(local(2026, 11, 25, 23), 6));
  });
});
