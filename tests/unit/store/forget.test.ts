import { describe, expect, it } from 'vitest';
import type { Forgetting } from '../../../lib/outcomes/forgetting.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { forget } from '../../../lib/store/forget.ts';
import { deleteOlder } from '../../../lib/store/keep.ts';
import { undoClosureImport } from '../../../lib/store/undo-closure-import.ts';
import { fillEveryTable } from './every-table.ts';
import { freshDatabase } from './fresh-database.ts';
import { client, closure, keep, rt } from './records.ts';

/** Everything that the database holds, as text. */
async function dump({ tables }: ClientLensDatabase, except: readonly string[] = []): Promise<string> {
  const read = tables.filter(({ name }) => !except.includes(name)).map(async (table) => [table.name, await table.toArray()]);
  return JSON.stringify(Object.fromEntries(await Promise.all(read)), null, 1);
}

const linesNaming = (text: string, pattern: RegExp): string[] => text.split('\n').filter((line) => pattern.test(line));

const everything = { write: true, step: () => undefined };
const look = { write: false, step: () => undefined };

/** What would go is what goes, and looking deletes nothing. */
async function lookAndForget(database: ClientLensDatabase, what: Forgetting) {
  const before = await dump(database);
  const preview = await forget(database, what, look);
  expect(await dump(database)).toBe(before);
  const report = await forget(database, what, everything);
  expect(report).toEqual(preview);
  return report;
}

describe('deletion is complete', () => {
  it('of a client that has no card: nothing in any table names it any more, and the others’ closures stay', async () => {
    const database = freshDatabase();
    await fillEveryTable(database);
    expect(linesNaming(await dump(database), /acme/i).length).toBeGreaterThan(15);
    const report = await lookAndForget(database, { kind: 'client', name: 'acme ltd', inTexts: true });
    expect(report).toEqual({
      closures: 2,
      unnamed: 1,
      notes: 1,
      holdings: 1,
      history: 1,
      fixes: 1,
      reflections: 1,
      versions: 2,
      texts: 4,
    });
    expect(linesNaming(await dump(database), /acme/i)).toEqual([]);
    expect((await database.closures.toArray()).map(({ id }) => id)).toEqual(['globex', 'imported']);
    expect(await database.historyImports.toArray()).toMatchObject([{ tickets: 1, closes: 1, reopens: 0 }]);
  });

  it('of a client with a card: its closures, however a desk wrote it; the card is left to its own page', async () => {
    const database = freshDatabase();
    await fillEveryTable(database);
    await keep(database, [
      client({ id: 'acme', name: 'Acme Ltd', aliases: ['ACME Bakers'] }),
      client({ id: 'other', name: 'Other' }),
    ]);
    const { ticket } = closure();
    await database.closures.bulkAdd([
      closure({ id: 'by-id', clientId: 'acme', ticket: { ...ticket, client: 'A C M E' } }),
      closure({ id: 'by-alias', ticket: { ...ticket, client: 'Acme bakers' } }),
      closure({ id: 'stray', clientId: 'nobody-knows', ticket: { ...ticket, client: 'ACME Ltd.' } }),
      closure({ id: 'of-another', clientId: 'other', ticket: { ...ticket, client: null, subject: 'Like at Acme Bakers' } }),
    ]);
    await lookAndForget(database, { kind: 'client', name: 'Acme Ltd', inTexts: true });
    const left = await dump(database, ['clients', 'lines', 'records', 'merges']);
    expect(linesNaming(left, /acme|A C M E/i)).toEqual([]);
    expect((await database.closures.get('of-another'))?.ticket.subject).toBe('Like at …');
    expect((await database.clients.toArray()).map(({ name }) => name)).toContain('Acme Ltd');
  });

  it('of a person, by removing the name: nothing names them, every closure is still there', async () => {
    const database = freshDatabase();
    await fillEveryTable(database);
    const before = await database.closures.count();
    expect(linesNaming(await dump(database), /Ann Smith|ann@/i).length).toBeGreaterThan(10);
    await lookAndForget(database, { kind: 'person', name: 'Ann Smith <ann@acme.example>', closures: 'unname', inTexts: true });
    expect(linesNaming(await dump(database), /Ann Smith|ann@/i)).toEqual([]);
    expect(await database.closures.count()).toBe(before);
    expect((await database.closures.get('acme'))?.answer).toEqual({
      kind: 'closed-without-it',
      reason: 'other',
      note: '… is away',
    });
  });

  it('of a person, with the closures; and of a technician, found in every place', async () => {
    const database = freshDatabase();
    await fillEveryTable(database);
    await lookAndForget(database, { kind: 'person', name: 'ann smith', closures: 'delete', inTexts: true });
    expect((await database.closures.toArray()).map(({ id }) => id)).not.toContain('acme');
    expect(linesNaming(await dump(database), /Ann Smith/i)).toEqual([]);
    await lookAndForget(database, { kind: 'person', name: 'Kim Keane', closures: 'unname', inTexts: true });
    expect(linesNaming(await dump(database), /Kim Keane/i)).toEqual([]);
  });

  it('what was deleted does not come back by taking an import back', async () => {
    const database = freshDatabase();
    await fillEveryTable(database);
    await forget(database, { kind: 'client', name: 'Acme Ltd', inTexts: true }, everything);
    await undoClosureImport(database, 'import-1');
    expect(linesNaming(await dump(database), /acme/i)).toEqual([]);
  });

  it('with texts left alone, only what belongs to the client goes', async () => {
    const database = freshDatabase();
    await fillEveryTable(database);
    const report = await lookAndForget(database, { kind: 'client', name: 'Acme Ltd', inTexts: false });
    expect(report).toMatchObject({ closures: 2, unnamed: 0, texts: 0 });
    expect((await database.closures.get('globex'))?.ticket.subject).toBe('Same as at Acme Ltd');
  });

  it('of days: what happened in them, and nothing beside', async () => {
    const database = freshDatabase();
    const at = (day: number): number => new Date(2026, 4, day).getTime();
    await database.closures.bulkAdd([1, 2, 3, 4].map((day) => closure({ id: `day-${day}`, at: at(day) })));
    await database.notes.bulkAdd([2, 4].map((day) => ({ key: `${rt}#${day}`, outcome: 'x', missing: null, at: at(day) })));
    const holding = { site: rt, ticketId: '17', held: true, how: 'asked' as const, at: at(9), who: 'Tom' };
    await database.holdings.bulkAdd([
      { ...holding, id: 'day-2' },
      { ...holding, id: 'day-4' },
      { ...holding, id: 'gone', at: at(3) },
    ]);
    const report = await lookAndForget(database, { kind: 'days', from: at(2), to: at(4) });
    expect(report).toMatchObject({ closures: 2, notes: 1, holdings: 2 });
    expect((await database.closures.toArray()).map(({ id }) => id)).toEqual(['day-1', 'day-4']);
    expect((await database.holdings.toArray()).map(({ id }) => id)).toEqual(['day-4']);
  });

  it('where a desk showed “-” for a client, that is no name: it stays in everybody’s texts', async () => {
    const database = freshDatabase();
    await keep(database, [client({ id: 'acme', name: 'Acme' })]);
    const { ticket } = closure();
    await database.closures.bulkAdd([
      closure({ id: 'a', clientId: 'acme', ticket: { ...ticket, client: '-' } }),
      closure({ id: 'b', clientId: null, ticket: { ...ticket, client: 'Globex', subject: 'Printer - again' } }),
    ]);
    expect(await lookAndForget(database, { kind: 'client', name: 'Acme', inTexts: true })).toMatchObject({
      closures: 1,
      unnamed: 0,
    });
    expect((await database.closures.toArray()).map(({ ticket: left }) => left.subject)).toEqual(['Printer - again']);
  });

  it('a desk’s own address is no text about a client of the same name', async () => {
    const database = freshDatabase();
    const { ticket } = closure();
    const url = 'https://acme.example/tickets/acme?id=17';
    await database.closures.add(closure({ clientId: null, ticket: { ...ticket, client: 'Globex', url } }));
    await forget(database, { kind: 'client', name: 'Acme', inTexts: true }, everything);
    expect((await database.closures.toArray())[0]?.ticket.url).toBe('https://acme.example/tickets/…?id=17');
  });

  it('called off, it deletes nothing', async () => {
    const database = freshDatabase();
    await fillEveryTable(database);
    const before = await dump(database);
    const stop = (done: number, of: number): void => {
      if (done === of) throw new Error('called off');
    };
    const what = { kind: 'client', name: 'Acme Ltd', inTexts: true } as const;
    await expect(forget(database, what, { write: true, step: stop })).rejects.toThrow('called off');
    expect(await dump(database)).toBe(before);
  });
});

