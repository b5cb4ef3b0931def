import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectFamily, survivorOf } from '../../../lib/clients/client-family.ts';
import { takeBack } from '../../../lib/clients/take-back.ts';
import { makeSave, mergeRecords, readPaths, type TeamRecord, type Value } from '../../../lib/team/record.ts';

const record = (id: string, ...sets: Record<string, Value>[]): TeamRecord =>
  sets.reduce<TeamRecord>(
    (before, set, index) =>
      mergeRecords(before, { id: before.id, saves: [makeSave(before, set, { at: 1000 + index, by: 'Una' })] }),
    { id: `client/${id}`, saves: [] },
  );
const words = (text: string) => ({ kind: 'business', text, source: 'person' });
const acme = record('acme', { name: 'Acme Corp', 'domains/acme.example': true, 'lines/a': words('A') });
const rockets = record(
  'rockets',
  { name: 'Rocket Skates', 'aliases/rs': 'RS', 'lines/b': words('B') },
  { 'merged-into': 'acme' },
);

test('the names of a client that was merged are other names of the survivor, its lines stand on one card and know their home', () => {
  const family = projectFamily(acme, [rockets]);
  expect(family?.client).toMatchObject({
    id: 'acme',
    name: 'Acme Corp',
    aliases: ['Rocket Skates', 'RS'],
    domains: ['acme.example'],
  });
  expect(family?.lines.map(({ text, clientId, home }) => [text, clientId, home])).toEqual([
    ['A', 'acme', undefined],
    ['B', 'acme', 'rockets'],
  ]);
});

test('one line written in both records has two versions, and neither is lost', () => {
  const both = projectFamily(acme, [record('rockets', { name: 'Rocket Skates', 'lines/a': words('Other A') })]);
  expect(both?.lines).toHaveLength(1);
  expect(both?.lines.flatMap(({ text, rivals = [] }) => [text, ...rivals.map((rival) => rival.text)]).sort()).toEqual([
    'A',
    'Other A',
  ]);
});

test('who stands for whom is the same for everyone, whatever circles were made', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const merges = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids, 'unknown'));
  fc.assert(
    fc.property(merges, (pairs) => {
      const into = new Map(Object.entries(pairs).filter(([id, target]) => id !== target));
      const survivor = (id: string) => survivorOf(id, into, (each) => each !== 'unknown');
      for (const id of ids) {
        const last = survivor(id);
        expect(survivor(last)).toBe(last);
        const next = into.get(id);
        if (next !== undefined && next !== 'unknown') expect(survivor(next)).toBe(last);
        else expect(last).toBe(id);
      }
    }),
  );
});

test('what one act wrote is taken back, and what others wrote since stays', () => {
  const before = record('acme', { name: 'Acme', 'lines/a': words('A') });
  const save = makeSave(before, { 'lines/a': words('A2'), 'lines/b': words('B'), 'aliases/x': 'X' }, { at: 2000, by: 'Import' });
  const imported = mergeRecords(before, { id: before.id, saves: [save] });
  const later = mergeRecords(imported, {
    id: before.id,
    saves: [makeSave(imported, { 'lines/b': words('B by a person') }, { at: 3000, by: 'Eva' })],
  });
  const back = takeBack(later, new Set([save.id]));
  expect(back).toEqual({ 'lines/a': words('A'), 'aliases/x': null });
  const after = mergeRecords(later, { id: before.id, saves: [makeSave(later, back, { at: 4000, by: 'Una' })] });
  expect([...readPaths(after)].map(([path, { best }]) => [path, best.value])).toEqual(
    expect.arrayContaining([
      ['lines/a', words('A')],
      ['lines/b', words('B by a person')],
    ]),
  );
  expect(takeBack(after, new Set([save.id]))).toEqual({});
});
