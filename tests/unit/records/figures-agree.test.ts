import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../lib/figures/figures.ts';
import type { Rows } from '../../../lib/figures/rows.ts';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { answerKinds, type ClosureFilter, everyClosure } from '../../../lib/outcomes/filter.ts';
import { evidences, heldUpBuckets, reasons, sensors, unaskedCauses } from '../../../lib/outcomes/words.ts';
import type { Course } from '../../../lib/records/calls.ts';
import { readColumns } from '../../../lib/records/columns.ts';
import { figureCalls } from '../../../lib/records/figure-calls.ts';
import { claimClosures } from '../../../lib/store/claim.ts';
import { addNewClosures, putClosures, removeClosures } from '../../../lib/store/closure-writes.ts';
import { findClosures, listClosures } from '../../../lib/store/closures.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { closureTables, dropRetracted, forgetFigures } from '../../../lib/store/figure-parts.ts';
import { makeFiguresStep } from '../../../lib/store/make-figures.ts';
import { generateClosures } from '../../fixtures/closures.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { client, closure } from '../store/records.ts';

const course: Course = { signal: new AbortController().signal, progress: () => undefined };
const calls = (database: ClientLensDatabase) => figureCalls({ database, now: () => 0, newId: () => '' });

/** Few values of each, so that tickets, moments and clients meet. */
const some = (count: number, name: string) => fc.integer({ min: 1, max: count }).map((number) => `${name} ${number}`);
const monday = Date.UTC(2026, 10, 23);
const moment = fc.integer({ min: 0, max: 40 }).map((step) => monday + step * 21_600_000);

const answered = fc.oneof(
  fc.record({
    answer: fc.oneof(
      fc.record({ kind: fc.constant('achieved' as const), evidence: fc.constantFrom(...evidences) }),
      fc.record({ kind: fc.constant('not-yet' as const), missing: fc.constantFrom('', 'a part') }),
      fc.record({ kind: fc.constant('closed-without-it' as const), reason: fc.constantFrom(...reasons), note: fc.constant('') }),
    ),
    unasked: fc.constant(null),
  }),
  fc.record({ answer: fc.constant(null), unasked: fc.constantFrom(...unaskedCauses) }),
);

const heldUp = fc.record({ bucket: fc.constantFrom(...heldUpBuckets), isOver: fc.boolean() });

const anyClosure: fc.Arbitrary<Closure> = fc
  .record({
    id: some(25, 'closure'),
    at: moment,
    desk: fc.constantFrom('', 'request-tracker', 'redmine'),
    path: some(2, 'path'),
    sensor: fc.constantFrom(...sensors),
    who: some(3, 'person'),
    ticket: some(8, 'ticket'),
    subject: fc.option(some(3, 'Printer')),
    clientId: fc.option(some(2, 'id')),
    client: fc.option(some(3, 'Client')),
    answered,
    heldUp: fc.option(heldUp),
  })
  .map(({ ticket: id, subject, client: written, answered: how, heldUp: noted, ...rest }) => ({
    ...closure({ ...rest, ...how }),
    ticket: { ...closure().ticket, id, subject, client: written },
    ...(noted === null ? {} : { heldUp: noted }),
  }));

const anyFilter: fc.Arbitrary<ClosureFilter> = fc.record({
  from: fc.option(moment),
  to: fc.option(moment),
  client: fc.option(fc.oneof(some(2, 'id'), some(3, 'Client'))),
  answer: fc.option(fc.constantFrom(...answerKinds)),
  desk: fc.option(fc.constantFrom('', 'request-tracker', 'redmine')),
});

