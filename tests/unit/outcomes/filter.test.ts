import { describe, expect, test } from 'vitest';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { answerKindOf, type ClosureFilter, everyClosure, passesFilter } from '../../../lib/outcomes/filter.ts';
import { summarise } from '../../../lib/outcomes/summary.ts';
import { closure, notYet } from '../store/records.ts';

const unasked = closure({ answer: null, unasked: 'error' });
const without = closure({ answer: { kind: 'closed-without-it', reason: 'duplicate', note: '' } });

test('each closure has one of the four answers', () => {
  expect([closure(), notYet(), without, unasked].map(answerKindOf)).toEqual([
    'achieved',
    'not-yet',
    'closed-without-it',
    'unasked',
  ]);
});

describe('a filter', () => {
  const { at } = closure();
  test.each<[string, Closure, Partial<ClosureFilter>, boolean]>([
    ['of nothing lets all through', closure(), {}, true],
    ['from', closure(), { from: at }, true],
    ['from later', closure(), { from: at + 1 }, false],
    ['to is exclusive', closure(), { to: at }, false],
    ['to', closure(), { to: at + 1 }, true],
    ['client by id', closure({ clientId: 'acme' }), { client: 'acme' }, true],
    ['client by name where none is known', closure(), { client: 'Acme Ltd' }, true],
    ['not by name where one is known', closure({ clientId: 'acme' }), { client: 'Acme Ltd' }, false],
    ['answer', notYet(), { answer: 'not-yet' }, true],
    ['other answer', notYet(), { answer: 'achieved' }, false],
    ['unasked', unasked, { answer: 'unasked' }, true],
    ['desk', closure(), { desk: 'request-tracker' }, true],
    ['other desk', closure(), { desk: 'sample' }, false],
    ['all of them must fit', closure(), { desk: 'request-tracker', answer: 'unasked' }, false],
  ])('%s', (_, subject, filter, passes) => {
    expect(passesFilter(subject, { ...everyClosure, ...filter })).toBe(passes);
  });
});

test('"not yet" is no close, and an unasked close counts as observed only', () => {
  expect(summarise([closure(), notYet(), without, unasked, unasked])).toMatchObject({
    achieved: 1,
    notYet: 1,
    closedWithoutIt: 1,
    unasked: 2,
    asked: 2,
    observed: 4,
    byEvidence: { checked: 1, assumed: 0, 'client-confirmed': 0 },
    byReason: { duplicate: 1, other: 0 },
    lost: { noted: 0, of: 1 },
  });
});
