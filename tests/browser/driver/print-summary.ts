import { readAllActs } from '../../desks/figures/figures.ts';
import { summaryOf } from '../../desks/figures/summary.ts';

/** After all tests of a run: what of the ways to close was driven in it. */
export default function printSummary(): void {
  const driven = readAllActs(performance.timeOrigin);
  if (driven.length > 0) process.stdout.write(`\n${summaryOf(driven)}\n`);
}