/** Everything that anybody does to closures, and being read in between. */
type Act = (database: ClientLensDatabase) => Promise<unknown>;
const named = (...names: string[]) => names.map((name) => client({ id: name, name: 'Nobody', aliases: [] }));
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.array(anyClosure, { maxLength: 8 }).map(
    (closures): Act =>
      (database) =>
        addNewClosures(database, closures),
  ),
  fc.array(anyClosure, { maxLength: 8 }).map(
    (closures): Act =>
      (database) =>
        putClosures(database, closures),
  ),
  // So many that they are written in another way, of few tickets and partly there already.
  anyClosure.map(
    (one): Act =>
      (database) =>
        addNewClosures(database, copies(one, 70)),
  ),
  fc.array(some(25, 'closure'), { maxLength: 8 }).map(
    (ids): Act =>
      (database) =>
        removeClosures(database, ids),
  ),
  some(3, 'Client').map(
    (name): Act =>
      (database) =>
        claim(database, name),
  ),
  fc.constant<Act>(dropRetracted),
  fc.constant<Act>((database) => readColumns(database, course)),
  // What was added up is kept until something is written.
  fc.constant<Act>((database) => calls(database).figures({ filter: everyClosure }, course)),
  fc.constant<Act>(forgetFigures),
  fc.integer({ min: 1, max: 5 }).map(
    (atATime): Act =>
      (database) =>
        makeFiguresStep(database, atATime),
  ),
);

const copies = (one: Closure, count: number): Closure[] =>
  Array.from({ length: count }, (_, index) => ({ ...one, id: `closure ${index + 1}`, at: one.at + (index % 3) * 21_600_000 }));

/** A client is called so from now on, and another one is gone. */
const claim = (database: ClientLensDatabase, name: string) =>
  database.transaction('rw', [database.clients, ...closureTables(database)], async () => {
    const after = [client({ id: 'id 1', name, aliases: [] })];
    await database.clients.clear();
    await database.clients.bulkPut(after);
    await claimClosures(database, named('id 1', 'id 2'), after);
  });

/** Rows in an order of their own, with words for numbers: the same whatever parts they lie in. */
const plainRows = (parts: readonly { readonly rows: Rows }[]): string[] =>
  parts
    .flatMap(({ rows }) =>
      [...rows.at.keys()].map((row) =>
        JSON.stringify([
          [rows.at[row], rows.id[row], rows.ticket[row], rows.requester[row], rows.issue[row], rows.code[row]],
          [rows.clients[rows.client[row] ?? 0], rows.places[rows.place[row] ?? 0], rows.people[rows.who[row] ?? 0]],
          rows.statuses[rows.status[row] ?? 0],
        ]),
      ),
    )
    .sort();

const isSame = async (database: ClientLensDatabase, filter: ClosureFilter, offset: number): Promise<void> => {
  const { figures, 'list-closures': list } = calls(database);
  expect(await figures({ filter }, course)).toEqual(figuresOf(await findClosures(database, filter)));
  const query = { filter, offset, limit: 4 };
  const { closures, total } = await listClosures(database, { filter, offset: 0, limit: 5000 });
  expect(await list(query, course)).toEqual({ closures: closures.slice(offset, offset + 4), total });
};

test('what was counted on the way is what the closures say, whatever was done to them, and made anew it is the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAct, { maxLength: 14 }),
      fc.array(anyFilter, { minLength: 3, maxLength: 3 }),
      fc.nat({ max: 6 }),
      async (acts, filters, offset) => {
        const database = freshDatabase();
        for (const act of acts) await act(database);
        for (const filter of [everyClosure, ...filters]) await isSame(database, filter, offset);
        const before = await readColumns(database, course);
        const rows = plainRows(before.parts);
        await calls(database)['rebuild-figures']({}, course);
        const after = await readColumns(database, course);
        expect(plainRows(after.parts)).toEqual(rows);
        expect(after.lost).toEqual(before.lost);
        await isSame(database, everyClosure, offset);
        await database.delete();
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('thousands, written in lumps of all sizes, lie in few parts and say the same', async () => {
  const database = freshDatabase();
  const closures = [...generateClosures({ count: 3000, perDay: 100 })];
  for (let start = 0, lump = 1; start < closures.length; start += lump, lump = (lump * 7) % 401 || 1)
    await addNewClosures(database, closures.slice(start, start + lump));
  await removeClosures(
    database,
    closures.filter((_, index) => index % 17 === 0).map(({ id }) => id),
  );
  for (const filter of [
    everyClosure,
    { ...everyClosure, desk: 'redmine' },
    { ...everyClosure, client: 'client-1', answer: 'achieved' as const },
  ])
    await isSame(database, filter, 20);
  const { parts } = await readColumns(database, course);
  expect(parts.length).toBeLessThan(12);
  const rows = plainRows(parts);
  await calls(database)['rebuild-figures']({}, course);
  expect(plainRows((await readColumns(database, course)).parts)).toEqual(rows);
}, 60_000);
