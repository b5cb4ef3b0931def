import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { ClosuresFile, type ClosuresHead } from '../../../lib/outcomes/closures-file.ts';
import { jsonClosures, jsonHead, jsonTail } from '../../../lib/outcomes/export-json.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { pseudonymsBy } from '../../../lib/outcomes/pseudonym.ts';
import { peopleOf, withoutPeople } from '../../../lib/outcomes/without-people.ts';
import { exportedClosure, nastyTexts } from './export-samples.ts';
import { closuresSchema } from './published-schemas.ts';

const head = {
  exportedAt: '2026-11-23T00:00:00.000Z',
  personalData: true,
  filter: { ...everyClosure, desk: 'request-tracker' },
} satisfies Partial<ClosuresHead>;

const fileOf = (closures: readonly Closure[], personalData = true): unknown =>
  JSON.parse(jsonHead({ ...head, personalData }) + jsonClosures(closures, true) + jsonTail);

const every = [
  exportedClosure({ id: 'k1', heldUp: { bucket: 'day', isOver: false } }),
  exportedClosure({ id: 'k2', answer: { kind: 'not-yet', missing: 'the toner' } }),
  exportedClosure({ id: 'k3', answer: { kind: 'closed-without-it', reason: 'other', note: 'sold' } }),
  exportedClosure({ id: 'k4', answer: null, unasked: 'error', answeredInMs: null, who: '', clientId: null }),
];

async function hidden(closures: readonly Closure[]): Promise<Closure[]> {
  const pseudonyms = await pseudonymsBy('a salt of this test');
  await pseudonyms.learn(closures.flatMap(peopleOf));
  return closures.map((closure) => withoutPeople(closure, pseudonyms));
}

describe('closures as JSON', () => {
  test('the file parses back to the same records, and says what it is and which filter chose them', () => {
    const closures = [...nastyTexts(50)].map((outcome, index) => exportedClosure({ id: `k${index}`, outcome }));
    expect(fileOf(closures)).toEqual({
      $schema: 'closures-2.schema.json',
      format: 'client-lens-closures',
      version: 2,
      ...head,
      closures,
    });
  });

  test('the head stands first and each closure on a line of its own, however many pieces it is written in', () => {
    const whole = jsonHead(head) + jsonClosures(every, true) + jsonTail;
    const pieces = [jsonClosures(every.slice(0, 1), true), jsonClosures([], false), jsonClosures(every.slice(1), false)];
    expect(jsonHead(head) + pieces.join('') + jsonTail).toBe(whole);
    const lines = whole.split('\n');
    const start = lines.indexOf('  "closures": [');
    expect(lines.slice(start + 1, start + 5).map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(every);
    expect(JSON.parse(`${lines.slice(0, start).join('\n')} "closures": [] }`)).toMatchObject({ version: 2, personalData: true });
  });

  test('an empty file is a file', () => {
    expect(ClosuresFile.parse(fileOf([])).closures).toEqual([]);
  });

  test('which import brought a closure is nobody else’s business', () => {
    expect(JSON.stringify(fileOf([exportedClosure({ importId: 'import-7' })]))).not.toContain('import');
  });
});

describe('the published schema', () => {
  const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(closuresSchema());

  test('the file in public/ is what the code means', async () => {
    await expect(`${JSON.stringify(closuresSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../public/schemas/closures-2.schema.json',
    );
  });

  test('what is exported keeps to it, and can be read again: with people and texts, and without', async () => {
    for (const file of [fileOf(every), fileOf(await hidden(every), false), fileOf([])]) {
      expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
      expect(ClosuresFile.safeParse(file).error).toBeUndefined();
    }
  });

  test('a ticket that was created closed has its subject in its id: without people there is neither', async () => {
    const created = exportedClosure({ ticket: { ...exportedClosure().ticket, id: 'new: Reset for Ann Smith' } });
    const [closure] = await hidden([created]);
    expect(closure?.ticket.id).toBe(`new: ${created.id}`);
    expect(ClosuresFile.safeParse(fileOf([closure as Closure], false)).error).toBeUndefined();
    expect(ClosuresFile.safeParse(fileOf([{ ...(closure as Closure), ticket: created.ticket }], false)).success).toBe(false);
  });

  const spoilt: readonly [string, (file: Record<string, unknown> & { closures: Record<string, unknown>[] }) => void][] = [
    ['a text in a file without personal data', ({ closures }) => Object.assign(closures[0] ?? {}, { outcome: 'Ada can print' })],
    ['a name in a file without personal data', ({ closures }) => Object.assign(closures[0] ?? {}, { who: 'Kim Technician' })],
    ['answered and unasked at once', ({ closures }) => Object.assign(closures[0] ?? {}, { unasked: 'error' })],
    ['neither answered nor unasked', ({ closures }) => Object.assign(closures[3] ?? {}, { unasked: null })],
    ['a version that does not exist', (file) => Object.assign(file, { version: 3 })],
    ['a field that nobody knows', (file) => Object.assign(file, { people: [] })],
    ['a file that does not say which of the two it is', (file) => delete file.personalData],
  ];
  test.each(spoilt)('refuses %s, as the importer does', async (_, spoil) => {
    const file = fileOf(await hidden(every), false) as Parameters<typeof spoil>[0];
    expect(validate(file)).toBe(true);
    spoil(file);
    expect(validate(file)).toBe(false);
    expect(ClosuresFile.safeParse(file).success).toBe(false);
  });
});
