import { describe, expect, test } from 'vitest';
import { sampleDesk } from '../../../lib/desks/sample.ts';
import { countPaths } from '../../../lib/health/paths.ts';
import { countReading, type Reading, readableFields } from '../../../lib/health/reading.ts';
import { askingSentence, pathsNotSeen, pathWords, readingSentences } from '../../../lib/health/sentences.ts';
import { closure, notYet } from '../store/records.ts';

const fields = ['subject', 'client'] as const;

/** Tickets one after the other, each with the fields that were found. */
const readAll = (...tickets: readonly (readonly ('subject' | 'client')[])[]): Reading | null =>
  tickets.reduce<Reading | null>(
    (before, found, index) => countReading(before, { ticketId: String(index), found, at: 1000 + index }, fields),
    null,
  );
const full = ['subject', 'client'] as const;
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('how well tickets are read', () => {
  test('each field has its hits, its misses, its misses in a row and when it was last found', () => {
    expect(readAll(full, ['subject'], full, ['subject'], ['subject'])?.fields).toEqual({
      subject: { found: 5, missed: 0, missedInARow: 0, lastFound: 1004 },
      client: { found: 2, missed: 3, missedInARow: 2, lastFound: 1002 },
    });
  });

  test('the pages of one ticket count once', () => {
    const once = countReading(null, { ticketId: '7', found: ['subject'], at: 1000 }, fields);
    const again = countReading(once, { ticketId: '7', found: full, at: 2000 }, fields);
    expect(again).toEqual({ ...once, lastRead: 2000 });
  });

  test('only what a definition knows a place for can be missed', () => {
    expect(readableFields(sampleDesk)).toEqual(['subject', 'client', 'requester', 'owner', 'status']);
    expect(readableFields({ ticketPages: [], lookUps: [{ url: '/x', fields: { owner: ['Owner'], client: [] } }] })).toEqual([
      'owner',
    ]);
  });
});

describe('in words', () => {
  test('nothing was read yet', () => {
    expect(readingSentences(null)).toEqual([{ key: 'health_never_read' }]);
  });

  test('all is well', () => {
    expect(readingSentences(readAll(['subject'], full))).toEqual([
      { key: 'health_last_read', at: 1001 },
      { key: 'health_all_found' },
    ]);
  });

  test("the client's name was not found on the last 12 tickets", () => {
    expect(readingSentences(readAll(full, ...times(12, ['subject'] as const)))).toEqual([
      { key: 'health_last_read', at: 1012 },
      { key: 'health_not_found_last', field: 'health_field_client', count: 12 },
    ]);
  });

  test('and was never found', () => {
    expect(readingSentences(readAll(...times(3, ['subject'] as const)))).toContainEqual({
      key: 'health_never_found',
      field: 'health_field_client',
      count: 3,
    });
  });

  test('a ticket or two without a client are nothing to talk about, and are not called well either', () => {
    expect(readingSentences(readAll(full, ['subject'], ['subject']))).toEqual([{ key: 'health_last_read', at: 1002 }]);
  });
});

describe('the ways to close that were seen', () => {
  const seen = countPaths([
    closure({ path: 'bulk', at: 10 }),
    notYet({ path: 'bulk', at: 30 }),
    closure({ path: 'bulk', at: 40, answer: null, unasked: 'only-observed' }),
    closure({ path: 'link', at: 20, sensor: 'late' }),
  ]);

  test('each with what was asked, not asked and seen late; the last one first', () => {
    expect(seen).toEqual({
      seen: [
        { path: 'bulk', asked: 2, unasked: 1, late: 0, last: 40 },
        { path: 'link', asked: 1, unasked: 0, late: 1, last: 20 },
      ],
      lastAsked: 30,
    });
  });

  test('in words, without what is nought', () => {
    expect(seen.seen.map(pathWords)).toEqual([
      [
        { key: 'health_asked', count: 2 },
        { key: 'health_unasked', count: 1 },
      ],
      [
        { key: 'health_asked', count: 1 },
        { key: 'health_late', count: 1 },
      ],
    ]);
    expect(askingSentence(seen)).toEqual({ key: 'health_last_asked', at: 30 });
    expect(askingSentence(countPaths([closure({ answer: null, unasked: 'error' })]))).toEqual({ key: 'health_never_asked' });
  });

  test('and those that nobody has taken yet', () => {
    expect(pathsNotSeen([{ path: 'bulk' }, { path: 'create' }, { path: 'create' }], seen)).toEqual(['create']);
  });
});
