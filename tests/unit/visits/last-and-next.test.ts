import { expect, test } from 'vitest';
import { lastAndNext } from '../../../lib/visits/last-and-next.ts';
import type { Visit } from '../../../lib/visits/visit.ts';
import { visit as anyVisit, today } from './samples.ts';

const visit = (changes: Partial<Visit>): Visit => anyVisit({ clientId: 'acme', manager: 'Maya', ...changes });

test('the latest that was held, and the first that is still to come', () => {
  const visits = [
    visit({ held: '2026-09-01' }),
    visit({ held: '2026-10-20', manager: 'Una', planned: { day: '2026-12-30' } }),
    visit({ planned: { day: '2026-12-08' } }),
    visit({ planned: { day: '2026-12-01' }, manager: '' }),
    visit({ planned: { day: '2026-11-24' } }),
    visit({ planned: { day: '2026-11-26' }, cancelled: true }),
    visit({ held: '2026-11-20', clientId: 'bolt' }),
  ];
  expect(lastAndNext(visits, 'acme', today)).toEqual({
    last: { day: '2026-10-20', manager: 'Una' },
    next: { day: '2026-12-01', manager: '' },
  });
  expect(lastAndNext(visits, 'cole', today)).toEqual({ last: null, next: null });
});

test('a visit today is still to come', () => {
  expect(lastAndNext([visit({ planned: { day: today } })], 'acme', today).next?.day).toBe('2026-11-25');
});
