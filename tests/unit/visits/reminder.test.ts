import { describe, expect, test } from 'vitest';
import { isQuiet } from '../../../lib/visits/quiet-hours.ts';
import { dueReminders, nextReminder, type ReminderState } from '../../../lib/visits/reminder.ts';
import { visit } from './samples.ts';

const at = (moment: string): number => Date.parse(`${moment}Z`);
const morning = at('2026-11-25T09:00');

const acme = visit({ id: 'visit/acme', clientId: 'acme', planned: { day: '2026-11-27', time: '10:00' } });
const state = (changes: Partial<ReminderState> = {}): ReminderState => ({
  visits: [acme],
  agreed: 2,
  on: true,
  quiet: { from: '18:00', to: '08:00' },
  zone: 'UTC',
  ...changes,
});
const none = new Set<string>();

describe('a reminder', () => {
  test('comes three days before a planned day, and on the day itself', () => {
    const next = (moment: string) => nextReminder(state(), none, at(moment));
    expect(next('2026-11-23T12:00')).toBeNull();
    expect(next('2026-11-24T08:00')).toMatchObject({ kind: 'soon', clientId: 'acme', day: '2026-11-27' });
    expect(next('2026-11-27T17:00')).toMatchObject({ kind: 'soon' });
  });

  test('comes when the day has passed without a word', () => {
    expect(nextReminder(state(), none, at('2026-11-28T09:00'))).toMatchObject({ kind: 'passed', clientId: 'acme' });
    const held = { ...acme, held: '2026-11-27' };
    expect(nextReminder(state({ visits: [held] }), none, at('2026-11-28T09:00'))).toBeNull();
    expect(nextReminder(state({ visits: [{ ...acme, cancelled: true }] }), none, morning)).toBeNull();
  });

  test('comes early in the last month of the quarter if fewer are planned than agreed', () => {
    const next = (moment: string, visits = [visit({ planned: { day: '2026-12-29' } })]) =>
      nextReminder(state({ visits }), none, at(moment));
    expect(next('2026-11-30T12:00')).toBeNull();
    expect(next('2026-12-01T12:00')).toMatchObject({ kind: 'too-few', quarter: '2026-Q4', missing: 1 });
    expect(next('2026-12-14T12:00')).toMatchObject({ kind: 'too-few' });
    expect(next('2026-12-15T12:00')).toBeNull();
    expect(next('2026-12-02T12:00', [visit({ planned: { day: '2026-12-29' } }), visit({ held: '2026-10-05' })])).toBeNull();
  });

  test('is never given twice for the same thing', () => {
    const given = new Set<string>();
    const keys: string[] = [];
    for (let moment = at('2026-11-20T00:00'); moment < at('2027-01-10T00:00'); moment += 3_600_000) {
      const reminder = nextReminder(state(), given, moment);
      if (reminder === null) continue;
      keys.push(reminder.key);
      given.add(reminder.key);
    }
    expect(keys).toEqual(['soon visit/acme 2026-11-27', 'passed visit/acme 2026-11-27', 'too-few 2026-Q4']);
  });

  test('comes anew for a visit that was moved', () => {
    const given = new Set(dueReminders(state(), morning).map(({ key }) => key));
    expect(nextReminder(state(), given, morning)).toBeNull();
    const moved = { ...acme, planned: { day: '2026-11-28' } };
    expect(nextReminder(state({ visits: [moved] }), given, morning)).toMatchObject({ day: '2026-11-28' });
  });

  test('waits for the end of the quiet hours', () => {
    expect(nextReminder(state(), none, at('2026-11-25T07:59'))).toBeNull();
    expect(nextReminder(state(), none, at('2026-11-25T08:00'))).not.toBeNull();
    expect(nextReminder(state(), none, at('2026-11-25T18:00'))).toBeNull();
    // Nine in the morning in London is still the middle of the night in New York.
    expect(nextReminder(state({ zone: 'America/New_York' }), none, morning)).toBeNull();
  });

  test('is never given when reminders are off', () => {
    expect(dueReminders(state({ on: false }), at('2026-12-02T12:00'))).toEqual([]);
    expect(nextReminder(state({ on: false }), none, morning)).toBeNull();
  });

  test('goes by the day where the manager is', () => {
    const moment = at('2026-11-23T20:00');
    expect(dueReminders(state({ zone: 'Europe/London' }), moment)).toEqual([]);
    expect(dueReminders(state({ zone: 'Pacific/Auckland' }), moment)).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  test.each([
    ['over midnight, late', '18:00', '08:00', '23:59', true],
    ['over midnight, early', '18:00', '08:00', '00:00', true],
    ['over midnight, by day', '18:00', '08:00', '12:00', false],
    ['begin on the minute', '18:00', '08:00', '18:00', true],
    ['end on the minute', '18:00', '08:00', '08:00', false],
    ['by day', '12:00', '14:00', '13:00', true],
    ['by day, before', '12:00', '14:00', '11:59', false],
    ['from and to the same are none', '09:00', '09:00', '09:00', false],
  ])('%s', (_, from, to, time, quiet) => {
    expect(isQuiet({ from, to }, time)).toBe(quiet);
  });
});
