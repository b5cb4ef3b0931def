import { describe, expect, test } from 'vitest';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { summarise } from '../../../lib/outcomes/summary.ts';
import { figureCalls } from '../../../lib/records/figure-calls.ts';
import { addNewClosures, fillInMissing } from '../../../lib/store/closure-writes.ts';
import { findClosures, listClosures } from '../../../lib/store/closures.ts';
import { freshDatabase } from './fresh-database.ts';
import { client, closure, notYet, rt } from './records.ts';

const course = { signal: new AbortController().signal, progress: () => undefined };

test('a closure that is there already is not overwritten', async () => {
  const database = freshDatabase();
  await database.closures.add(notYet({ id: 'a', answer: { kind: 'not-yet', missing: 'the driver' } }));
  expect(await addNewClosures(database, [notYet({ id: 'a' }), closure({ id: 'b' }), closure({ id: 'b' })])).toBe(1);
  expect(await database.closures.get('a')).toMatchObject({ answer: { missing: 'the driver' } });
});

describe('what is missing goes to the "not yet" closures of that ticket and attempt only', () => {
  test('by attempt, site, ticket and answer', async () => {
    const database = freshDatabase();
    const other = { ...closure().ticket, id: '18' };
    await database.closures.bulkAdd([
      notYet({ id: 'this' }),
      notYet({ id: 'other ticket', ticket: other }),
      notYet({ id: 'other attempt', attempt: 'attempt-2' }),
      notYet({ id: 'other site', site: 'https://help.example.com' }),
      closure({ id: 'achieved' }),
    ]);
    await fillInMissing(database, { site: rt, ticketId: '17', attempt: 'attempt-1', missing: 'the driver' });
    const filled = await database.closures
      .filter(({ answer }) => answer?.kind === 'not-yet' && answer.missing !== '')
      .primaryKeys();
    expect(filled).toEqual(['this']);
    expect(await database.closures.get('achieved')).toEqual(closure({ id: 'achieved' }));
  });
});

describe('lists', () => {
  const seed = async (count: number) => {
    const database = freshDatabase();
    await database.closures.bulkAdd(
      Array.from({ length: count }, (_, index) =>
        closure({
          id: `c${String(index).padStart(5, '0')}`,
          at: 1_000_000 + index,
          clientId: index % 4 === 0 ? 'acme' : null,
          desk: index % 3 === 0 ? 'sample' : 'request-tracker',
          ticket: { ...closure().ticket, client: index % 4 === 1 ? 'Unknown & Sons' : index % 4 === 0 ? 'ACME' : null },
          ...(index % 5 === 0 ? { answer: null, unasked: 'error' as const } : {}),
        }),
      ),
    );
    return database;
  };

  test('newest first, page by page, with the total', async () => {
    const database = await seed(50);
    const page = await listClosures(database, { filter: everyClosure, offset: 10, limit: 3 });
    expect(page.total).toBe(50);
    expect(page.closures.map(({ at }) => at)).toEqual([1_000_039, 1_000_038, 1_000_037]);
  });

  test('filters narrow the list, the total and the figures alike', async () => {
    const database = await seed(60);
    const filter = { from: 1_000_010, to: 1_000_050, client: 'acme', answer: 'unasked', desk: null } as const;
    const { closures, total } = await listClosures(database, { filter, offset: 0, limit: 100 });
    expect(closures.map(({ at }) => at)).toEqual([1_000_040, 1_000_020]);
    expect(total).toBe(2);
    expect(summarise(await findClosures(database, filter))).toMatchObject({ unasked: 2, observed: 2, asked: 0 });
  });

  test('`to` is exclusive, `from` is not', async () => {
    const database = await seed(10);
    const { closures } = await listClosures(database, {
      filter: { ...everyClosure, from: 1_000_002, to: 1_000_004 },
      offset: 0,
      limit: 10,
    });
    expect(closures.map(({ at }) => at)).toEqual([1_000_003, 1_000_002]);
  });

  test('ten thousand closures are no burden', async () => {
    const database = await seed(10_000);
    const { closures, total } = await listClosures(database, {
      filter: { ...everyClosure, desk: 'sample' },
      offset: 3000,
      limit: 500,
    });
    expect(total).toBe(3334);
    expect(closures).toHaveLength(334);
    expect(summarise(await findClosures(database, everyClosure))).toMatchObject({ observed: 10_000, unasked: 2000 });
  }, 30_000);

  test('choices name known clients by their card and others as the desk wrote them', async () => {
    const database = await seed(20);
    await database.clients.add(client({ name: 'Acme Ltd' }));
    // A client of whom nothing is left but a closure.
    await database.closures.update('c00004', { clientId: 'gone' });
    expect(await figureCalls({ database, now: () => 0, newId: () => '' })['filter-choices']({}, course)).toEqual({
      clients: [
        { value: 'gone', name: 'ACME' },
        { value: 'acme', name: 'Acme Ltd' },
        { value: 'Unknown & Sons', name: 'Unknown & Sons' },
      ],
      desks: ['request-tracker', 'sample'],
    });
  });
});
