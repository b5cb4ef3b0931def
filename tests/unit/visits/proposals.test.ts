import { describe, expect, test } from 'vitest';
import { proposedKind, proposeLines } from '../../../lib/visits/proposals.ts';

const notes = (changes: Partial<Record<'happening' | 'worries' | 'learned', string>>) => ({
  notes: { happening: '', worries: '', learned: '', ...changes },
  settled: [],
});

describe('what was said in a visit becomes proposed lines', () => {
  test('one for each sentence, in the order of the fields', () => {
    const proposals = proposeLines(
      notes({
        learned: 'Never call between eleven and one.',
        happening: 'They build wooden stairs. They want to open a second workshop!\n- New saw in May',
        worries: 'The audit in March worries Eva.',
      }),
    );
    expect(proposals.map(({ field, kind, text }) => [field, kind, text])).toEqual([
      ['happening', 'business', 'They build wooden stairs.'],
      ['happening', 'goal', 'They want to open a second workshop!'],
      ['happening', 'business', 'New saw in May'],
      ['worries', 'risk', 'The audit in March worries Eva.'],
      ['learned', 'do-and-dont', 'Never call between eleven and one.'],
    ]);
  });

  test('none for an empty field, for dashes, or for the same sentence twice in one', () => {
    expect(proposeLines(notes({ happening: ' \n - \n', worries: '…' }))).toEqual([]);
    expect(proposeLines(notes({ happening: 'Busy. Busy.' }))).toHaveLength(1);
  });

  test('what was settled does not come back, also when the notes grow; a sentence that was changed does', () => {
    const [first] = proposeLines(notes({ happening: 'They grow fast.' }));
    const settled = [first?.key ?? ''];
    const later = { ...notes({ happening: 'They grow fast. They hire two.' }), settled };
    expect(proposeLines(later).map(({ text }) => text)).toEqual(['They hire two.']);
    expect(proposeLines({ ...notes({ happening: 'They grow slowly.' }), settled })).toHaveLength(1);
  });

  test('no longer than a line may be', () => {
    expect(proposeLines(notes({ happening: 'x'.repeat(900) }))[0]?.text).toHaveLength(500);
  });
});

test.each([
  ['happening', 'We promised a quote by Friday', 'promise'],
  ['happening', 'They decide on the new CRM in January', 'decision'],
  ['worries', 'An hour down costs them a delivery', 'downtime'],
  ['learned', 'Month-end is always hectic', 'rhythm'],
  ['learned', 'Call Marta first', 'people'],
  ['learned', 'They say job, never ticket', 'do-and-dont'],
] as const)('%s: %s → %s', (field, sentence, kind) => {
  expect(proposedKind(field, sentence)).toBe(kind);
});
