import { text } from '../../lib/platform/text.ts';
import { dayWords } from '../controls/day-words.ts';

/** Which days a report or an export is about; empty where it has no such end. */
export function periodWords({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === '' && to === '') return text('report_period_all');
  if (to === '') return text('report_period_since', dayWords(from));
  if (from === '') return text('report_period_until', dayWords(to));
  return text('report_period_between', dayWords(from), dayWords(to));
}
