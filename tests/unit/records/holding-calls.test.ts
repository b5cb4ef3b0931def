import { expect, test } from 'vitest';
import type { TicketLife } from '../../../lib/history/ticket-life.ts';
import { holdingCalls } from '../../../lib/records/holding-calls.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { closure as anyClosure, notYet, rt } from '../store/records.ts';

const day = 86_400_000;
const now = anyClosure().at;
const closure: typeof anyClosure = (changes) => anyClosure({ desk: 'request-tracker-5', ...changes });

function setUp() {
  const database = freshDatabase();
  const calls = holdingCalls({ database, now: () => now, newId: () => 'id' });
  const course = { signal: new AbortController().signal, progress: () => undefined };
  return { database, figures: () => calls['holding-figures']({}, course) };
}

const ticket = (id: string, changes = {}) => ({ ...closure().ticket, id, ...changes });

const life = (id: string, changes: Partial<TicketLife>): TicketLife => ({
  ticket: id,
  subject: 'Printer',
  client: 'Acme',
  requester: 'Ann',
  opened: now - 900 * day,
  closes: [now - 899 * day],
  reopens: [],
  reopenCount: null,
  ...changes,
});
const past = {
  file: 'x.csv',
  preset: 'servicenow',
  rows: 1,
  rejected: 0,
  tickets: 1,
  closes: 1,
  reopens: 0,
  from: now - 900 * day,
};

test('live closes and a desk’s past are told apart, and each comes back by its own signs', async () => {
  const { database, figures } = setUp();
  await database.closures.bulkAdd([
    closure({ id: 'a1', at: now - 60 * day, ticket: ticket('a') }),
    closure({ id: 'a2', at: now - 57 * day, ticket: ticket('a') }),
    // Closed for good, as the desk's own word says: not open in between.
    closure({ id: 'b1', at: now - 60 * day, ticket: ticket('b', { requester: 'Ben' }) }),
    closure({ id: 'b2', at: now - 50 * day, ticket: ticket('b', { requester: 'Ben', status: 'resolved' }) }),
    // On another site a ticket has the same number.
    closure({ id: 'c', at: now - 58 * day, site: 'https://other.example.com', ticket: ticket('b', { requester: 'Cy' }) }),
    // Seen open again; somebody said that it held; "not yet" is no close; one that was created closed is a ticket of its own.
    closure({ id: 'd', at: now - 20 * day, ticket: ticket('d', { requester: 'Di' }) }),
    closure({
      id: 'e',
      at: now - 3 * day,
      ticket: ticket('e', { requester: 'Ed' }),
      answer: { kind: 'achieved', evidence: 'assumed' },
    }),
    notYet({ id: 'f', at: now - 2 * day, ticket: ticket('f', { requester: 'Fay' }) }),
    closure({ id: 'g1', at: now - 30 * day, ticket: ticket('new: Mail', { requester: 'Gil' }), answer: null, unasked: 'error' }),
    closure({ id: 'g2', at: now - 25 * day, ticket: ticket('new: Mail', { requester: 'Gus' }), answer: null, unasked: 'error' }),
  ]);
  const holding = { site: rt, who: 'Tom', at: now - 18 * day };
  await database.holdings.bulkAdd([
    { id: 'd', ticketId: 'd', held: false, how: 'seen-open-again', ...holding },
    { id: 'e', ticketId: 'e', held: true, how: 'asked', ...holding, at: now - day },
  ]);
  await database.historyImports.bulkAdd([
    { id: 'old', at: now - day, ...past, to: now - 800 * day },
    { id: 'new', at: now, ...past, to: now - 100 * day },
  ]);
  await database.history.bulkAdd([
    { id: 'old#0', importId: 'old', lives: [life('1', {}), life('2', { reopens: [now - 895 * day] })] },
    // The later export knows of the first ticket too.
    { id: 'new#0', importId: 'new', lives: [life('1', { reopens: [now - 898 * day] })] },
  ]);
  const { live, historic, calibration } = await figures();
  expect(calibration).toMatchObject([
    { said: 'checked', closes: 6, known: 6, cameBack: 2, nothingSeen: 4 },
    { said: 'assumed', closes: 1, known: 1, saidHeld: 1 },
    { said: 'unasked', closes: 2, known: 2, cameBack: 0 },
  ]);
  expect(live.closes).toBe(9);
  expect(live.cohorts.map(({ closes }) => closes).reduce((sum, closes) => sum + closes)).toBe(9);
  expect(historic.closes).toBe(2);
  expect(historic.cohorts).toMatchObject([{ closes: 2, windows: [{ cameBack: 2 }, { cameBack: 2 }, { cameBack: 2 }] }]);
});

test('two desks of one kind both count from 1: the same number is another ticket there', async () => {
  const { database, figures } = setUp();
  await database.historyImports.bulkAdd([
    { id: 'first', at: now - day, ...past, to: now - 100 * day },
    { id: 'second', at: now, ...past, to: now - 100 * day },
  ]);
  const other = { opened: now - 897 * day, closes: [now - 896 * day] };
  await database.history.bulkAdd([
    { id: 'first#0', importId: 'first', lives: [life('1', {}), life('2', {})] },
    { id: 'second#0', importId: 'second', lives: [life('1', other)] },
  ]);
  const { historic } = await figures();
  expect(historic.closes).toBe(3);
  // Ann was back with her printer at the other desk, after both of her tickets at the first.
  expect(historic.repeat).toMatchObject({ of: 3, soon: 2 });
});

test('without anything there is nothing to say, and no fault', async () => {
  const { live, historic, calibration } = await setUp().figures();
  expect([live.closes, historic.closes, calibration, live.cohorts]).toEqual([0, 0, [], []]);
});
