import { expect, test } from 'vitest';
import { axisFor, readable } from '../../../components/dashboard/funnel-axis.ts';

test('clients of much the same size stand side by side; one that is far larger than most makes steps of ten times', () => {
  expect(axisFor([10, 20, 40])).toMatchObject({ isWide: false, scale: { type: 'linear', domain: [0, 42] } });
  const { isWide, scale, placeOf } = axisFor([20, 40, 60, 80, 10_000]);
  expect([isWide, scale]).toEqual([true, { type: 'log', domain: [16, 10_500] }]);
  expect([placeOf(16), placeOf(10_500)]).toEqual([0, 1]);
  expect(placeOf(409.9)).toBeCloseTo(0.5, 3);
});

test('a name that would stand on one before it is left out', () => {
  const named = [
    { name: 'Aperture', n: 10, rate: 0.5 },
    { name: 'Bakery', n: 11, rate: 0.51 },
    { name: 'Clinic', n: 11, rate: 0.8 },
    { name: 'Dairy', n: 90, rate: 0.5 },
  ];
  const room = { width: 500, placeOf: (n: number) => n / 100, isRight: ({ n }: { n: number }) => n > 50 };
  expect(readable(named, room).map(({ name }) => name)).toEqual(['Aperture', 'Clinic', 'Dairy']);
});
