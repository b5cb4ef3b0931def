import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Close } from '../../../lib/holding/acts.ts';
import { calibrationOf } from '../../../lib/holding/calibration.ts';
import { cohortsOf } from '../../../lib/holding/cohorts.ts';
import { foldLive } from '../../../lib/holding/fold-live.ts';
import { gapsOf } from '../../../lib/holding/gaps.ts';
import { repeatContact } from '../../../lib/holding/repeat-contact.ts';
import { subjectOf } from '../../../lib/holding/subject.ts';
import { issueKey } from '../../../lib/patterns/issue-text.ts';
import { act, close, day, monday } from './samples.ts';

const back = (days: number, after: number, changes: Partial<Close> = {}): Close =>
  close(days, { backAt: monday + (days + after) * day, ...changes });

describe('cohorts', () => {
  test('count what came back in each window, by the week of the close', () => {
    const cohorts = cohortsOf([close(0), back(1, 7), back(6.9, 8), back(7, 30), back(8, 31)]);
    expect(cohorts.map(({ week, closes }) => [(week - monday) / day, closes])).toEqual([
      [0, 3],
      [7, 2],
    ]);
    expect(cohorts.map(({ windows }) => windows.map(({ days, cameBack }) => [days, cameBack]))).toEqual([
      [
        [7, 1],
        [14, 2],
        [30, 2],
      ],
      [
        [7, 0],
        [14, 0],
        [30, 1],
      ],
    ]);
  });

  test('a week counts once its last day is old enough, and not a moment before', () => {
    const at = (until: number) =>
      cohortsOf([back(0, 1, { until: monday + until * day })])[0]?.windows.map(({ isMature }) => isMature);
    expect(at(13.99)).toEqual([false, false, false]);
    expect(at(14)).toEqual([true, false, false]);
    expect(at(37)).toEqual([true, true, true]);
    expect(cohortsOf([back(0, 1, { until: monday + 10 * day })])[0]?.windows[0]?.cameBack).toBe(0);
  });

  test('say which week is more than noise, and leave those that are too young out of it', () => {
    const closes = Array.from({ length: 14 }, (_, week) =>
      Array.from({ length: 40 }, (_, n) => {
        const isBack = n < (week === 6 ? 20 : 3 + (week % 2));
        return isBack ? back(week * 7 + n / 10, 2) : close(week * 7 + n / 10);
      }),
    ).flat();
    expect(cohortsOf(closes).flatMap(({ windows }, week) => (windows[0]?.signal ? [[week, windows[0].signal]] : []))).toEqual([
      [6, 'beyond'],
    ]);
  });
});

describe('repeat contact', () => {
  const contact = (days: number, person = 'ann', issue: string | null = 'printer') => ({
    at: monday + days * day,
    person,
    issue,
  });

  test('counts the same person with the same issue in days 0 to 7, and in days 28 to 35', () => {
    const closes = [0, 100, 200, 300].map((days) => close(days, { until: monday + 335 * day }));
    const contacts = [contact(0), contact(7), contact(130), contact(205), contact(228.5), contact(307.1), contact(327.9)];
    expect(repeatContact(closes, contacts)).toMatchObject({ of: 4, soon: 2, background: 2, young: 0, unknown: 0 });
  });

  test('not another person, nor another issue, nor what is not known', () => {
    const { soon, of } = repeatContact([close(0)], [contact(1, 'ben'), contact(1, 'ann', 'mail'), contact(1, 'ann', null)]);
    expect([soon, of]).toEqual([0, 1]);
    expect(repeatContact([close(0, { person: null }), close(0, { issue: null })], [])).toMatchObject({
      of: 0,
      unknown: 2,
      excess: null,
    });
  });

  test('a close that is not 35 days old is left out', () => {
    const closes = [close(0, { until: monday + 35 * day }), close(0, { until: monday + 34.9 * day })];
    expect(repeatContact(closes, [])).toMatchObject({ of: 1, young: 1 });
  });

  test('an issue that simply recurs has no excess: early and late cancel out', () => {
    // Every three days, for ever.
    const contacts = Array.from({ length: 200 }, (_, n) => contact(n * 3));
    const closes = Array.from({ length: 50 }, (_, n) => close(n * 3 + 1));
    expect(repeatContact(closes, contacts)).toMatchObject({ of: 50, soon: 50, background: 50, excess: { difference: 0 } });
  });

  test('duplicates that are closed one after the other came together; a desk’s own events say when each came', () => {
    const twins = ['a', 'b', 'c'].map((ticket, index) => act(index / 100, { ticket }));
    const live = foldLive([...twins, act(2, { ticket: 'd' })], monday + 400 * day);
    // The last of them is back after nobody: it is who came back.
    expect(repeatContact(live.closes, live.contacts)).toMatchObject({ of: 4, soon: 3 });
    const together = foldLive(twins, monday + 400 * day);
    expect(repeatContact(together.closes, together.contacts)).toMatchObject({ of: 3, soon: 0 });
    expect(repeatContact([close(0)], [contact(0.01)])).toMatchObject({ of: 1, soon: 1 });
  });

  test('the plain way finds the same', () => {
    const moment = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
    const keyed = fc.record({ days: moment, person: fc.constantFrom('ann', 'ben') });
    fc.assert(
      fc.property(fc.array(keyed, { maxLength: 30 }), fc.array(keyed, { maxLength: 30 }), (closed, came) => {
        const closes = closed.map(({ days, person }) => close(days, { person }));
        const within = (from: number, to: number) =>
          closed.filter(({ days, person }) =>
            came.some((one) => one.person === person && one.days > days + from && one.days <= days + to),
          ).length;
        const found = repeatContact(
          closes,
          came.map(({ days, person }) => contact(days, person)),
        );
        expect([found.of, found.soon, found.background]).toEqual([closed.length, within(0, 7), within(28, 35)]);
      }),
    );
  });
});

