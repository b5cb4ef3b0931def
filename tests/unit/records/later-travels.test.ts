import { expect, test } from 'vitest';
import type { Holding } from '../../../lib/holding/holding.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import type { Course } from '../../../lib/records/calls.ts';
import { exportCalls } from '../../../lib/records/export-calls.ts';
import { holdingCalls } from '../../../lib/records/holding-calls.ts';
import { mergingCalls } from '../../../lib/records/merging-calls.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { closure } from '../store/records.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);
const course: Course = { signal: new AbortController().signal, progress: () => undefined };

const contextOf = (database: ClientLensDatabase) => ({ database, now: () => now, newId: () => crypto.randomUUID() });

const assumed = (id: string) =>
  closure({ id, at: now - 20 * day, ticket: { ...closure().ticket, id }, answer: { kind: 'achieved', evidence: 'assumed' } });
const answered = (id: string, held: boolean | null, at = now - 18 * day): Holding => ({
  id,
  site: assumed(id).site,
  ticketId: id,
  held,
  how: 'asked',
  at,
  who: 'Terry',
});

async function exported(database: ClientLensDatabase, personalData = true): Promise<File> {
  const request = { what: 'closures', format: 'json', filter: everyClosure, byteOrderMark: false, definitions: [] } as const;
  const { file } = await exportCalls(contextOf(database)).export({ ...request, personalData }, course);
  return new File([file], 'terry.json');
}

const merge = (database: ClientLensDatabase, file: File) =>
  mergingCalls(contextOf(database))['import-closures']({ files: [{ file, source: 'Terry', taken: 'none' }] }, course);

const calibration = async (database: ClientLensDatabase) => {
  const { calibration: rows } = await holdingCalls(contextOf(database))['holding-figures']({}, course);
  return rows.map(({ said, known, cameBack, saidHeld }) => [said, known, cameBack, saidHeld]);
};

test('what a technician answered two days later counts where their closures are merged, and names nobody', async () => {
  const terry = freshDatabase();
  await terry.closures.bulkAdd(['a', 'b', 'c'].map(assumed));
  await terry.holdings.bulkAdd([answered('a', false), answered('b', true)]);
  const manager = freshDatabase();
  const bare = await exported(terry, false);
  expect(await bare.text()).not.toContain('Terry');
  await merge(manager, bare);
  expect(await calibration(manager)).toEqual([['assumed', 3, 1, 1]]);
  expect(await calibration(manager)).toEqual(await calibration(terry));
});

test('what was answered after the first export comes with the next one; what was found out here stays', async () => {
  const terry = freshDatabase();
  await terry.closures.bulkAdd(['a', 'b'].map(assumed));
  const manager = freshDatabase();
  await merge(manager, await exported(terry));
  expect(await calibration(manager)).toEqual([['assumed', 2, 0, 0]]);
  await manager.holdings.add({ ...answered('b', true), who: 'Mara' });
  await terry.holdings.bulkAdd([answered('a', null), answered('b', false)]);
  await merge(manager, await exported(terry));
  await terry.holdings.put(answered('a', false, now - 2 * day));
  await merge(manager, await exported(terry));
  expect((await manager.holdings.orderBy('id').toArray()).map(({ id, held, who }) => [id, held, who])).toEqual([
    ['a', false, ''],
    ['b', true, 'Mara'],
  ]);
});

test('and goes with the import that brought it', async () => {
  const terry = freshDatabase();
  await terry.closures.add(assumed('a'));
  await terry.holdings.add(answered('a', false));
  const manager = freshDatabase();
  const [made] = await merge(manager, await exported(terry));
  await mergingCalls(contextOf(manager))['undo-closure-import']({ id: made?.id ?? '' }, course);
  expect([await manager.closures.count(), await manager.holdings.count()]).toEqual([0, 0]);
});
