import { describe, expect, test } from 'vitest';
import {
  type FilterFields,
  fromHash,
  isFiltered,
  noFilter,
  toFilter,
  toHash,
} from '../../../components/dashboard/filter-fields.ts';

const everyField: FilterFields = {
  from: '2026-11-01',
  to: '2026-11-23',
  client: 'Müller & Söhne = #1',
  answer: 'not-yet',
  desk: 'request-tracker-5',
};

describe('filters in the address', () => {
  test('survive a reload, whatever a client is called', () => {
    expect(fromHash(`#${toHash(everyField)}`)).toEqual(everyField);
  });

  test('no filter is no hash', () => {
    expect(toHash(noFilter)).toBe('');
    expect(fromHash('')).toEqual(noFilter);
    expect(isFiltered(noFilter)).toBe(false);
    expect(isFiltered({ ...noFilter, desk: 'x' })).toBe(true);
  });

  test('what is no date and no answer is passed over', () => {
    expect(fromHash('#from=yesterday&to=2026-1-1&answer=good&who=Kim')).toEqual(noFilter);
  });
});

describe('days of the filter', () => {
  test('both are local and inclusive: the end is the next midnight', () => {
    const { from, to } = toFilter({ ...noFilter, from: '2026-11-23', to: '2026-11-23' });
    expect(from).toBe(new Date(2026, 10, 23).getTime());
    expect(to).toBe(new Date(2026, 10, 24).getTime());
  });

  test('the day after the last of a month is the first of the next', () => {
    expect(toFilter({ ...noFilter, to: '2026-12-31' }).to).toBe(new Date(2027, 0, 1).getTime());
  });

  test('empty fields filter nothing', () => {
    expect(toFilter(noFilter)).toEqual({ from: null, to: null, client: null, answer: null, desk: null });
  });
});
