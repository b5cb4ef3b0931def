import { describe, expect, test } from 'vitest';
import { clientRecordId, linePath } from '../../../lib/clients/client-record.ts';
import { mostLines } from '../../../lib/clients/line-kinds.ts';
import { confirmLine, keepAllVersions, lineHistory, undoLine } from '../../../lib/store/card-lines.ts';
import { mergeClients } from '../../../lib/store/client-merges.ts';
import { addLine, changeLine, listLines, removeLine } from '../../../lib/store/clients.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { commitSave, mergeIncoming } from '../../../lib/store/team-records.ts';
import { makeSave } from '../../../lib/team/record.ts';
import { freshDatabase } from './fresh-database.ts';
import { client, keep, line } from './records.ts';

const later = { at: 1_790_000_000_000, by: 'Ann' };
const place = { clientId: 'acme', lineId: 'line-1' };
const words = (text: string) => ({ kind: 'business', text, source: 'person' }) as const;

async function withLine(): Promise<ClientLensDatabase> {
  const database = freshDatabase();
  await keep(database, [client()], [line()]);
  return database;
}

/** What a colleague wrote in the place of the line, not knowing of what is written here after it. */
async function withRival(): Promise<ClientLensDatabase> {
  const database = await withLine();
  const before = await database.records.get(clientRecordId('acme'));
  await changeLine(database, place, words('Sells bread and cakes'), later);
  const theirs = makeSave(
    before ?? null,
    { [linePath('line-1')]: words('Sells bread to hotels') },
    { at: later.at + 1, by: 'Bea' },
  );
  await mergeIncoming(database, [{ id: clientRecordId('acme'), saves: [...(before?.saves ?? []), theirs] }]);
  return database;
}

const texts = async (database: ClientLensDatabase) => (await listLines(database, 'acme')).map(({ text }) => text);
const ids = () => {
  let count = 0;
  return () => `new-${++count}`;
};

test('“still true” changes nothing but the date', async () => {
  const database = await withLine();
  expect(await confirmLine(database, 'line-1', later)).toEqual(line({ stillTrueAt: later.at }));
  await expect(confirmLine(database, 'nothing', later)).rejects.toMatchObject({ why: 'no-such-line' });
});

describe('two versions of a line', () => {
  test('keeping one replaces both', async () => {
    const database = await withRival();
    const [conflicted] = await listLines(database, 'acme');
    expect([conflicted?.text, conflicted?.rivals?.map(({ text, author }) => [text, author])]).toEqual([
      'Sells bread to hotels',
      [['Sells bread and cakes', 'Ann']],
    ]);
    await changeLine(database, place, words('Sells bread and cakes'), { at: later.at + 2, by: 'Ann' });
    const [settled] = await listLines(database, 'acme');
    expect(settled).toMatchObject({ text: 'Sells bread and cakes' });
    expect(settled).not.toHaveProperty('rivals');
  });

  test('keeping both makes two lines of them', async () => {
    const database = await withRival();
    await keepAllVersions(database, 'line-1', ids(), { at: later.at + 2, by: 'Ann' });
    expect(await texts(database)).toEqual(['Sells bread to hotels', 'Sells bread and cakes']);
    for (const kept of await listLines(database, 'acme')) expect(kept).not.toHaveProperty('rivals');
  });

  test('keeping both of a full card is refused, and both are still there', async () => {
    const database = await withRival();
    for (let count = 1; count < mostLines; count += 1)
      await addLine(database, { ...place, lineId: `l${count}` }, words(`line ${count}`), later);
    await expect(keepAllVersions(database, 'line-1', ids(), later)).rejects.toMatchObject({ why: 'card-full' });
    expect((await database.lines.get('line-1'))?.rivals).toHaveLength(1);
  });
});

describe('the history of a line', () => {
  test('names who wrote what and when, removals too, the latest first', async () => {
    const database = await withLine();
    await changeLine(database, place, words('Sells cakes'), later);
    await removeLine(database, 'line-1', { at: later.at + 1, by: 'Bea' });
    expect(await lineHistory(database, 'acme', 'line-1')).toEqual([
      { at: later.at + 1, by: 'Bea', line: null },
      { at: later.at, by: 'Ann', line: words('Sells cakes') },
      { at: line().at, by: 'Tom', line: words(line().text) },
    ]);
    expect(await lineHistory(database, 'acme', 'nothing')).toEqual([]);
    expect(await lineHistory(database, 'nobody', 'line-1')).toEqual([]);
  });

  test('what a newer version wrote is left out', async () => {
    const database = await withLine();
    await commitSave(database, clientRecordId('acme'), { [linePath('line-1')]: { kind: 'weather', text: 'Rain' } }, later);
    expect(await lineHistory(database, 'acme', 'line-1')).toHaveLength(1);
  });
});

describe('undo', () => {
  test('of a change brings back what stood there, and of itself the change', async () => {
    const database = await withLine();
    await changeLine(database, place, words('Sells cakes'), later);
    await undoLine(database, 'acme', 'line-1', { at: later.at + 1, by: 'Ann' });
    expect(await texts(database)).toEqual([line().text]);
    await undoLine(database, 'acme', 'line-1', { at: later.at + 2, by: 'Ann' });
    expect(await texts(database)).toEqual(['Sells cakes']);
  });

  test('of a removal brings the line back', async () => {
    const database = await withLine();
    await removeLine(database, 'line-1', later);
    await undoLine(database, 'acme', 'line-1', { at: later.at + 1, by: 'Ann' });
    expect(await texts(database)).toEqual([line().text]);
  });

  test('of one of two versions leaves the other one', async () => {
    const database = await withRival();
    await undoLine(database, 'acme', 'line-1', { at: later.at + 2, by: 'Ann' });
    expect(await texts(database)).toEqual(['Sells bread and cakes']);
  });

  test('of an addition takes the line away', async () => {
    const database = await withLine();
    await undoLine(database, 'acme', 'line-1', later);
    expect(await texts(database)).toEqual([]);
  });

  test('of a line that came with a client that is a part of this one, and its history', async () => {
    const database = await withLine();
    await keep(
      database,
      [client({ id: 'bolt', name: 'Bolt' })],
      [line({ id: 'line-2', clientId: 'bolt', text: 'Makes screws' })],
    );
    await mergeClients(database, { into: 'acme', from: 'bolt' }, later);
    await removeLine(database, 'line-2', later);
    expect((await lineHistory(database, 'acme', 'line-2')).map(({ line: then }) => then?.text)).toEqual([
      undefined,
      'Makes screws',
    ]);
    await undoLine(database, 'acme', 'line-2', { at: later.at + 1, by: 'Ann' });
    expect(await database.lines.get('line-2')).toMatchObject({ text: 'Makes screws', clientId: 'acme', home: 'bolt' });
  });

  test('of what was never there is refused', async () => {
    await expect(undoLine(await withLine(), 'acme', 'nothing', later)).rejects.toMatchObject({ why: 'no-such-line' });
  });
});
