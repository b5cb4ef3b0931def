import { describe, expect, test } from 'vitest';
import { compareClients } from '../../../lib/figures/comparison.ts';
import type { ClientAnswers } from '../../../lib/figures/figures.ts';

const client = (name: string | null, achieved: number, closedWithoutIt: number): ClientAnswers => ({
  client: name,
  achieved,
  closedWithoutIt,
  notYet: 1,
  unasked: 3,
});

describe('clients compared', () => {
  const { centre, clients } = compareClients(
    [
      client('z', 78, 22),
      client('low', 20, 60),
      client('few', 0, 4),
      client('a', 160, 40),
      client(null, 0, 500),
      client('none', 0, 0),
    ],
    new Map([
      ['z', 'Ängström'],
      ['a', 'zebra'],
    ]),
  );

  test('stand in the order of their names, not of their rates', () => {
    expect(clients.map(({ name }) => name)).toEqual(['Ängström', 'few', 'low', 'zebra']);
  });

  test('closes without a client are in no comparison', () => {
    expect(centre).toBeCloseTo((78 + 20 + 0 + 160) / (100 + 80 + 4 + 200), 10);
  });

  test('only what is more than chance is out of the ordinary, and few closes are too few to say', () => {
    expect(clients.map(({ name, place, isAbove }) => [name, place, isAbove])).toEqual([
      ['Ängström', 'outside', true],
      ['few', 'too-few', false],
      ['low', 'far', false],
      ['zebra', 'far', true],
    ]);
  });
});
