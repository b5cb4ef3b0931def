import { addDays, type Day, daysBetween, weekdayOf, weekOf } from '../visits/quarter.ts';

/** When the weekly question was last answered or skipped, and how often it was skipped since the last answer. */
export interface PromptState {
  /** Monday of that week. */
  readonly week: Day;
  readonly skips: number;
}

/** Weeks until the question comes again: after an answer, and after the first, second, third and any further skip in a row. */
const weeksAfter = [1, 2, 4, 8] as const;

const thursday = 4;

export const weeksUntilAsked = (skips: number): number => weeksAfter[Math.min(skips, weeksAfter.length - 1)] ?? 8;

/** The Thursday from which it is asked again; null: it never was. */
export const askedAgainOn = (state: PromptState | null): Day | null =>
  state === null ? null : addDays(weekOf(state.week), 7 * weeksUntilAsked(state.skips) + thursday - 1);

/** From Thursday to Sunday, when the week can be looked back on, and no sooner than the state allows. An unanswered question just stands there: only a skip counts. */
export function isAskedOn(state: PromptState | null, today: Day): boolean {
  const from = askedAgainOn(state);
  return weekdayOf(today) >= thursday && (from === null || daysBetween(from, today) >= 0);
}

export const afterAnswer = (today: Day): PromptState => ({ week: weekOf(today), skips: 0 });

export function afterSkip(state: PromptState | null, today: Day): PromptState {
  const week = weekOf(today);
  // Twice in one week, from two windows, is one skip.
  if (state?.week === week && state.skips > 0) return state;
  return { week, skips: Math.min((state?.skips ?? 0) + 1, weeksAfter.length - 1) };
}