describe('calibration', () => {
  test('by what was said: what somebody said, what nobody saw, what came back, and what is not known yet', () => {
    const young = { until: monday + 5 * day };
    const rows = calibrationOf([
      close(0, { said: 'assumed', saidHeld: true, ...young }),
      close(0, { said: 'assumed', ...young }),
      close(0, { said: 'assumed' }),
      back(0, 14, { said: 'assumed', saidHeld: true }),
      back(0, 15, { said: 'assumed' }),
      back(0, 3, { said: 'client-confirmed', ...young }),
    ]);
    expect(rows).toMatchObject([
      { said: 'client-confirmed', closes: 1, known: 1, cameBack: 1, saidHeld: 0, nothingSeen: 0 },
      { said: 'assumed', closes: 5, known: 4, cameBack: 1, saidHeld: 1, nothingSeen: 2 },
    ]);
    // Newcombe's formula for 3 of 4, by an implementation in Python.
    expect(rows[1]?.interval.low).toBeCloseTo(0.3006, 4);
    expect(rows[1]?.interval.high).toBeCloseTo(0.9544, 4);
  });
});

test('gaps: the closes between two that came back, and since the last', () => {
  const row = [close(0), back(1, 1), close(2), close(3), back(4, 1), close(5), close(6, { until: monday + 7 * day })];
  expect(gapsOf(row)).toEqual({ of: 6, events: 2, centre: 3, high: null, since: 1 });
  expect(gapsOf([close(0), close(1)])).toEqual({ of: 2, events: 0, centre: null, high: null, since: 2 });
});

describe('whose and about what', () => {
  const of = (client: string | null, requester: string | null, subject: string | null) =>
    subjectOf({ client, requester, subject }, (text) => issueKey(text) || null);

  test('the client belongs to the person, and stands for them where the desk shows nobody', () => {
    expect(of('Acme', ' ann  LEE', 'x')).toEqual(of('acme', 'Ann Lee', 'x'));
    expect(of('Acme', 'Ann', 'x').person).not.toBe(of('Oak', 'Ann', 'x').person);
    expect(of('Acme', null, 'x').person).toBe(of('ACME', '', 'x').person);
    expect(of(null, null, 'x').person).toBeNull();
  });

  test('answers and numbers make no other issue', () => {
    const { issue } = of('Acme', 'Ann', 'printer 7 jams');
    expect(issue).not.toBeNull();
    expect(of('Acme', 'Ann', 'Re: FW: [#4711] Printer 12  jams').issue).toBe(issue);
    expect(of('Acme', 'Ann', ' Re: ').issue).toBeNull();
    expect(of('Acme', 'Ann', null).issue).toBeNull();
  });
});
