import { describe, expect, it } from 'vitest';
import type { SpokenLine } from '../../../lib/gate/concerns.ts';
import { makeQuestion, makeQuestionForMany, tidySubject } from '../../../lib/gate/question.ts';
import catalogue from '../../../public/_locales/en/messages.json' with { type: 'json' };

const ask = (
  seed: string,
  outcome: string | null = null,
  subject: string | null = 'Printer jams',
  lines: readonly SpokenLine[] = [],
) => makeQuestion({ outcome, subject, client: 'Acme Corp', lines, seed });

const cardLines: readonly SpokenLine[] = [
  { kind: 'vital-function', text: 'Invoices must leave by noon.' },
  { kind: 'promise', text: 'No more jams at the till' },
  { kind: 'do-and-dont', text: 'Never touch the duplex unit' },
  { kind: 'people', text: 'Printing is what Marta decides' },
  { kind: 'words', text: 'The plotter is “the duck”' },
];

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

  it('quotes the card where a line speaks of the ticket, and nobody wrote what is needed', () => {
    for (const seed of seeds)
      expect(ask(seed, null, 'Invoices do not print', cardLines).words).toEqual(['Acme Corp', 'Invoices must leave by noon']);
    expect(new Set(seeds.map((seed) => ask(seed, null, 'Invoices do not print', cardLines).key)).size).toBe(3);
    expect(ask('a', 'print labels', 'Invoices do not print', cardLines).words).toEqual(['Acme Corp', 'print labels']);
    expect(ask('a', null, 'Outlook is slow', cardLines).words).toEqual(['Acme Corp', 'Outlook is slow']);
  });

  it.each([
    ['Marta said: “Invoices must leave by noon.”', 'Marta', 'Invoices must leave by noon'],
    ['Marta said: “Invoices must leave by noon.” On the PC in the office', 'Marta', 'Invoices must leave by noon'],
    ['Marta said invoices must leave by noon', 'Marta', 'invoices must leave by noon'],
    ['Dr Amadi: invoices go out before surgery', 'Dr Amadi', 'invoices go out before surgery'],
    ['Marta told us that invoices come first', 'Marta', 'invoices come first'],
  ])('lets the client speak where the line does: %s', (text, who, words) =>
    expect(ask('a', null, 'Invoices do not print', [{ kind: 'vital-function', text }]).words.slice(0, 2)).toEqual([who, words]),
  );

  it('has a sentence in the catalogue for each, with a place for each word', () => {
    const questions = [
      ...seeds.flatMap((seed) => [ask(seed), ask(seed, 'print')]),
      ask('a', '', ''),
      ...cardLines.flatMap(({ text }) => seeds.map((seed) => ask(seed, null, text, cardLines))),
      ...seeds.map((seed) => ask(seed, null, 'invoice', [{ kind: 'promise', text: 'Marta: invoices come first' }])),
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
