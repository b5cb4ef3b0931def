import { describe, expect, test } from 'vitest';
import { carryOver, planFor } from '../../../lib/visits/arrange.ts';
import { byPlan, isOf, isOpen, readVisit } from '../../../lib/visits/visit.ts';
import { visit } from './samples.ts';

describe('a visit is read from its record', () => {
  const values = new Map<string, unknown>([
    ['client', 'acme'],
    ['manager', 'Priya'],
    ['quarter', '2026-Q4'],
    ['planned', { day: '2026-12-08', time: '10:30' }],
    ['cue', 'second Tuesday, after stand-up'],
    ['notes/worries', 'The audit in March.'],
    ['settled/worries-1f', 'added'],
  ]);

  test('path by path', () => {
    expect(readVisit('visit/1', values, 3)).toEqual({
      id: 'visit/1',
      clientId: 'acme',
      manager: 'Priya',
      quarter: '2026-Q4',
      planned: { day: '2026-12-08', time: '10:30' },
      cue: 'second Tuesday, after stand-up',
      held: null,
      notes: { happening: '', worries: 'The audit in March.', learned: '' },
      carriedOver: null,
      cancelled: false,
      settled: ['worries-1f'],
      saves: 3,
    });
  });

  test('what a newer version wrote in another way is left out, and the rest is there', () => {
    const newer = new Map([...values, ['planned', { day: '2026-12-08', until: '12:00' }], ['held', 'yesterday']]);
    expect(readVisit('visit/1', newer, 4)).toMatchObject({ clientId: 'acme', planned: null, held: null });
  });

  test('without a client or a quarter it is none', () => {
    expect(readVisit('visit/1', new Map([['quarter', '2026-Q4']]), 1)).toBeNull();
    expect(readVisit('visit/1', new Map([...values, ['quarter', 'Q4 2026']]), 1)).toBeNull();
  });
});

describe('a plan', () => {
  const before = visit({ quarter: '2026-Q4' });

  test('in the same quarter carries nothing over', () => {
    const planned = { day: '2026-12-15' };
    expect(planFor(before, planned, '')).toEqual({ quarter: '2026-Q4', planned, 'carried-over': null });
  });

  test('in a later quarter carries the visit over, with a note', () => {
    const planned = { day: '2027-01-12', time: '09:00' };
    expect(planFor(before, planned, 'They move offices in December')).toEqual({
      quarter: '2027-Q1',
      planned,
      'carried-over': { from: '2026-Q4', note: 'They move offices in December' },
    });
  });

  test('moved again in its new quarter it keeps its note; taken back it was never carried over', () => {
    const carried = visit({ quarter: '2027-Q1', carriedOver: { from: '2026-Q4', note: 'Offices' } });
    expect(planFor(carried, { day: '2027-02-02' }, '')['carried-over']).toEqual({ from: '2026-Q4', note: 'Offices' });
    expect(planFor(carried, { day: '2026-12-30' }, '')['carried-over']).toBeNull();
  });

  test('carried over without a day it waits in the next quarter', () => {
    expect(carryOver(before, 'Later')).toEqual({
      quarter: '2027-Q1',
      planned: null,
      'carried-over': { from: '2026-Q4', note: 'Later' },
    });
  });
});

test('open is what is neither held nor called off', () => {
  expect([visit(), visit({ held: '2026-11-03' }), visit({ cancelled: true })].map(isOpen)).toEqual([true, false, false]);
});

test('a manager looks after their own visits, and those from before they had a name', () => {
  expect([visit(), visit({ manager: '' }), visit({ manager: 'Sam' })].map(isOf('Priya'))).toEqual([true, true, false]);
});

test('visits stand in the order of their plans, the undated last', () => {
  const [undated, late, early, noon] = [
    visit(),
    visit({ planned: { day: '2026-12-08' } }),
    visit({ planned: { day: '2026-12-01', time: '09:00' } }),
    visit({ planned: { day: '2026-12-01', time: '12:00' } }),
  ];
  expect([undated, late, noon, early].sort(byPlan)).toEqual([early, noon, late, undated]);
});
