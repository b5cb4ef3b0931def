import { describe, expect, it, test } from 'vitest';
import type { LineKind } from '../../../lib/clients/line-kinds.ts';
import { When } from '../../../lib/clients/when.ts';
import { draftOf, readDraft, type WhenDraft } from '../../../lib/clients/when-draft.ts';

const read = (kind: LineKind, fields: Partial<WhenDraft>) => readDraft({ ...draftOf(), ...fields }, kind);

describe('what was filled in', () => {
  test.each<[LineKind, Partial<WhenDraft>, When | undefined]>([
    ['rhythm', {}, undefined],
    ['rhythm', { zone: ' Europe/Berlin ' }, { zone: 'Europe/Berlin' }],
    ['rhythm', { days: [5, 1], opens: '08:00', closes: '18:00' }, { days: [1, 5], opens: '08:00', closes: '18:00' }],
    ['rhythm', { rule: 'month-end' }, { rule: 'month-end' }],
    ['rhythm', { rule: 'weekly', weekday: 2 }, { rule: 'weekly', weekday: 2 }],
    ['rhythm', { until: '2027-01-06', span: 'freeze', yearly: true }, { until: '2027-01-06', span: 'freeze', yearly: true }],
    ['rhythm', { span: 'freeze', yearly: true }, undefined],
    ['decision', { by: '2026-12-04' }, { by: '2026-12-04' }],
    ['risk', { from: '2026-12-01', until: '2026-12-24' }, { from: '2026-12-01', until: '2026-12-24' }],
  ])('%s %j', (kind, fields, when) => expect(read(kind, fields)).toEqual({ when }));

  it('keeps nothing that another kind would need', () => {
    const all = { zone: 'Europe/Berlin', rule: 'month-end', by: '2026-12-04', until: '2026-12-24' } as const;
    expect(read('business', all)).toEqual({ when: undefined });
    expect(read('promise', all)).toEqual({ when: { by: '2026-12-04' } });
  });

  test.each<[Partial<WhenDraft>, string]>([
    [{ zone: 'Berlin-ish' }, 'when_fault_zone'],
    [{ zone: 'what?' }, 'when_fault_zone'],
    [{ opens: '08:00' }, 'when_fault_hours'],
    [{ opens: '08:00', closes: '08:00' }, 'when_fault_hours'],
    [{ from: '2026-12-01' }, 'when_fault_until'],
    [{ from: '2026-12-24', until: '2026-12-01' }, 'when_fault_order'],
    [{ from: '2026-02-30', until: '2026-03-01' }, 'when_fault_form'],
  ])('says what is wrong: %j', (fields, fault) => expect(read('rhythm', fields)).toEqual({ fault }));

  it('comes back as it was', () => {
    const when = { zone: 'Asia/Kolkata', days: [1, 2], opens: '09:00', closes: '17:30', rule: 'weekly', weekday: 3 } as const;
    expect(readDraft(draftOf(When.parse(when)), 'rhythm')).toEqual({ when });
  });
});

describe('what is kept', () => {
  test.each([
    { zone: 'no zone' },
    { days: [] },
    { days: [8] },
    { opens: '24:00', closes: '25:00' },
    { opens: '8:00', closes: '18:00' },
    { rule: 'weekly' },
    { by: '2026-02-29' },
    { by: '26-2-2' },
    { from: '2026-01-01' },
    { colour: 'red' },
  ])('refuses %j', (when) => expect(When.safeParse(when).success).toBe(false));

  test.each([{}, { zone: 'UTC' }, { zone: 'America/Argentina/Buenos_Aires' }, { zone: 'Etc/GMT+5' }, { by: '2028-02-29' }])(
    'takes %j',
    (when) => expect(When.safeParse(when).success).toBe(true),
  );
});
