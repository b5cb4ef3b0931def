import { describe, expect, it } from 'vitest';
import { makeQuestion, makeQuestionForMany, tidySubject } from '../../../lib/gate/question.ts';
import catalogue from '../../../public/_locales/en/messages.json' with { type: 'json' };

const ask = (seed: string, outcome: string | null = null, subject: string | null = 'Printer jams') =>
  makeQuestion({ outcome, subject, client: 'Acme Corp', seed });

const seeds = Array.from({ length: 200 }, (_, index) => `attempt-${index}`);

describe('the question', () => {
  it("uses the client's own words when an outcome was written", () => {
    for (const seed of seeds)
      expect(ask(seed, 'print the invoices by noon.').words).toEqual(['Acme Corp', 'print the invoices by noon']);
  });

  it('falls back to the subject, then to the client alone', () => {
    expect(ask('a').words).toEqual(['Acme Corp', 'Printer jams']);
    expect(ask('a', '  ', ' Re: ').key).toBe('question_bare');
  });

  it('varies, and stays the same for one attempt', () => {
    expect(new Set(seeds.map((seed) => ask(seed).key)).size).toBe(4);
    expect(new Set(seeds.map((seed) => ask(seed, 'print').key)).size).toBe(4);
    expect(ask('same')).toEqual(ask('same'));
  });

  it('has a sentence in the catalogue for each, with a place for each word', () => {
    const questions = [
      ...seeds.flatMap((seed) => [ask(seed), ask(seed, 'print')]),
      ask('a', '', ''),
      makeQuestionForMany(3, false),
      makeQuestionForMany(3, true),
    ];
    for (const { key, words } of questions) {
      for (const [index] of words.entries()) expect(catalogue[key].message).toContain(`$${index + 1}`);
    }
  });

  it.each([
    ['Re: Fwd: [Ticket#12] Printer jams', 'Printer jams'],
    ['AW: Drucker klemmt', 'Drucker klemmt'],
    ['#42: VPN drops', 'VPN drops'],
    ['Restore: file lost', 'Restore: file lost'],
  ])('says "%s" as a person would', (subject, said) => expect(tidySubject(subject)).toBe(said));
});
