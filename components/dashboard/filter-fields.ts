import { type AnswerKind, answerKinds, type ClosureFilter } from '../../lib/outcomes/filter.ts';

/** The filters as the form and the address have them: text, empty for "all". Dates are local days, both inclusive. */
export interface FilterFields {
  readonly from: string;
  readonly to: string;
  readonly client: string;
  readonly answer: AnswerKind | '';
  readonly desk: string;
}

export const noFilter: FilterFields = { from: '', to: '', client: '', answer: '', desk: '' };

export const isFiltered = (fields: FilterFields): boolean => Object.values(fields).some((value) => value !== '');

/** Local midnight of a day, `days` later. Through the calendar, because a day of a clock change has 23 or 25 hours. */
function midnight(day: string, days: number): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return null;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return new Date(year, month - 1, date + days).getTime();
}

export const toFilter = ({ from, to, client, answer, desk }: FilterFields): ClosureFilter => ({
  from: midnight(from, 0),
  to: midnight(to, 1),
  client: client || null,
  answer: answer || null,
  desk: desk || null,
});

/** What stands behind `#` in the address, so that a reload or a bookmark shows the same. */
export function toHash(fields: FilterFields): string {
  const set = Object.entries(fields).filter(([, value]) => value !== '');
  return new URLSearchParams(set).toString();
}

/** Reads what it knows and passes over the rest: an address can be typed by anyone. */
export function fromHash(hash: string): FilterFields {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const day = (name: string): string => (midnight(given.get(name) ?? '', 0) === null ? '' : (given.get(name) ?? ''));
  return {
    from: day('from'),
    to: day('to'),
    client: given.get('client') ?? '',
    answer: answerKinds.find((kind) => kind === given.get('answer')) ?? '',
    desk: given.get('desk') ?? '',
  };
}
