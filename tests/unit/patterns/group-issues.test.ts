import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupIssues } from '../../../lib/patterns/group-issues.ts';
import { readIssue } from '../../../lib/patterns/issue-text.ts';
import { isSameIssue } from '../../../lib/patterns/same-issue.ts';
import { labelled } from './labelled-subjects.ts';

const subjectOf = (text: string, label = '') => ({ text, label, ...readIssue(text) });
const all = Object.entries(labelled).flatMap(([label, texts]) => texts.map((text) => subjectOf(text, label)));

describe('subjects of one issue come together', () => {
  it('on subjects labelled by hand', () => {
    const groups = groupIssues(all);
    const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((member) => [member, group] as const)));
    let [both, together, same] = [0, 0, 0];
    const wrong: string[] = [];
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1)) {
        const isTogether = groupOf.get(one) === groupOf.get(other);
        const isSame = one.label === other.label;
        if (isTogether) together += 1;
        if (isSame) same += 1;
        if (isTogether && isSame) both += 1;
        if (isTogether && !isSame) wrong.push(`${one.text} = ${other.text}`);
      }
    const [precision, recall] = [both / together, both / same];
    console.log(`${all.length} subjects, ${same} pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, wrong);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('the most frequent form names them, masked', () => {
    const texts = ['RE: Printer 3 offline', 'Printer 7 offline', 'printer offline', 'Backup failed on srv-01'];
    expect(groupIssues(texts.map((text) => subjectOf(text))).map(({ label, members }) => [label, members.length])).toEqual([
      ['Printer … offline', 3],
      ['Backup failed on …', 1],
    ]);
  });

  it('false friends stay apart', () => {
    expect(isSameIssue(['offline', 'printer'], ['order', 'printer'])).toBe(false);
    expect(isSameIssue(['vpn'], ['access', 'vpn'])).toBe(false);
    expect(isSameIssue(['broken', 'outlook', 'search'], ['broken', 'calendar', 'outlook'])).toBe(false);
    expect(isSameIssue(['offline', 'printer'], ['floor', 'offline', 'printer'])).toBe(true);
    expect(isSameIssue([], [])).toBe(false);
  });

  it('what says nothing is in no issue', () => expect(groupIssues([subjectOf('Help!'), subjectOf('#12')])).toEqual([]));

  it('it can be ended from outside', () => {
    const many = Array.from({ length: 600 }, (_, index) => {
      const word = String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26));
      return subjectOf(`${word.repeat(3)}x ${word.repeat(3)}y`);
    });
    const ended = new Error('ended');
    expect(() =>
      groupIssues([...many, ...many], () => {
        throw ended;
      }),
    ).toThrow(ended);
  });
});

describe('whatever the order in which tickets come', () => {
  const shape = (subjects: typeof all) =>
    groupIssues(subjects).map(({ label, terms, members }) => ({ label, terms, members: members.map(({ text }) => text).sort() }));

  it('the issues are the same', () => {
    const some = fc.shuffledSubarray(all, { minLength: 1, maxLength: all.length });
    fc.assert(
      fc.property(some, (subjects) => {
        expect(shape(subjects)).toEqual(shape(subjects.toSorted((one, other) => (one.text < other.text ? -1 : 1))));
      }),
    );
  });

  it('each subject with words is in exactly one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all)), (subjects) => {
        const members = groupIssues(subjects).flatMap((group) => group.members);
        expect(members.length).toBe(subjects.filter(({ terms }) => terms.length > 0).length);
      }),
    );
  });
});
