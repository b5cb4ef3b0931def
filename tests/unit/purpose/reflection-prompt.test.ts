import { describe, expect, test } from 'vitest';
import {
  afterAnswer,
  afterSkip,
  askedAgainIn,
  isAskedOn,
  isOpenOn,
  type PromptState,
} from '../../../lib/purpose/reflection-prompt.ts';
import { addDays } from '../../../lib/visits/quarter.ts';

const thursday = '2026-11-26';

/** Skips whenever it is asked, day after day, and says how many weeks lie between. */
function skipAlways(weeks: number): number[] {
  let state: PromptState | null = null;
  const asked: number[] = [];
  for (let day = 0; day < weeks * 7; day += 1) {
    const today = addDays(thursday, day);
    if (!isAskedOn(state, today)) continue;
    asked.push(day / 7);
    state = afterSkip(state, today);
  }
  return asked;
}

describe('the weekly question', () => {
  test.each([
    ['2026-11-23', false],
    ['2026-11-25', false],
    ['2026-11-26', true],
    ['2026-11-27', true],
    ['2026-11-29', true],
    ['2026-11-30', false],
  ])('on %s', (day, asked) => {
    expect(isAskedOn(null, day)).toBe(asked);
  });

  test('comes once a week while it is answered', () => {
    const state = afterAnswer('2026-11-27');
    expect(isAskedOn(state, '2026-11-28')).toBe(false);
    expect(isAskedOn(state, '2026-12-02')).toBe(false);
    expect(isAskedOn(state, '2026-12-03')).toBe(true);
  });

  test('backs off when it is skipped: after two weeks, four, eight, and no longer than eight', () => {
    expect(skipAlways(40)).toEqual([0, 2, 6, 14, 22, 30, 38]);
  });

  test('is weekly again after an answer', () => {
    const skipped = afterSkip(afterSkip(null, thursday), '2026-12-10');
    expect(askedAgainIn(skipped)).toBe('2027-01-04');
    expect(askedAgainIn(afterAnswer('2027-01-08'))).toBe('2027-01-11');
  });

  test('waits on its own page from Monday on, in the weeks in which it may be asked', () => {
    const skipped = afterSkip(null, thursday);
    const days = ['2026-11-27', '2026-12-06', '2026-12-07', '2026-12-09'];
    expect(days.map((day) => isOpenOn(skipped, day))).toEqual([false, false, true, true]);
    expect(isOpenOn(null, '2026-11-23')).toBe(true);
  });

  test('just stands there when nobody says anything: only a skip counts', () => {
    expect(isAskedOn(null, '2026-11-29')).toBe(true);
    expect(isAskedOn(null, '2026-12-03')).toBe(true);
  });

  test('skipped twice in one week, from two windows, is skipped once', () => {
    const once = afterSkip(null, thursday);
    expect(afterSkip(once, '2026-11-27')).toEqual(once);
    // Answered and then skipped is a skip of its own.
    expect(afterSkip(afterAnswer(thursday), '2026-11-27')).toEqual({ week: '2026-11-23', skips: 1 });
  });
});
