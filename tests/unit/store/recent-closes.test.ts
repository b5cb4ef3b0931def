import { expect, test } from 'vitest';
import { addNewClosures, putClosures, removeClosures } from '../../../lib/store/closure-writes.ts';
import { forgetFigures } from '../../../lib/store/figure-parts.ts';
import { closesSince } from '../../../lib/store/recent-closes.ts';
import { troubleOf } from '../../../lib/visits/trouble.ts';
import { generateClosures } from '../../fixtures/closures.ts';
import { freshDatabase } from './fresh-database.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25, 12);
const clients = new Set(['client-1', 'client-2', 'client-3']);

test('a client’s trouble is the same from what was counted of closures as from the closures themselves', async () => {
  const database = freshDatabase();
  const closures = [...generateClosures({ count: 1200, perDay: 2, before: now, clients: 8 })];
  for (let start = 0; start < closures.length; start += 100) await addNewClosures(database, closures.slice(start, start + 100));
  await removeClosures(
    database,
    closures.filter((_, index) => index % 17 === 0).map(({ id }) => id),
  );
  const trouble = async () => {
    const all = troubleOf(await closesSince(database, now - 450 * day, clients), now);
    return [...clients].map((client) => all.get(client));
  };
  const counted = await trouble();
  await forgetFigures(database);
  expect(await trouble()).toEqual(counted);
  expect(counted.every((each) => each !== undefined && each.tickets > 5 && each.without > 0 && each.usual !== null)).toBe(true);
});

test('closures that were found to be a client’s are counted for it at once', async () => {
  const database = freshDatabase();
  const closures = [...generateClosures({ count: 1200, perDay: 10, before: now, clients: 8 })];
  await addNewClosures(database, closures);
  const found = closures.filter(({ clientId }) => clientId === null).slice(0, 200);
  // In a part of their own, whose rows add up to nothing: each takes one back and puts another one in its place.
  await putClosures(
    database,
    found.map((closure) => ({ ...closure, clientId: 'client-3' })),
  );
  const counted = troubleOf(await closesSince(database, now - 450 * day, clients), now);
  await forgetFigures(database);
  expect(counted).toEqual(troubleOf(await closesSince(database, now - 450 * day, clients), now));
});
