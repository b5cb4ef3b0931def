import type { LineKind } from '../../lib/clients/line-kinds.ts';
import type { TextKey } from '../../lib/platform/text.ts';

/** What each kind of line is called, and the question that a client without a card is asked for it. */
export const lineKindWords: Readonly<Record<LineKind, { readonly name: TextKey; readonly question: TextKey }>> = {
  business: { name: 'line_business', question: 'line_business_question' },
  goal: { name: 'line_goal', question: 'line_goal_question' },
  'vital-function': { name: 'line_vital_function', question: 'line_vital_function_question' },
  rhythm: { name: 'line_rhythm', question: 'line_rhythm_question' },
  people: { name: 'line_people', question: 'line_people_question' },
  decision: { name: 'line_decision', question: 'line_decision_question' },
  promise: { name: 'line_promise', question: 'line_promise_question' },
  risk: { name: 'line_risk', question: 'line_risk_question' },
  'do-and-dont': { name: 'line_do_and_dont', question: 'line_do_and_dont_question' },
  words: { name: 'line_words', question: 'line_words_question' },
  downtime: { name: 'line_downtime', question: 'line_downtime_question' },
  visit: { name: 'line_visit', question: 'line_visit_question' },
};
