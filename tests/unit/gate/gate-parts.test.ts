/** Acts that can be sent in part, and closes that are seen only afterwards. */
import { describe, expect, it } from 'vitest';
import { unreadTicket } from '../../../lib/desks/ticket.ts';
import type { CloseAttempt, TicketReply } from '../../../lib/gate/attempt.ts';
import { type Effect, type GateEvent, judge, newReleasedForMs, openGate, step } from '../../../lib/gate/gate.ts';

const start = 1_795_000_000_000;
const bulk: CloseAttempt = {
  id: 'bulk',
  site: 'https://desk.example',
  desk: 'sample',
  path: 'bulk',
  sensor: 'control',
  tickets: ['7', '8', '9'].map((id) => unreadTicket(id, 'https://desk.example/')),
  canPart: true,
  at: start,
};

function play(attempt: CloseAttempt, ...events: readonly GateEvent[]) {
  let state = openGate;
  let count = 0;
  const effects = [{ type: 'attempted', attempt } as const, ...events].flatMap((event): readonly Effect[] => {
    const next = step(state, event, () => `id-${++count}`);
    state = next.state;
    return next.effects;
  });
  return { state, effects };
}

const reply = (ticketId: string, answer: TicketReply['answer']): TicketReply => ({
  ticketId,
  question: 'Is it so?',
  outcome: null,
  answer,
});
const yes = (id: string) => reply(id, { kind: 'achieved', evidence: 'checked' });
const notYet = (id: string) => reply(id, { kind: 'not-yet', missing: '' });
const without = (id: string) => reply(id, { kind: 'closed-without-it', reason: 'not-needed', note: '' });
const answered = (...replies: readonly TicketReply[]): GateEvent => ({
  type: 'answered',
  attempt: 'bulk',
  replies,
  at: start + 500,
});
const recorded = (effects: readonly Effect[]) =>
  effects
    .flatMap((effect) => (effect.do === 'record' ? effect.closures : []))
    .map(({ ticket, answer, unasked }) => [ticket.id, answer?.kind ?? unasked]);

describe('an act that can be sent without some of its tickets', () => {
  it('closes what is done and leaves the others open', () => {
    const { effects, state } = play(bulk, answered(yes('7'), notYet('8'), without('9')));
    expect(effects.slice(1).map((effect) => effect.do)).toEqual(['record', 'dismiss', 'release']);
    expect(effects).toContainEqual({ do: 'release', ticketIds: ['7', '9'], without: ['8'] });
    expect(effects).toContainEqual({ do: 'dismiss', outcome: 'part' });
    expect(recorded(effects)).toEqual([
      ['7', 'achieved'],
      ['8', 'not-yet'],
      ['9', 'closed-without-it'],
    ]);
    expect(judge(state, ['7', '9'], start + 600)).toBe('pass');
    expect(judge(state, ['8'], start + 600)).toBe('ask');
  });

  it('is not sent at all when none of them is done', () => {
    const { effects } = play(bulk, answered(notYet('7'), notYet('8'), notYet('9')));
    expect(effects.slice(1).map((effect) => effect.do)).toEqual(['record', 'dismiss', 'cancel']);
    expect(effects).toContainEqual({ do: 'dismiss', outcome: 'not-yet' });
  });

  it('is sent as it is when all of them are', () => {
    const { effects } = play(bulk, answered(yes('7'), yes('8'), without('9')));
    expect(effects).toContainEqual({ do: 'release', ticketIds: ['7', '8', '9'], without: [] });
    expect(effects).toContainEqual({ do: 'dismiss', outcome: 'released' });
  });

  it('closes all or none where it cannot be sent in part', () => {
    const { effects } = play({ ...bulk, canPart: false }, answered(yes('7'), notYet('8'), yes('9')));
    expect(effects.some((effect) => effect.do === 'release')).toBe(false);
    expect(recorded(effects)).toEqual([['8', 'not-yet']]);
  });
});

describe('a close that was seen only afterwards', () => {
  const late: CloseAttempt = { ...bulk, sensor: 'late', canPart: false };

  it('is unknown when the question goes without an answer: it has closed', () => {
    const { effects, state } = play(late, { type: 'escaped', attempt: 'bulk' });
    expect(recorded(effects)).toEqual(['7', '8', '9'].map((id) => [id, 'not-answered']));
    expect(effects.at(-2)).toEqual({ do: 'dismiss', outcome: 'escaped' });
    expect(state.asking).toBeNull();
  });

  it('which is not so for what was held: nothing happened', () => {
    expect(recorded(play(bulk, { type: 'escaped', attempt: 'bulk' }).effects)).toEqual([]);
  });
});

describe('a ticket that is created closed', () => {
  it('is asked about again soon, because the next one of that subject is another ticket', () => {
    const created = { ...bulk, tickets: [unreadTicket('new: Password', 'https://desk.example/')] };
    const { state } = play(created, answered(yes('new: Password')));
    expect(judge(state, ['new: Password'], start + 500 + newReleasedForMs - 1)).toBe('pass');
    expect(judge(state, ['new: Password'], start + 500 + newReleasedForMs)).toBe('ask');
  });
});
