import { describe, expect, test } from 'vitest';
import { type SuggestFrom, suggestVisits } from '../../../lib/visits/suggest.ts';
import { type CloseOfClient, type Trouble, troubleOf } from '../../../lib/visits/trouble.ts';
import { today, visit } from './samples.ts';

const client = (id: string) => ({ id, name: `${id} Ltd` });
const from = (changes: Partial<SuggestFrom>): SuggestFrom => ({
  clients: [client('acme')],
  visits: [],
  trouble: new Map(),
  goals: new Map(),
  dismissed: {},
  quarter: '2026-Q4',
  today,
  ...changes,
});
const heldOn = (clientId: string, held: string) => visit({ clientId, held, quarter: '2025-Q4' });
const trouble = (changes: Partial<Trouble>): Trouble => ({ tickets: 10, usual: null, without: 0, ...changes });

describe('why a client is suggested', () => {
  test('never visited', () => {
    expect(suggestVisits(from({}))).toEqual([{ clientId: 'acme', name: 'acme Ltd', reasons: [{ kind: 'never' }] }]);
  });

  test('visited long ago, but not lately', () => {
    const clients = [client('acme'), client('globex')];
    const visits = [heldOn('acme', '2025-11-25'), heldOn('globex', '2026-08-01')];
    expect(suggestVisits(from({ clients, visits }))).toMatchObject([
      { clientId: 'acme', reasons: [{ kind: 'long-ago', months: 12 }] },
    ]);
  });

  test('tickets that ended without what they needed', () => {
    const visits = [heldOn('acme', '2026-09-01')];
    const lately = new Map([['acme', trouble({ tickets: 9, without: 4 })]]);
    expect(suggestVisits(from({ visits, trouble: lately }))[0]?.reasons).toEqual([{ kind: 'without', count: 4, of: 9 }]);
  });

  test('many more tickets than this client usually has', () => {
    const visits = [heldOn('acme', '2026-09-01')];
    const with_ = (tickets: number, usual: number | null) =>
      suggestVisits(from({ visits, trouble: new Map([['acme', trouble({ tickets, usual })]]) }));
    expect(with_(9, 3.2)[0]?.reasons).toEqual([{ kind: 'busy', tickets: 9, usual: 3 }]);
    expect(with_(40, 38)).toEqual([]);
    expect(with_(2, 0)).toEqual([]);
    expect(with_(9, null)).toEqual([]);
  });

  test('goals that nobody has looked at for long', () => {
    const visits = [heldOn('acme', '2026-09-01')];
    expect(suggestVisits(from({ visits, goals: new Map([['acme', '2026-01-10']]) }))[0]?.reasons).toEqual([
      { kind: 'goals-old', months: 10 },
    ]);
    expect(suggestVisits(from({ visits, goals: new Map([['acme', '2026-06-10']]) }))).toEqual([]);
  });
});

describe('who is not suggested', () => {
  test.each([
    ['planned this quarter', visit({ clientId: 'acme' })],
    ['visited this quarter', visit({ clientId: 'acme', held: '2026-10-02' })],
    ['planned by a colleague', visit({ clientId: 'acme', manager: 'Sam' })],
    ['carried over to the next quarter', visit({ clientId: 'acme', quarter: '2027-Q1' })],
  ])('%s', (_, arranged) => {
    expect(suggestVisits(from({ visits: [arranged] }))).toEqual([]);
  });

  test('called off is not arranged', () => {
    expect(suggestVisits(from({ visits: [visit({ clientId: 'acme', cancelled: true })] }))).toHaveLength(1);
  });

  test('not this quarter, and again in the next', () => {
    const dismissed = { acme: '2026-Q4' };
    expect(suggestVisits(from({ dismissed }))).toEqual([]);
    expect(suggestVisits(from({ dismissed, quarter: '2027-Q1', today: '2027-01-04' }))).toHaveLength(1);
  });
});

test('the order says what weighs most, and does not hang on the order of the clients', () => {
  const clients = ['calm', 'fine', 'hurt', 'sore', 'busy'].map(client);
  const lately = new Map([
    ['sore', trouble({ tickets: 4, without: 3 })],
    ['hurt', trouble({ tickets: 40, without: 20 })],
    ['busy', trouble({ tickets: 12, usual: 4 })],
  ]);
  const visits = [heldOn('fine', '2026-09-30'), heldOn('busy', '2026-03-01')];
  const order = (list: typeof clients) =>
    suggestVisits(from({ clients: list, visits, trouble: lately })).map(({ clientId }) => clientId);
  expect(order(clients)).toEqual(['hurt', 'sore', 'busy', 'calm']);
  expect(order(clients.toReversed())).toEqual(order(clients));
});

test('five are enough', () => {
  const clients = Array.from({ length: 5000 }, (_, index) => client(String(index).padStart(4, '0')));
  expect(suggestVisits(from({ clients })).map(({ clientId }) => clientId)).toEqual(['0000', '0001', '0002', '0003', '0004']);
});

describe('trouble is counted in tickets', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');
  const ago = (days: number) => now - days * 86_400_000;
  const of = (ticket: string, days: number, changes: Partial<CloseOfClient> = {}): CloseOfClient => ({
    client: 'acme',
    ticket,
    at: ago(days),
    isAchieved: true,
    ...changes,
  });

  test('each once, however often it was closed', () => {
    const closes = [of('1', 1), of('1', 2, { isAchieved: false }), of('2', 3), of('3', 4, { isAchieved: false })];
    expect(troubleOf(closes, now).get('acme')).toEqual({ tickets: 3, usual: null, without: 2 });
  });

  test('against what is usual for this client, once its past is long enough', () => {
    const past = [450, 400, 350, 300, 250, 200, 150, 100].map((days) => of(`p${days}`, days));
    // Eight in the 360 days before the last 90.
    expect(troubleOf([of('1', 1), ...past], now).get('acme')).toEqual({ tickets: 1, usual: 2, without: 0 });
    expect(troubleOf([of('1', 1), of('2', 170)], now).get('acme')?.usual).toBeNull();
  });

  test('nothing else: no unknown client, nothing older', () => {
    expect(troubleOf([of('1', 1, { client: null }), of('2', 500)], now).size).toBe(0);
  });
});
