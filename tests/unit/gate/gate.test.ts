import { describe, expect, it } from 'vitest';
import { unreadTicket } from '../../../lib/desks/ticket.ts';
import type { CloseAttempt, TicketReply } from '../../../lib/gate/attempt.ts';
import { type Effect, type GateEvent, type GateState, judge, openGate, releasedForMs, step } from '../../../lib/gate/gate.ts';
import { ObservedClosure } from '../../../lib/outcomes/closure.ts';

const start = 1_795_000_000_000;

const attemptOn = (...ids: string[]): CloseAttempt => ({
  id: `attempt-${ids.join('-')}`,
  site: 'https://rt.example.com',
  desk: 'request-tracker-5',
  path: 'bulk',
  sensor: 'control',
  tickets: ids.map((id) => unreadTicket(id, 'https://rt.example.com/')),
  canPart: false,
  at: start,
});

/** Plays events through the gate and collects what it says to do. */
function play(events: readonly GateEvent[], from: GateState = openGate): { state: GateState; effects: Effect[] } {
  let count = 0;
  let state = from;
  const effects = events.flatMap((event) => {
    const next = step(state, event, () => `id-${++count}`);
    state = next.state;
    return next.effects;
  });
  return { state, effects };
}

const done = (effects: readonly Effect[]): string[] => effects.map((effect) => effect.do);
const recorded = (effects: readonly Effect[]) => effects.flatMap((effect) => (effect.do === 'record' ? effect.closures : []));

const yes = (ticketId: string): TicketReply => ({
  ticketId,
  question: 'Is it so?',
  outcome: null,
  answer: { kind: 'achieved', evidence: 'checked' },
});
const notYet = (ticketId: string): TicketReply => ({ ...yes(ticketId), answer: { kind: 'not-yet', missing: '' } });

const one = attemptOn('7');
const asked: GateEvent[] = [
  { type: 'attempted', attempt: one },
  { type: 'shown', attempt: one.id, at: start + 20 },
];

describe('the gate', () => {
  it('records, then releases, when the outcome is achieved', () => {
    const { effects, state } = play([...asked, { type: 'answered', attempt: one.id, replies: [yes('7')], at: start + 2520 }]);
    expect(done(effects)).toEqual(['ask', 'record', 'dismiss', 'release']);
    expect(recorded(effects)).toMatchObject([{ ticket: { id: '7' }, answeredInMs: 2500, unasked: null }]);
    expect(recorded(effects).every((closure) => ObservedClosure.safeParse(closure).success)).toBe(true);
    expect(state.asking).toBeNull();
  });

  it('cancels and records when it is not yet', () => {
    const { effects } = play([...asked, { type: 'answered', attempt: one.id, replies: [notYet('7')], at: start + 900 }]);
    expect(done(effects)).toEqual(['ask', 'record', 'dismiss', 'cancel']);
  });

  it('counts nothing when the technician goes back with Escape', () => {
    const { effects, state } = play([...asked, { type: 'escaped', attempt: one.id }]);
    expect(done(effects)).toEqual(['ask', 'dismiss', 'cancel']);
    expect(judge(state, ['7'], start + 5000)).toBe('ask');
  });

  it('counts a close that was seen late as unasked when the technician goes back with Escape', () => {
    const late = { ...one, sensor: 'late' as const };
    const { effects } = play([
      { type: 'attempted', attempt: late },
      { type: 'escaped', attempt: late.id },
    ]);
    expect(done(effects)).toEqual(['ask', 'record', 'dismiss', 'cancel']);
    expect(recorded(effects)).toMatchObject([{ answer: null, unasked: 'not-answered', sensor: 'late' }]);
  });

  it('goes without a record when the question was answered in another window', () => {
    const { effects, state } = play([...asked, { type: 'answered-elsewhere', attempt: one.id }]);
    expect(done(effects)).toEqual(['ask', 'dismiss', 'cancel']);
    expect(state.asking).toBeNull();
    expect(done(play([...asked, { type: 'answered-elsewhere', attempt: 'another' }]).effects)).toEqual(['ask']);
  });

  it('fails open, visibly, and records the close as unasked', () => {
    const { effects, state } = play([
      { type: 'attempted', attempt: one },
      { type: 'failed', cause: 'panel-not-visible', at: start + 2000 },
    ]);
    expect(done(effects)).toEqual(['ask', 'record', 'notice', 'dismiss', 'release']);
    expect(recorded(effects)).toMatchObject([{ answer: null, unasked: 'panel-not-visible' }]);
    expect(judge(state, ['7'], start + 2001)).toBe('pass');
  });

  it('asks once for a double click, and does not ask again for what it released', () => {
    const { state: asking } = play(asked);
    expect(judge(asking, ['7'], start + 30)).toBe('hold');
    const { state } = play([{ type: 'answered', attempt: one.id, replies: [yes('7')], at: start + 1000 }], asking);
    expect(judge(state, ['7'], start + 1000 + releasedForMs - 1)).toBe('pass');
    expect(judge(state, ['7'], start + 1000 + releasedForMs)).toBe('ask');
    expect(judge(state, ['7', '8'], start + 1001)).toBe('ask');
  });

  it('needs an answer for each of several tickets', () => {
    const bulk = attemptOn('7', '8');
    const { effects, state } = play([
      { type: 'attempted', attempt: bulk },
      { type: 'answered', attempt: bulk.id, replies: [yes('7')], at: start + 500 },
    ]);
    expect(done(effects)).toEqual(['ask']);
    expect(state.asking).not.toBeNull();
  });

  it('closes none of several when one of them is not yet, and records that one only', () => {
    const bulk = attemptOn('7', '8', '9');
    const { effects } = play([
      { type: 'attempted', attempt: bulk },
      { type: 'answered', attempt: bulk.id, replies: [yes('7'), notYet('8'), yes('9')], at: start + 500 },
    ]);
    expect(done(effects)).not.toContain('release');
    expect(recorded(effects).map((closure) => closure.ticket.id)).toEqual(['8']);
  });

  it('hears nothing from an attempt that is over, and no answer twice', () => {
    const answer: GateEvent = { type: 'answered', attempt: one.id, replies: [yes('7')], at: start + 500 };
    expect(done(play([...asked, { ...answer, attempt: 'another' }]).effects)).toEqual(['ask']);
    expect(done(play([...asked, answer, answer, { type: 'escaped', attempt: one.id }]).effects)).toEqual([
      'ask',
      'record',
      'dismiss',
      'release',
    ]);
  });

  it('lets the act of a second tab go on without a second record', () => {
    const { effects } = play([...asked, { type: 'released-elsewhere', released: { '7': start + 100 }, at: start + 200 }]);
    expect(done(effects)).toEqual(['ask', 'dismiss', 'release']);
  });

  it('keeps asking when another tab released another ticket', () => {
    const { state } = play([...asked, { type: 'released-elsewhere', released: { '8': start + 100 }, at: start + 200 }]);
    expect(state.asking?.attempt.id).toBe(one.id);
  });
});
