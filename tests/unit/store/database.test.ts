import { describe, expect, test } from 'vitest';
import { addNewClosures } from '../../../lib/store/closure-writes.ts';
import { isDiskFull } from '../../../lib/store/database.ts';
import { RefusedRecord } from '../../../lib/store/refused-record.ts';
import { fillDisk, freshDatabase } from './fresh-database.ts';
import { client, closure, line } from './records.ts';

describe('every way of writing checks the record', () => {
  const wrong = closure({ at: -1 });
  const ways = {
    add: (database: ReturnType<typeof freshDatabase>) => database.closures.add(wrong),
    put: (database: ReturnType<typeof freshDatabase>) => database.closures.put(wrong),
    bulkAdd: (database: ReturnType<typeof freshDatabase>) => database.closures.bulkAdd([closure({ id: 'other' }), wrong]),
    bulkPut: (database: ReturnType<typeof freshDatabase>) => database.closures.bulkPut([closure({ id: 'other' }), wrong]),
    update: async (database: ReturnType<typeof freshDatabase>) => {
      await database.closures.update('kept', { at: -1 });
    },
    modify: (database: ReturnType<typeof freshDatabase>) => database.closures.toCollection().modify({ at: -1 }),
  };

  test.each(Object.entries(ways))('%s', async (_, write) => {
    const database = freshDatabase();
    await database.closures.add(closure({ id: 'kept' }));
    const refused = await write(database).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(RefusedRecord);
    expect(refused).toMatchObject({ table: 'closures', field: 'at' });
    expect(await database.closures.toArray()).toEqual([closure({ id: 'kept' })]);
  });

  test('the place is named, however deep it lies', async () => {
    const database = freshDatabase();
    const stranger = { ...closure(), ticket: { ...closure().ticket, priority: 'high' } };
    await expect(database.closures.add(stranger)).rejects.toMatchObject({ table: 'closures', field: 'ticket.priority' });
    await expect(database.clients.add(client({ aliases: ['Acme', ''] }))).rejects.toMatchObject({ field: 'aliases[1]' });
  });

  test('text is stored as the schema reads it', async () => {
    const database = freshDatabase();
    await database.lines.add(line({ text: '  Bread  ' }));
    expect((await database.lines.get('line-1'))?.text).toBe('Bread');
  });
});

test('a disk that fills up in the middle leaves everything as it was', async () => {
  const database = freshDatabase();
  await database.closures.add(closure({ id: 'before' }));
  const makeRoom = fillDisk(2);
  const error = await addNewClosures(database, [closure({ id: 'a' }), closure({ id: 'b' }), closure({ id: 'c' })]).catch(
    (e: unknown) => e,
  );
  expect(isDiskFull(error)).toBe(true);
  makeRoom();
  expect(await database.closures.toCollection().primaryKeys()).toEqual(['before']);
});

test('a failed transaction over several tables leaves everything as it was', async () => {
  const database = freshDatabase();
  const failing = database.transaction('rw', database.clients, database.lines, async () => {
    await database.clients.add(client());
    await database.lines.add(line());
    throw new Error('lost the thread');
  });
  await expect(failing).rejects.toThrow('lost the thread');
  expect(await database.clients.count()).toBe(0);
  expect(await database.lines.count()).toBe(0);
});

test('other errors are not taken for a full disk', () => {
  expect(isDiskFull(new Error('no'))).toBe(false);
  expect(isDiskFull('quota')).toBe(false);
  expect(isDiskFull(new Error('QUOTA_BYTES quota exceeded'))).toBe(true);
});
