/**
 * Tickets into issues. First by the very same words; then each of these groups, the larger ones first, joins the larger one that it is the
 * same as (leader clustering, Hartigan 1975, ch. 3). Which ones come into question, and which of several is the nearest, is found by BM25+
 * through MiniSearch (Lv and Zhai 2011, doi.org/10.1145/2063576.2063584). The order in which tickets come makes no difference.
 */
import MiniSearch from 'minisearch';
import { isSameIssue } from './same-issue.ts';

export interface Subject {
  readonly terms: readonly string[];
  readonly masked: string;
}

export interface IssueGroup<T> {
  /** The words of the leader, in the order of the alphabet. */
  readonly terms: readonly string[];
  /** How most of its subjects say it, masked. */
  readonly label: string;
  readonly members: readonly T[];
}

/** Groups that others may join: the largest. With so many tickets that there are more, those after them are of one or two tickets each. */
const mostLeaders = 1500;

interface Exact<T> {
  readonly key: string;
  readonly terms: readonly string[];
  readonly members: T[];
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The largest first. What says nothing ("Help!") is in none of them. `seen` is called now and then; it may throw to end it. */
export function groupIssues<T extends Subject>(subjects: readonly T[], seen: (done: number) => void = () => {}): IssueGroup<T>[] {
  const counts = countTerms(subjects);
  const exact = exactGroups(subjects, counts).sort(
    (one, other) => other.members.length - one.members.length || byText(one.key, other.key),
  );
  const index = new MiniSearch<{ id: number; words: string }>({
    fields: ['words'],
    tokenize: (words) => words.split(' '),
    processTerm: (word) => word,
  });
  const leaders: { readonly exact: Exact<T>; readonly members: T[] }[] = [];
  let done = 0;
  for (const group of exact) {
    done += 1;
    if (done % 500 === 0) seen(done / exact.length);
    const near = index
      .search(rarest(group.terms, counts).join(' '))
      .find(({ id }) => isSameIssue(leaders[id]?.exact.terms ?? [], group.terms));
    const leader = near === undefined ? undefined : leaders[near.id];
    if (leader !== undefined) {
      for (const member of group.members) leader.members.push(member);
      continue;
    }
    if (leaders.length < mostLeaders) index.add({ id: leaders.length, words: group.key });
    leaders.push({ exact: group, members: [...group.members] });
  }
  return leaders
    .map(({ exact: { terms, members: own }, members }) => ({ terms, label: labelOf(own), members }))
    .sort((one, other) => other.members.length - one.members.length || byText(one.terms.join(' '), other.terms.join(' ')));
}

function countTerms(subjects: readonly Subject[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of subjects) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function exactGroups<T extends Subject>(subjects: readonly T[], counts: ReadonlyMap<string, number>): Exact<T>[] {
  const groups = new Map<string, Exact<T>>();
  for (const subject of subjects) {
    if (subject.terms.length === 0) continue;
    // A word that stands in one subject only (a name, a typing error) can be no part of what comes back.
    const again = subject.terms.filter((term) => (counts.get(term) ?? 0) > 1);
    const terms = again.length >= 2 ? again : subject.terms;
    const key = terms.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, terms, members: [subject] });
    else group.members.push(subject);
  }
  return [...groups.values()];
}

/**
 * The rarer words, one more than half of them: whatever is the same issue by {@link isSameIssue} shares at least half of them, so it has one
 * of these, and the lists of the commonest words ("printer") need not be gone through.
 */
const rarest = (terms: readonly string[], counts: ReadonlyMap<string, number>): string[] =>
  terms
    .toSorted((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || byText(one, other))
    .slice(0, Math.floor(terms.length / 2) + 1);

function labelOf(members: readonly Subject[]): string {
  const forms = new Map<string, number>();
  for (const { masked } of members) forms.set(masked, (forms.get(masked) ?? 0) + 1);
  const [best] = [...forms].sort(
    ([one, ones], [other, others]) => others - ones || one.length - other.length || byText(one, other),
  );
  return best?.[0] ?? '';
}
