import { expect, test } from 'vitest';
import { isAskable } from '../../../lib/holding/prompt.ts';
import { addNewClosures } from '../../../lib/store/closure-writes.ts';
import { closesToAsk, saveHeld } from '../../../lib/store/holdings.ts';
import { generateClosures } from '../../fixtures/closures.ts';
import { freshDatabase } from './fresh-database.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25, 12);

test('the closes to ask about are the newest of twelve days that nobody answered and whose tickets rested since', async () => {
  const database = freshDatabase();
  // The newest are younger than two days, the oldest older than fourteen.
  const closures = [...generateClosures({ count: 600, perDay: 30, before: now })].map((closure, index) =>
    index % 5 === 0 ? { ...closure, importId: 'a-colleague' } : closure,
  );
  await addNewClosures(database, closures);
  const asked = closures.filter(isAskable);
  for (const { id } of asked.filter((_, index) => index % 7 === 0))
    await saveHeld(database, { id, held: true, at: now, who: '' });

  const answered = new Set(await database.holdings.toCollection().primaryKeys());
  const lastOn = new Map(closures.map(({ site, ticket, at }) => [`${site}#${ticket.id}`, at]));
  const wanted = asked
    .filter(({ id, at }) => !answered.has(id) && at >= now - 14 * day && at <= now - 2 * day)
    .filter(({ site, ticket, at }) => lastOn.get(`${site}#${ticket.id}`) === at)
    .map(({ id }) => id)
    .reverse();

  expect(wanted.length).toBeGreaterThan(30);
  const ids = async (most: number) => (await closesToAsk(database, now, most)).map(({ id }) => id);
  expect(await ids(1000)).toEqual(wanted);
  expect(await ids(1)).toEqual(wanted.slice(0, 1));
  expect(await ids(20)).toEqual(wanted.slice(0, 20));
});
