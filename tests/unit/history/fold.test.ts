import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFold, type HistoryRow } from '../../../lib/history/fold.ts';
import { TicketLife } from '../../../lib/history/ticket-life.ts';

const hour = 3_600_000;
const monday = Date.UTC(2026, 0, 5, 8);

const row = (changes: Partial<HistoryRow>): HistoryRow => ({
  ticket: '1',
  subject: null,
  client: null,
  requester: null,
  opened: null,
  resolved: null,
  closed: null,
  changed: null,
  step: null,
  isClosed: null,
  reopenCount: null,
  ...changes,
});

const fold = (rows: readonly HistoryRow[]): TicketLife[] => {
  const folding = createFold();
  for (const each of rows) folding.add(each);
  return [...folding.lives()].sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
};

/** The states of one ticket, an hour apart: `o` open, `c` closed. */
const log = (states: string): HistoryRow[] =>
  [...states].map((state, index) => row({ changed: monday + index * hour, isClosed: state === 'c' }));
const hours = (moments: readonly number[] | undefined): number[] => (moments ?? []).map((at) => (at - monday) / hour);
const lifeOf = (states: string) => {
  const [life] = fold(log(states));
  return { closes: hours(life?.closes), reopens: hours(life?.reopens) };
};

describe('a log of changes', () => {
  it('resolved and then closed is one close, and what is open after it a reopening', () => {
    expect(lifeOf('oocc')).toEqual({ closes: [2], reopens: [] });
    expect(lifeOf('ococ')).toEqual({ closes: [1, 3], reopens: [2] });
    expect(lifeOf('occooc')).toEqual({ closes: [1, 5], reopens: [3] });
    expect(lifeOf('oo')).toEqual({ closes: [], reopens: [] });
  });

  it('begins with a closed ticket: it was closed', () => {
    expect(lifeOf('co')).toEqual({ closes: [0], reopens: [1] });
  });

  it('knows of a reopening by the count alone: between two closed rows, and before an open one', () => {
    const [between] = fold([
      row({ changed: monday, isClosed: true, reopenCount: 0 }),
      row({ changed: monday + hour, isClosed: true, reopenCount: 1 }),
    ]);
    expect([hours(between?.closes), hours(between?.reopens), between?.reopenCount]).toEqual([[0, 1], [1], 1]);
    const [open] = fold([
      row({ changed: monday, isClosed: false, reopenCount: 0 }),
      row({ changed: monday + hour, isClosed: false, reopenCount: 1 }),
    ]);
    expect([hours(open?.closes), hours(open?.reopens)]).toEqual([[], [1]]);
  });

  it('a count that rises a row after the state turned is the same reopening; after the next close it is another', () => {
    const counts = (...given: number[]) => fold(log('ocooc').map((each, index) => ({ ...each, reopenCount: given[index] ?? 0 })));
    expect(hours(counts(0, 0, 0, 1, 1)[0]?.reopens)).toEqual([2]);
    expect(hours(counts(0, 0, 1, 1, 1)[0]?.reopens)).toEqual([2]);
    expect(hours(counts(0, 0, 1, 2, 2)[0]?.reopens)).toEqual([2, 3]);
  });

  it('within one minute the number of the change decides, then the count of reopenings', () => {
    const at = monday;
    const [numbered] = fold([row({ changed: at, isClosed: false, step: 9 }), row({ changed: at, isClosed: true, step: 8 })]);
    expect([numbered?.closes, numbered?.reopens]).toEqual([[at], [at]]);
    const [counted] = fold([
      row({ changed: at, isClosed: true, reopenCount: 1 }),
      row({ changed: at, isClosed: true, reopenCount: 0 }),
      row({ changed: at, isClosed: false, reopenCount: 1 }),
    ]);
    expect([counted?.closes, counted?.reopens]).toEqual([[at, at], [at]]);
  });
});

describe('one row a ticket', () => {
  it('is closed when it was resolved, or else closed; when it was last touched says nothing', () => {
    const facts = {
      opened: monday,
      resolved: monday + hour,
      closed: monday + 2 * hour,
      changed: monday + 9 * hour,
      isClosed: true,
    };
    expect(hours(fold([row(facts)])[0]?.closes)).toEqual([1]);
    expect(hours(fold([row({ ...facts, resolved: null })])[0]?.closes)).toEqual([2]);
    expect(hours(fold([row({ ...facts, resolved: null, closed: null })])[0]?.closes)).toEqual([9]);
  });

  it('keeps what the desk counts, of which the moments are not known', () => {
    const [life] = fold([row({ closed: monday, reopenCount: 2 })]);
    expect([life?.closes, life?.reopens, life?.reopenCount]).toEqual([[monday], [], 2]);
  });
});

const ticketRow = fc.record<HistoryRow>({
  ticket: fc.constantFrom('1', '2', '3'),
  subject: fc.constantFrom(null, 'Printer', 'Scanner'),
  client: fc.constantFrom(null, 'Acme'),
  requester: fc.constantFrom(null, 'Kim', 'Sam'),
  opened: fc.constantFrom(null, monday - hour, monday - 2 * hour),
  resolved: fc.constantFrom(null, monday + 50 * hour),
  closed: fc.constantFrom(null, monday + 60 * hour),
  changed: fc.option(fc.integer({ min: 0, max: 8 }).map((each) => monday + each * hour)),
  step: fc.option(fc.integer({ min: 0, max: 3 })),
  isClosed: fc.option(fc.boolean()),
  reopenCount: fc.option(fc.integer({ min: 0, max: 3 })),
});

describe('any rows', () => {
  it('in any order give the same lives', () => {
    const shuffled = fc
      .array(ticketRow, { maxLength: 12 })
      .chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
      );
    fc.assert(fc.property(shuffled, ([rows, others]) => void expect(fold(others)).toEqual(fold(rows))));
  });

  it('twice in the file change nothing', () => {
    fc.assert(
      fc.property(fc.array(ticketRow, { maxLength: 12 }), (rows) => void expect(fold([...rows, ...rows])).toEqual(fold(rows))),
    );
  });

  it('give lives that the database takes, closes and reopenings in the order of time', () => {
    fc.assert(
      fc.property(fc.array(ticketRow, { maxLength: 12 }), (rows) => {
        for (const life of fold(rows)) {
          expect(TicketLife.parse(life)).toEqual(life);
          expect(life.closes).toEqual(life.closes.toSorted((a, b) => a - b));
          expect(life.reopens).toEqual(life.reopens.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('of states alone: between two closes there is a reopening, and no close without an open state before it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[oc]{1,20}$/), (states) => {
        const { closes, reopens } = lifeOf(states);
        expect(closes.length).toBe(states.match(/c+/g)?.length ?? 0);
        expect(reopens.length).toBe(states.match(/co/g)?.length ?? 0);
        expect(
          closes.every((close, index) => index === 0 || reopens.some((at) => at > (closes[index - 1] ?? 0) && at < close)),
        ).toBe(true);
      }),
    );
  });
});