describe('what is older than the user keeps it goes', () => {
  const local = (year: number, month: number, day: number, hour = 0, minute = 0): number =>
    new Date(year, month - 1, day, hour, minute).getTime();

  it('at the border of a month: the day itself is kept from its first moment', async () => {
    const database = freshDatabase();
    await database.closures.bulkAdd([
      closure({ id: 'a minute before', at: local(2026, 2, 27, 23, 59) }),
      closure({ id: 'the first moment', at: local(2026, 2, 28) }),
      closure({ id: 'later', at: local(2026, 3, 30) }),
    ]);
    const deleted = await deleteOlder(database, { months: 1, now: local(2026, 3, 31, 18) });
    expect(deleted.closures).toBe(1);
    expect((await database.closures.toArray()).map(({ id }) => id).sort()).toEqual(['later', 'the first moment']);
  });

  it('in steps: each is told, all of it goes, and what belongs to it', async () => {
    const database = freshDatabase();
    await fillEveryTable(database);
    await database.closures.bulkAdd(
      Array.from({ length: 2100 }, (_, index) => closure({ id: `old-${index}`, at: local(2024, 1, 1) + index })),
    );
    const said: number[] = [];
    const all = await database.closures.count();
    const deleted = await deleteOlder(
      database,
      { months: 1, now: local(2030, 1, 1) },
      async ({ closures }) => void said.push(closures),
    );
    expect(said).toEqual([2000, all]);
    expect(deleted).toMatchObject({ closures: all, notes: 2, holdings: 2, history: 2, reflections: 2 });
    for (const table of ['closures', 'notes', 'holdings', 'history', 'historyImports', 'reflections'])
      expect(await database.table(table).count(), table).toBe(0);
    // One that is not done is not over.
    expect((await database.fixes.toArray()).map(({ id }) => id)).toEqual(['fix-all']);
  });
});
