import { expect, test } from 'vitest';
import { figuresOf } from '../../../lib/figures/figures.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { readColumns } from '../../../lib/records/columns.ts';
import { figureCalls } from '../../../lib/records/figure-calls.ts';
import { addNewClosures, removeClosures } from '../../../lib/store/closure-writes.ts';
import { findClosures } from '../../../lib/store/closures.ts';
import { ClientLensDatabase } from '../../../lib/store/database.ts';
import { dropRetracted, forgetFigures } from '../../../lib/store/figure-parts.ts';
import { makeFiguresStep } from '../../../lib/store/make-figures.ts';
import { generateClosures } from '../../fixtures/closures.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { closure } from '../store/records.ts';

const course = { signal: new AbortController().signal, progress: () => undefined };
const calls = (database: ClientLensDatabase) => figureCalls({ database, now: () => 0, newId: () => '' });
const closures = [...generateClosures({ count: 200, perDay: 20 })];

async function filled(): Promise<ClientLensDatabase> {
  const database = freshDatabase();
  await addNewClosures(database, closures);
  return database;
}

const asTheClosuresSay = async (database: ClientLensDatabase): Promise<void> =>
  expect(await calls(database).figures({ filter: everyClosure }, course)).toEqual(
    figuresOf(await findClosures(database, everyClosure)),
  );

test('called off, it is finished when the figures are next asked for', async () => {
  const database = await filled();
  const stopped = { ...course, signal: AbortSignal.abort() };
  await expect(calls(database)['rebuild-figures']({}, stopped)).rejects.toThrow();
  expect(await database.figureRows.count()).toBe(0);
  await asTheClosuresSay(database);
});

test('left off in the middle, with closes since then, it goes on where it was', async () => {
  const database = await filled();
  await forgetFigures(database);
  await makeFiguresStep(database, 60);
  const half = await database.figureState.get('figures');
  expect(half?.upTo).toBeGreaterThan(0);
  await addNewClosures(database, [closure({ id: 'old', at: 1000 }), closure({ id: 'new', at: 2_000_000_000_000 })]);
  await removeClosures(database, [closures[0]?.id ?? '', closures.at(-1)?.id ?? '']);
  await asTheClosuresSay(database);
});

test('what was added up is added up anew after each change, whoever made it', async () => {
  const database = await filled();
  // The background has its own.
  const background = new ClientLensDatabase(database.name);
  await asTheClosuresSay(database);
  await addNewClosures(background, [closure({ id: 'new' })]);
  await asTheClosuresSay(database);
  await removeClosures(background, ['new', closures[0]?.id ?? '']);
  await asTheClosuresSay(database);
  await dropRetracted(background);
  await asTheClosuresSay(database);
  await calls(background)['rebuild-figures']({}, course);
  await asTheClosuresSay(database);
  background.close();
});

test('numbers of an older build are made anew, and a reader never takes old parts for new ones', async () => {
  const database = await filled();
  const known = await readColumns(database, course);
  await database.figureState.update('figures', { layout: 'of another build' });
  await addNewClosures(database, [closure()]);
  await asTheClosuresSay(database);
  const { parts } = await readColumns(database, course);
  expect(parts.map(({ id }) => id).filter((id) => known.parts.some((part) => part.id === id))).toEqual([]);
});

test('of a deleted closure nothing is left, no name and no number', async () => {
  const database = await filled();
  const ticket = { ...closure().ticket, client: 'Secret Ltd' };
  await addNewClosures(database, [closure({ id: 'secret', who: 'Nemo', desk: 'hidden', ticket })]);
  expect(JSON.stringify(await database.figureRows.toArray())).toContain('Secret Ltd');
  await removeClosures(database, ['secret']);
  await dropRetracted(database);
  const kept = JSON.stringify([await database.figureRows.toArray(), await database.figureSums.toArray()]);
  for (const trace of ['Secret Ltd', 'Nemo', 'hidden']) expect(kept).not.toContain(trace);
  expect((await readColumns(database, course)).parts.reduce((sum, { rows }) => sum + rows.at.length, 0)).toBe(200);
});
