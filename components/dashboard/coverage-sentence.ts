import type { Summary } from '../../lib/outcomes/summary.ts';
import { text } from '../../lib/platform/text.ts';

/** Coverage in words, with both of its numbers. */
export function coverageSentence({ asked, observed, unasked }: Summary): string {
  if (observed === 0) return text('dashboard_coverage_none');
  if (unasked === 0) {
    return observed === 1 ? text('dashboard_coverage_all_one') : text('dashboard_coverage_all', observed);
  }
  if (observed === 1) return text('dashboard_coverage_single_unknown');
  return unasked === 1
    ? text('dashboard_coverage_part_one', asked, observed)
    : text('dashboard_coverage_part', asked, observed, unasked);
}
