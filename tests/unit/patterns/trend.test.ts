import { describe, expect, it } from 'vitest';
import { countLately, trendOf } from '../../../lib/patterns/trend.ts';

const week = 7 * 86_400_000;
const until = 100 * week;
const long = { since: 0, until };
const many = { now: 400, before: 400 };

describe('whether an issue comes more or less often', () => {
  it('counts the last eight weeks and the eight before, and nothing later or earlier', () => {
    const moments = [0, 7.9, 8, 15.9, 16, -1].map((ago) => until - ago * week);
    expect(countLately(moments, until)).toEqual({ now: 2, before: 2 });
  });

  it.each([
    [{ now: 14, before: 3 }, 'same'],
    [{ now: 20, before: 3 }, 'more'],
    [{ now: 3, before: 20 }, 'less'],
    [{ now: 8, before: 0 }, 'more'],
    [{ now: 7, before: 0 }, 'too-few'],
    [{ now: 10, before: 10 }, 'same'],
  ] as const)('%o is %s', (lately, trend) => expect(trendOf(lately, many, long)).toBe(trend));

  it('is no trend where all tickets became as many', () => {
    expect(trendOf({ now: 40, before: 8 }, { now: 500, before: 100 }, long)).toBe('same');
    expect(trendOf({ now: 40, before: 8 }, { now: 48, before: 8 }, long)).toBe('same');
  });

  it('one issue that is all there is is compared by time alone', () => {
    expect(trendOf({ now: 40, before: 8 }, { now: 40, before: 8 }, long)).toBe('more');
  });

  it('says nothing before there were two times eight weeks', () => {
    expect(trendOf({ now: 20, before: 3 }, many, { since: until - 10 * week, until })).toBe('too-few');
  });
});
