import type { Day } from '../visits/day.ts';
import { addDays, weekdayOf, weekOf } from '../visits/quarter.ts';

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

/** The Monday of the week in which it is asked again; null: it never was. */
export const askedAgainIn = (state: PromptState | null): Day | null =>
  state === null ? null : addDays(weekOf(state.week), 7 * weeksUntilAsked(state.skips));

/** On its own page it waits for an answer all week long, in the weeks that the state allows. Only a skip counts as one: a question that just stands there does not. */
export const isOpenOn = (state: PromptState | null, today: Day): boolean => today >= (askedAgainIn(state) ?? '');

/** Elsewhere it is asked from Thursday to Sunday, when the week can be looked back on. */
export const isAskedOn = (state: PromptState | null, today: Day): boolean =>
  weekdayOf(today) >= thursday && isOpenOn(state, today);

export const afterAnswer = (today: Day): PromptState => ({ week: weekOf(today), skips: 0 });

export function afterSkip(state: PromptState | null, today: Day): PromptState {
  const week = weekOf(today);
  // Twice in one week, from two windows, is one skip.
  if (state?.week === week && state.skips > 0) return state;
  return { week, skips: Math.min((state?.skips ?? 0) + 1, weeksAfter.length - 1) };
}
