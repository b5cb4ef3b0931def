import { type TextKey, text } from '../../lib/platform/text.ts';

/** What each figure means and what it cannot say, as the report and the spreadsheet print it. */
const meanings: readonly (readonly [term: TextKey, meaning: TextKey])[] = [
  ['report_outcome_rate', 'report_meaning_outcome_rate'],
  ['report_interval_term', 'report_meaning_interval'],
  ['report_not_yet_rate', 'report_meaning_not_yet'],
  ['dashboard_coverage', 'report_meaning_coverage'],
  ['report_how_we_know', 'report_meaning_how_we_know'],
  ['report_time_lost', 'report_meaning_time_lost'],
  ['report_too_few_term', 'report_meaning_too_few'],
];

export const readMeanings = (): [term: string, meaning: string][] =>
  meanings.map(([term, meaning]) => [text(term), text(meaning)]);
