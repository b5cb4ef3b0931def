import { describe, expect, test } from 'vitest';
import { glanceAt, type Track } from '../../../lib/visits/glance.ts';
import type { Visit } from '../../../lib/visits/visit.ts';
import { today, visit } from './samples.ts';

const held = (day = '2026-11-03') => visit({ planned: { day }, held: day });
const planned = (day: string) => visit({ planned: { day } });

describe('on track or off track', () => {
  test.each<[string, Visit[], string, Track]>([
    ['all held', [held(), held()], today, 'met'],
    ['one held, one still to come', [held(), planned('2026-12-08')], today, 'on-track'],
    ['planned for today is still to come', [held(), planned(today)], today, 'on-track'],
    ['one held, the other undated', [held(), visit()], today, 'off-track'],
    ['one held, the other day has passed', [held(), planned('2026-11-24')], today, 'off-track'],
    ['nothing planned in the first month', [], '2026-10-31', 'early'],
    ['nothing planned in the second month', [], '2026-11-01', 'off-track'],
    ['called off', [held(), visit({ planned: { day: '2026-12-08' }, cancelled: true })], today, 'off-track'],
    ['after its end', [held()], '2027-01-01', 'short'],
    ['held in time, looked at after its end', [held(), held()], '2027-01-01', 'met'],
    ['another quarter does not count', [held(), visit({ quarter: '2026-Q3', held: '2026-09-01' })], today, 'off-track'],
  ])('%s', (_, visits, day, track) => {
    expect(glanceAt(visits, '2026-Q4', 2, day).track).toBe(track);
  });

  test('says how many are missing, and how many days passed without a word', () => {
    const glance = glanceAt([planned('2026-11-10'), planned('2026-12-08'), visit()], '2026-Q4', 3, today);
    expect(glance).toMatchObject({ owed: 3, held: 0, planned: 1, passed: 1, missing: 2 });
  });

  test('who agreed to none has met it', () => {
    expect(glanceAt([], '2026-Q4', 0, today)).toMatchObject({ track: 'met', missing: 0 });
  });
});

describe('carried over', () => {
  const carried = visit({ quarter: '2027-Q1', carriedOver: { from: '2026-Q4', note: 'They move offices' } });

  test('it leaves one quarter and is owed in the other', () => {
    expect(glanceAt([held(), carried], '2026-Q4', 2, today)).toMatchObject({ owed: 1, track: 'met', carriedOut: [carried] });
    expect(glanceAt([held(), carried], '2027-Q1', 2, '2027-01-10')).toMatchObject({
      owed: 3,
      track: 'early',
      carriedIn: [carried],
    });
  });

  test('called off there, it is owed nowhere', () => {
    const calledOff = { ...carried, cancelled: true };
    expect(glanceAt([calledOff], '2027-Q1', 2, '2027-01-10')).toMatchObject({ owed: 2, carriedIn: [] });
    expect(glanceAt([calledOff], '2026-Q4', 2, today)).toMatchObject({ owed: 2, carriedOut: [] });
  });
});
