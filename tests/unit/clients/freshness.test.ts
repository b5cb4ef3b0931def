import { describe, expect, it, test } from 'vitest';
import type { CardLine } from '../../../lib/clients/card.ts';
import { freshnessOf, halfLifeDays, likelyTrue } from '../../../lib/clients/freshness.ts';
import { type LineKind, lineKinds } from '../../../lib/clients/line-kinds.ts';
import { lineToAsk } from '../../../lib/clients/still-true.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-25T12:00Z');

const line = (id: string, kind: LineKind, ageInDays: number, when?: CardLine['when']): CardLine => ({
  id,
  clientId: 'acme',
  kind,
  text: id,
  author: 'Sam',
  at: now - 2000 * day,
  source: 'person',
  stillTrueAt: now - ageInDays * day,
  ...(when === undefined ? {} : { when }),
});

describe('a line fades', () => {
  test.each(lineKinds)('%s: fresh before its half-life, old after the second one', (kind) => {
    const life = halfLifeDays[kind];
    expect(freshnessOf(line('a', kind, 0), now)).toBe('fresh');
    expect(freshnessOf(line('a', kind, life - 1), now)).toBe('fresh');
    expect(freshnessOf(line('a', kind, life), now)).toBe('fading');
    expect(freshnessOf(line('a', kind, 2 * life - 1), now)).toBe('fading');
    expect(freshnessOf(line('a', kind, 2 * life), now)).toBe('old');
  });

  it('a promise long before a business', () => {
    expect(freshnessOf(line('a', 'promise', 100), now)).toBe('old');
    expect(freshnessOf(line('a', 'business', 100), now)).toBe('fresh');
  });

  it('from a clock that is ahead, it is fresh and no more', () => expect(likelyTrue(line('a', 'goal', -400), now)).toBe(1));
});

describe('“Still true?”', () => {
  const time = { now, startOfDay: Date.parse('2026-11-25T00:00Z'), today: '2026-11-25' };
  const ask = (lines: readonly CardLine[], asked: readonly (readonly [string, number])[] = []) =>
    lineToAsk(lines, new Map(asked), time)?.id ?? null;
  const lines = [line('fresh', 'business', 10), line('worn', 'people', 400), line('stale', 'goal', 400)];

  it('asks about the one that is least likely true', () => expect(ask(lines)).toBe('stale'));
  it('asks about nothing that is fresh', () => expect(ask([line('fresh', 'business', 10)])).toBeNull());
  it('asks about nothing where there is nothing', () => expect(ask([])).toBeNull());

  it('asks once a day, whichever client it was about', () => {
    expect(ask(lines, [['of another client', now - 3_600_000]])).toBeNull();
    expect(ask(lines, [['of another client', now - day]])).toBe('stale');
  });

  it('lets a line rest after it was asked about', () => {
    expect(ask(lines, [['stale', now - day]])).toBe('worn');
    expect(ask(lines, [['stale', now - 8 * day]])).toBe('stale');
  });

  it('a clock that was ahead for a while does not end the questions', () =>
    expect(ask(lines, [['of another client', now + 30 * day]])).toBe('stale'));

  it('asks first about what should be over, until somebody says that it still stands', () => {
    const due = { by: '2026-11-20' };
    expect(ask([...lines, line('due', 'decision', 10, due)])).toBe('due');
    expect(ask([line('due', 'decision', 2, due)])).toBeNull();
    expect(ask([line('due', 'decision', 10, { by: '2026-11-25' })])).toBeNull();
    expect(ask([line('season', 'rhythm', 300, { from: '2025-06-01', until: '2025-08-31', yearly: true })])).toBeNull();
  });
});
