import { expect, test } from 'vitest';
import { comparedPeriods } from '../../../components/dashboard/compared-periods.ts';
import { weekLength, weekOf } from '../../../lib/figures/weeks.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';

const now = Date.UTC(2026, 10, 25, 9);
const day = 86_400_000;

test('without a period: the last 13 weeks, this one included, and the 13 before', () => {
  const end = weekOf(now) + weekLength;
  expect(comparedPeriods({ ...everyClosure, client: 'acme', answer: 'not-yet' }, now)).toEqual({
    before: { ...everyClosure, client: 'acme', from: end - 26 * weekLength, to: end - 13 * weekLength },
    after: { ...everyClosure, client: 'acme', from: end - 13 * weekLength, to: end },
    isDefault: true,
  });
});

test('with a period: as long a one before it; one that has no end yet ends now', () => {
  const closed = comparedPeriods({ ...everyClosure, from: now - 30 * day, to: now - 20 * day }, now);
  expect([closed?.before.from, closed?.before.to, closed?.isDefault]).toEqual([now - 40 * day, now - 30 * day, false]);
  expect(comparedPeriods({ ...everyClosure, from: now - 30 * day }, now)?.before.from).toBe(now - 60 * day);
});

test('a period without a beginning, or that ends before it begins, has none before it', () => {
  expect(comparedPeriods({ ...everyClosure, to: now }, now)).toBeNull();
  expect(comparedPeriods({ ...everyClosure, from: now, to: now - day }, now)).toBeNull();
});
