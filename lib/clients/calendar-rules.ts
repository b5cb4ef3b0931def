import { DateTime } from 'luxon';
import { dateWords, daysBetween, dayWords, inDays } from './date-words.ts';
import type { LineKind } from './line-kinds.ts';
import type { Said, StatementKey } from './statement.ts';
import type { When } from './when.ts';

/** From how many days ahead a rule is worth a sentence: the rarer the day, the longer its shadow. */
const rules = {
  'month-end': { ahead: 3, key: 'now_month_end', next: (today: DateTime) => today.endOf('month') },
  'quarter-end': { ahead: 7, key: 'now_quarter_end', next: (today: DateTime) => today.endOf('quarter') },
  'year-end': { ahead: 14, key: 'now_year_end', next: (today: DateTime) => today.endOf('year') },
} as const;

const weeklyAhead = 1;
const dueAhead = 14;
const spanAhead = 7;

export function sayRule({ rule, weekday }: When, today: DateTime): readonly Said[] {
  if (rule === undefined) return [];
  if (rule === 'weekly') {
    const days = ((weekday ?? today.weekday) - today.weekday + 7) % 7;
    return days <= weeklyAhead ? [{ key: 'now_weekly', words: [inDays(days, localeOf(today))], inHours: days * 24 }] : [];
  }
  const { ahead, key, next } = rules[rule];
  const days = daysBetween(today, next(today));
  return days <= ahead ? [{ key, words: [inDays(days, localeOf(today))], inHours: days * 24 }] : [];
}

/** What is due is said until somebody takes it away: a promise does not become less broken by waiting. */
export function sayDue(kind: LineKind, { by, yearly }: When, today: DateTime): readonly Said[] {
  if (by === undefined) return [];
  const due = yearly ? nextYearly(dayOf(by, today), today) : dayOf(by, today);
  const days = daysBetween(today, due);
  if (days > dueAhead) return [];
  const { ahead, over } = dueKeys[kind] ?? { ahead: 'now_by', over: 'now_was_due' };
  return days < 0
    ? [{ key: over, words: [dateWords(due, today)], inHours: 0 }]
    : [{ key: ahead, words: [dayWords(due, today)], inHours: days * 24 }];
}

const dueKeys: Partial<Record<LineKind, { readonly ahead: StatementKey; readonly over: StatementKey }>> = {
  decision: { ahead: 'now_decide_by', over: 'now_decide_was_due' },
  promise: { ahead: 'now_promised_by', over: 'now_promised_was_due' },
};

export function saySpan({ from, until, span, yearly }: When, today: DateTime): readonly Said[] {
  if (until === undefined) return [];
  const { first, last } = spanAround(from === undefined ? null : dayOf(from, today), dayOf(until, today), yearly ?? false, today);
  const toFirst = first === null ? 0 : daysBetween(today, first);
  if (daysBetween(today, last) < 0 || toFirst > spanAhead) return [];
  const keys = spanKeys[span ?? 'other'];
  return toFirst > 0
    ? [{ key: keys.from, words: [inDays(toFirst, localeOf(today))], inHours: toFirst * 24 }]
    : [{ key: keys.until, words: [dayWords(last, today)], inHours: 0 }];
}

type SpanKeys = { readonly from: StatementKey; readonly until: StatementKey };

const spanKeys: Readonly<Record<'freeze' | 'season' | 'other', SpanKeys>> = {
  freeze: { from: 'now_freeze_from', until: 'now_freeze_until' },
  season: { from: 'now_season_from', until: 'now_season_until' },
  other: { from: 'now_from', until: 'now_until' },
};

/** A span that comes back every year, moved to the year in which it lasts or comes next; it may go over New Year. */
function spanAround(first: DateTime | null, last: DateTime, yearly: boolean, today: DateTime) {
  if (!yearly || first === null) return { first, last };
  const next = nextYearly(last, today);
  return { first: inYear(first, next.year - (last.year - first.year)), last: next };
}

const nextYearly = (day: DateTime, today: DateTime): DateTime => {
  const thisYear = inYear(day, today.year);
  return daysBetween(today, thisYear) < 0 ? inYear(day, today.year + 1) : thisYear;
};

/** 29 February becomes the 28th where there is none. */
const inYear = (day: DateTime, year: number): DateTime => day.set({ year });

/** A date of theirs, as a day in their zone. Noon exists everywhere and every day. */
const dayOf = (date: string, today: DateTime): DateTime =>
  DateTime.fromISO(`${date}T12:00`, { zone: today.zone, locale: localeOf(today) });

const localeOf = ({ locale }: DateTime): string => locale ?? 'en';
