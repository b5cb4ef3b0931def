import type { Visit } from '../../../lib/visits/visit.ts';

let count = 0;

/** A visit of this quarter with no day yet; today is 25 November 2026. */
export const visit = (changes: Partial<Visit> = {}): Visit => {
  count += 1;
  return {
    id: `visit/${count}`,
    clientId: `client-${count}`,
    manager: 'Priya',
    quarter: '2026-Q4',
    planned: null,
    cue: '',
    held: null,
    notes: { happening: '', worries: '', learned: '' },
    carriedOver: null,
    cancelled: false,
    settled: [],
    saves: 1,
    ...changes,
  };
};

export const today = '2026-11-25';
