/**
 * Whether two sets of words are about one issue. What one of them only adds ("printer offline", "printer offline reception") is a detail;
 * where each has a word that the other lacks ("printer offline", "printer order") it is another issue, unless nearly all else is the same.
 */
const mostAdded = 2;
const nearlyAll = 0.75;

export function isSameIssue(issue: readonly string[], terms: readonly string[]): boolean {
  const words = new Set(terms);
  const shared = issue.filter((word) => words.has(word)).length;
  const [left, added] = [issue.length - shared, words.size - shared];
  if (left === 0 && added === 0) return shared > 0;
  // One word ("VPN") is a subject, and no issue that could take in all others about it.
  if (shared < 2) return false;
  if (left === 0) return added <= mostAdded;
  if (added === 0) return left === 1;
  return (2 * shared) / (issue.length + words.size) > nearlyAll;
}
