import { describe, expect, test } from 'vitest';
import { clientRecordId, shownPath } from '../../../lib/clients/client-record.ts';
import { listLines } from '../../../lib/store/clients.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { countShown, recordShown, takeLineToAsk, withShown } from '../../../lib/store/shown.ts';
import { commitSave } from '../../../lib/store/team-records.ts';
import { freshDatabase } from './fresh-database.ts';
import { client, keep, line } from './records.ts';

const written = { at: 1_790_000_000_000, by: 'Ann' };
const day = 86_400_000;
const yearsLater = line().at + 1500 * day;

async function withLines(): Promise<ClientLensDatabase> {
  const database = freshDatabase();
  await keep(database, [client()], [line(), line({ id: 'line-2', kind: 'promise', text: 'Bread by six' })]);
  return database;
}

const shown = async (database: ClientLensDatabase) =>
  Object.fromEntries(
    (await withShown(database, await listLines(database, 'acme'))).map(({ id, shown: times }) => [id, times ?? 0]),
  );

describe('how often a line was shown', () => {
  test('is counted here, once for each time that its card was on the screen', async () => {
    const database = await withLines();
    await countShown(database, ['line-1', 'line-2', 'line-1', 'a line that is gone']);
    await countShown(database, ['line-1']);
    expect(await shown(database)).toEqual({ 'line-1': 2, 'line-2': 1 });
    expect(await database.shown.count()).toBe(2);
  });

  test('moves into the record when it is shared, and is counted on from there', async () => {
    const database = await withLines();
    await commitSave(
      database,
      clientRecordId('acme'),
      { [shownPath('line-1', 'Bea')]: 10 },
      { at: 1_785_000_000_000, by: 'Bea' },
    );
    await countShown(database, ['line-1', 'line-2']);
    await recordShown(database, written);
    await countShown(database, ['line-1']);
    await recordShown(database, { ...written, at: written.at + 1 });
    expect((await database.shown.toArray()).map(({ count }) => count)).toEqual([0, 0]);
    expect(await shown(database)).toEqual({ 'line-1': 12, 'line-2': 1 });

    const saves = (await database.records.get(clientRecordId('acme')))?.saves.length;
    await recordShown(database, { ...written, at: written.at + 2 });
    expect((await database.records.get(clientRecordId('acme')))?.saves.length).toBe(saves);
  });
});

describe('the line to ask about', () => {
  test('is asked about once, and no other one on that day', async () => {
    const database = await withLines();
    expect((await takeLineToAsk(database, 'acme', yearsLater))?.id).toBe('line-2');
    expect(await takeLineToAsk(database, 'acme', yearsLater + 1000)).toBeNull();
    expect((await takeLineToAsk(database, 'acme', yearsLater + day))?.id).toBe('line-1');
    expect(await takeLineToAsk(database, 'acme', yearsLater + 2 * day)).toBeNull();
    expect((await takeLineToAsk(database, 'acme', yearsLater + 9 * day))?.id).toBe('line-2');
  });

  test('is none at a client without a card', async () => {
    expect(await takeLineToAsk(await withLines(), 'nobody', yearsLater)).toBeNull();
  });

  test('keeps its count', async () => {
    const database = await withLines();
    await countShown(database, ['line-2']);
    await takeLineToAsk(database, 'acme', yearsLater);
    await countShown(database, ['line-2']);
    expect(await database.shown.get('line-2')).toEqual({ id: 'line-2', count: 2, askedAt: yearsLater });
  });
});
