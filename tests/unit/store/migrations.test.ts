import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../lib/figures/figures.ts';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { figureCalls } from '../../../lib/records/figure-calls.ts';
import { listClosures } from '../../../lib/store/closures.ts';
import { ClientLensDatabase } from '../../../lib/store/database.ts';
import { checkRecord } from '../../../lib/store/refused-record.ts';
import { recordSchemas, type TableName, versions } from '../../../lib/store/schema.ts';
import { mergeIncoming } from '../../../lib/store/team-records.ts';
import { freshDatabase } from './fresh-database.ts';
import version1 from './migrations/version-1.json' with { type: 'json' };
import version2 from './migrations/version-2.json' with { type: 'json' };

interface FrozenDump {
  readonly version: number;
  readonly tables: Readonly<Record<string, string>>;
  readonly records: Readonly<Record<string, readonly object[]>>;
}

/** One for each version that was ever released. */
const dumps: readonly FrozenDump[] = [version1, version2];

/** A database as that version left it, opened by today's code. */
async function upgrade(dump: FrozenDump): Promise<ClientLensDatabase> {
  const { name } = freshDatabase();
  const old = new Dexie(name);
  old.version(dump.version).stores(dump.tables);
  for (const [table, records] of Object.entries(dump.records)) await old.table(table).bulkAdd(records);
  old.close();
  const today = new ClientLensDatabase(name);
  await today.open();
  return today;
}

test('each version but the one in work has its frozen dump, and is as it was', () => {
  expect(dumps.map(({ version }) => version)).toEqual(versions.slice(0, -1).map(({ version }) => version));
  for (const { version, tables } of dumps) {
    // A version names only what is new or changes.
    const known = versions.filter((released) => released.version <= version).map((released) => released.tables);
    expect(Object.assign({}, ...known)).toEqual(tables);
  }
});

describe.each(dumps)('from version $version', (dump) => {
  test('everything is still there and valid', async () => {
    const database = await upgrade(dump);
    for (const [table, records] of Object.entries(dump.records)) {
      const stored = await database.table(table).toArray();
      expect(stored).toHaveLength(records.length);
      expect(stored.length).toBeGreaterThan(0);
      for (const record of stored) expect(checkRecord(table, recordSchemas[table as TableName], record)).toEqual(record);
    }
    database.close();
  });

  test('and can be found', async () => {
    const database = await upgrade(dump);
    const { closures, total } = await listClosures(database, { filter: everyClosure, offset: 0, limit: 10 });
    expect(total).toBe(dump.records.closures?.length);
    expect(closures.map(({ id }) => id)).toEqual(['closure-4', 'closure-3', 'closure-2', 'closure-1']);
    database.close();
  });

  test('and is counted when figures are first asked for', async () => {
    const database = await upgrade(dump);
    const course = { signal: new AbortController().signal, progress: () => undefined };
    const figures = await figureCalls({ database, now: () => 0, newId: () => '' }).figures({ filter: everyClosure }, course);
    expect(figures).toEqual(figuresOf((dump.records.closures ?? []) as Closure[]));
    expect(figures.summary).toMatchObject({ achieved: 1, notYet: 1, closedWithoutIt: 1, unasked: 1 });
    database.close();
  });
});

test('version 1 comes through unchanged', async () => {
  const { records }: FrozenDump = version1;
  const database = await upgrade(version1);
  for (const [table, frozen] of Object.entries(records)) {
    for (const record of frozen) expect(await database.table(table).toArray()).toContainEqual(record);
  }
  database.close();
});

test('clients and lines of version 1 become records, from which the same can be made again', async () => {
  const database = await upgrade(version1);
  const before = { clients: await database.clients.toArray(), lines: await database.lines.toArray() };
  const records = await database.records.toArray();
  expect(records.map(({ id }) => id)).toEqual(['client/client-1', 'client/client-2']);
  await Promise.all([database.clients.clear(), database.lines.clear(), database.records.clear()]);
  await mergeIncoming(database, records);
  // An alias that is only another way of writing the name finds nothing that the name does not find.
  const clients = before.clients.map((client) => ({
    ...client,
    aliases: client.aliases.filter((alias) => alias !== 'ACME, Ltd.'),
  }));
  expect({ clients: await database.clients.toArray(), lines: await database.lines.toArray() }).toEqual({ ...before, clients });
  database.close();
});
