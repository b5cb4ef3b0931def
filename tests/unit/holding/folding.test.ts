import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TicketLife } from '../../../lib/history/ticket-life.ts';
import type { LiveAct } from '../../../lib/holding/acts.ts';
import { foldLive, sameActMs } from '../../../lib/holding/fold-live.ts';
import { foldLives } from '../../../lib/holding/fold-lives.ts';
import { act, day, monday } from './samples.ts';

const now = monday + 100 * day;
const backOf = (acts: readonly LiveAct[]) =>
  foldLive(acts, now).closes.map(({ backAt }) => (backAt === null ? null : (backAt - monday) / day));

describe('a close came back', () => {
  test('when its ticket is closed again, or is about to be', () => {
    expect(backOf([act(0), act(5)])).toEqual([5, null]);
    expect(backOf([act(0), act(5, { said: null })])).toEqual([5]);
  });

  test('not when a resolved one is closed for good, but then both came back with what comes after', () => {
    expect(backOf([act(0), act(5, { wasOpen: false })])).toEqual([null, null]);
    expect(backOf([act(0), act(5, { wasOpen: false }), act(9)])).toEqual([9, 9, null]);
  });

  test('not within the hour: the desk refused it, or it was done twice', () => {
    expect(backOf([act(0), act(0.03)])).toEqual([null, null]);
    expect(backOf([act(0), act(0, { at: monday + sameActMs + 1 })])).not.toEqual([null, null]);
  });

  test('not with another ticket, nor because it was not closed before', () => {
    expect(backOf([act(0), act(5, { ticket: 'b' })])).toEqual([null, null]);
    expect(backOf([act(0, { said: null }), act(5)])).toEqual([null]);
  });

  test('when somebody said so or saw it, unless it shows itself earlier', () => {
    const said = { held: false, at: monday + 3 * day };
    expect(backOf([act(0, { later: said })])).toEqual([3]);
    expect(backOf([act(0, { later: said }), act(2)])).toEqual([2, null]);
    expect(foldLive([act(0, { later: { held: true, at: monday + day } })], now).closes).toMatchObject([
      { backAt: null, saidHeld: true },
    ]);
    expect(backOf([act(0, { later: { held: null, at: monday + day } })])).toEqual([null]);
  });
});

test('each ticket is one contact, at its first act', () => {
  const { contacts } = foldLive([act(5), act(0), act(2, { ticket: 'b', person: 'ben' })], now);
  expect(contacts.map(({ at, person }) => [(at - monday) / day, person])).toEqual([
    [0, 'ann'],
    [2, 'ben'],
  ]);
});

const someAct = fc.record({
  at: fc.integer({ min: 0, max: 2000 }).map((hours) => monday + hours * 1_800_000),
  ticket: fc.constantFrom('a', 'b', 'c'),
  person: fc.constant('ann'),
  issue: fc.constant('printer'),
  said: fc.constantFrom('checked' as const, null),
  wasOpen: fc.boolean(),
  later: fc.constant(null),
});

test('whatever happened: the plain way, looking through all later acts for each close, finds the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someAct, { maxLength: 40, selector: ({ at }) => at }), (acts) => {
      const inTime = acts.toSorted((one, other) => one.at - other.at);
      const plainly = inTime.flatMap((one, index) => {
        if (one.said === null) return [];
        // The first later act on the ticket that shows it open, more than an hour after the last close before it.
        const own = inTime.slice(index).filter(({ ticket }) => ticket === one.ticket);
        for (let place = 1; place < own.length; place += 1) {
          const next = own[place] as LiveAct;
          const before = own.slice(0, place).findLast(({ said }) => said !== null) as LiveAct;
          if (next.wasOpen && next.at - before.at > sameActMs) return [next.at];
        }
        return [null];
      });
      expect(foldLive(acts, now).closes.map(({ backAt }) => backAt)).toEqual(plainly);
    }),
  );
});

describe('a historic life', () => {
  const life = (changes: Partial<TicketLife>): TicketLife => ({
    ticket: '1',
    subject: 'Printer',
    client: 'Acme',
    requester: 'Ann',
    opened: monday,
    closes: [],
    reopens: [],
    reopenCount: null,
    ...changes,
  });
  const subject = { person: 'ann', issue: 'printer' };
  const at = (days: number): number => monday + days * day;

  test('each close has the first reopening after it, and nobody was asked', () => {
    const one = life({ closes: [at(1), at(4), at(8)], reopens: [at(3), at(6)] });
    const { closes, contacts } = foldLives([{ lives: [one], until: at(60) }], () => subject);
    expect(closes.map(({ backAt, said, until }) => [backAt, said, until])).toEqual([
      [at(3), 'unasked', at(60)],
      [at(6), 'unasked', at(60)],
      [null, 'unasked', at(60)],
    ]);
    expect(contacts).toEqual([{ at: monday, ...subject }]);
  });

  test('resolved and closed for good is one way to one reopening', () => {
    const { closes } = foldLives([{ lives: [life({ closes: [at(1), at(2)], reopens: [at(3)] })], until: at(60) }], () => subject);
    expect(closes.map(({ backAt }) => backAt)).toEqual([at(3), at(3)]);
  });

  test('what the desk counts beyond its events is said, not guessed', () => {
    const lives = [life({ reopens: [at(3)], reopenCount: 3 }), life({ reopenCount: 0, reopens: [at(2)] })];
    expect(foldLives([{ lives, until: at(60) }], () => subject).undated).toBe(2);
  });
});
