import { describe, expect, it } from 'vitest';
import { expectedHours } from '../../../lib/patterns/expected.ts';
import { fallOf } from '../../../lib/patterns/fall.ts';
import type { Fix } from '../../../lib/patterns/fix.ts';
import type { IssueTicket } from '../../../lib/patterns/issue-ticket.ts';

const week = 7 * 86_400_000;
const now = 100 * week;
const fix: Fix = {
  id: 'f',
  issue: 'Printer jams',
  terms: ['jam', 'printer'],
  client: null,
  owner: '',
  expectedHours: null,
  lookAgain: '2026-01-01',
  madeAt: 1,
  doneAt: now - 10 * week,
};
const ticket = (ago: number, changes: Partial<IssueTicket> = {}): IssueTicket => ({
  id: `t${ago}`,
  url: null,
  subject: '',
  client: 'a',
  at: now - ago * week,
  historic: false,
  terms: ['jam', 'printer'],
  masked: '',
  closures: [],
  ...changes,
});
const weekly = (from: number, to: number, changes: Partial<IssueTicket> = {}) =>
  Array.from({ length: to - from }, (_, index) => ticket(from + index + 0.5, changes));

describe('whether an issue fell since it was fixed', () => {
  it('is not asked before it is done', () => expect(fallOf({ ...fix, doneAt: null }, weekly(0, 30), now)).toBeNull());

  it('fell: twenty in twenty weeks, then one in ten', () => {
    const fall = fallOf(fix, [...weekly(10, 30), ticket(3)], now);
    expect(fall).toMatchObject({ verdict: 'fell', after: { tickets: 1, time: 10 } });
    expect(fall?.before.tickets).toBe(20);
    expect(fall?.before.time).toBeCloseTo(19.5, 9);
    expect(fall?.change?.ratio).toBeCloseTo(1 / 10 / (20 / 19.5), 9);
  });

  it('nothing is claimed within chance', () => {
    expect(fallOf(fix, [...weekly(10, 20), ...weekly(2, 9)], now)?.verdict).toBe('no-difference');
  });

  it('rose', () => expect(fallOf(fix, [...weekly(0, 10), ...weekly(0, 10), ticket(30)], now)?.verdict).toBe('rose'));

  it('too few to say: less than four weeks on a side, or less than eight tickets', () => {
    expect(fallOf({ ...fix, doneAt: now - 3 * week }, weekly(3, 30), now)?.verdict).toBe('too-few');
    expect(fallOf(fix, weekly(10, 13), now)?.verdict).toBe('too-few');
    expect(fallOf(fix, [ticket(10.5), ...weekly(10, 14, { terms: ['other'] })], now)?.verdict).toBe('too-few');
    expect(fallOf(fix, [], now)).toMatchObject({ verdict: 'too-few', before: { tickets: 0, time: 0 } });
  });

  it('weeks without the issue count from the first ticket of any kind, for half a year at most', () => {
    expect(fallOf(fix, [ticket(25, { terms: ['other'] }), ...weekly(0, 9)], now)?.before).toEqual({ tickets: 0, time: 15 });
    expect(fallOf(fix, [ticket(90, { terms: ['other'] }), ...weekly(0, 9)], now)?.before).toEqual({ tickets: 0, time: 26 });
  });

  it('of one client alone, where it is about one', () => {
    const fall = fallOf({ ...fix, client: 'b' }, [...weekly(0, 30), ...weekly(10, 30, { client: 'b' })], now);
    expect(fall).toMatchObject({ after: { tickets: 0 }, before: { tickets: 20 }, verdict: 'fell' });
  });
});

describe('how much time is expected back', () => {
  const lost = { noted: 10, of: 12, hours: { least: 5, most: 20 } };
  it('is what a ticket cost, times the tickets of a month', () => {
    // Eight in eight weeks are 4.35 in a month of 30.4 days.
    expect(expectedHours(lost, { now: 8, before: 0 })).toEqual({ least: 2, most: 8.5 });
  });
  it('is nothing where few noted it, or its end is open', () => {
    expect(expectedHours({ ...lost, noted: 4 }, { now: 8, before: 0 })).toBeNull();
    expect(expectedHours({ ...lost, hours: { least: 5, most: null } }, { now: 8, before: 0 })).toBeNull();
    expect(expectedHours(lost, { now: 0, before: 8 })).toBeNull();
  });
});
