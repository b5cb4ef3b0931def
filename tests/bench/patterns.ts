/** How long it takes to find what keeps coming back: from subjects as they stand in the records to issues, as the records worker does it. */

import { groupIssues } from '../../lib/patterns/group-issues.ts';
import type { KnownNames } from '../../lib/patterns/issue-text.ts';
import { readIssue } from '../../lib/patterns/issue-text.ts';

export interface BenchSubject extends KnownNames {
  readonly subject: string;
}

export interface PatternsTime {
  readonly subjects: number;
  readonly groups: number;
  /** Seconds for making the words, for grouping, and in all. */
  readonly words: number;
  readonly grouping: number;
  readonly seconds: number;
}

export function timePatterns(subjects: readonly BenchSubject[]): PatternsTime {
  const start = performance.now();
  const made = subjects.map((one) => readIssue(one.subject, one));
  const middle = performance.now();
  const groups = groupIssues(made).length;
  const end = performance.now();
  const [words, grouping] = [(middle - start) / 1000, (end - middle) / 1000];
  return { subjects: subjects.length, groups, words, grouping, seconds: words + grouping };
}

export const patternsLine = ({ subjects, groups, words, grouping, seconds }: PatternsTime): string =>
  `recurring issues over ${subjects} subjects: ${seconds.toFixed(1)} s (words ${words.toFixed(1)}, grouping ${grouping.toFixed(1)}), ${groups} groups`;
