import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ExportAnswers, ExportRequests } from '../../../lib/messages/export-calls.ts';
import type { Progress } from '../../../lib/messages/records-calls.ts';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import { ClosuresFile } from '../../../lib/outcomes/closures-file.ts';
import { everyClosure } from '../../../lib/outcomes/filter.ts';
import { pseudonymPattern } from '../../../lib/outcomes/pseudonym.ts';
import type { Course } from '../../../lib/records/calls.ts';
import { exportCalls } from '../../../lib/records/export-calls.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { readSettings } from '../../../lib/store/settings.ts';
import { figuresSchema } from '../outcomes/published-schemas.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { client, closure } from '../store/records.ts';

const noon = Date.UTC(2026, 10, 20, 12);
/** Several at the same moment, as an import or one act on many tickets makes them. */
const many = (count: number): Closure[] =>
  Array.from({ length: count }, (_, index) =>
    closure({
      id: `k${String(index).padStart(5, '0')}`,
      at: noon + Math.floor(index / 7) * 1000,
      who: ['Tom', 'Ann'][index % 2] ?? '',
    }),
  );

const asked: ExportRequests['export'] = {
  what: 'closures',
  format: 'json',
  filter: everyClosure,
  personalData: false,
  byteOrderMark: false,
  definitions: [],
};

const never: Course = { signal: new AbortController().signal, progress: () => undefined };

const exportFrom = (
  database: ClientLensDatabase,
  changes: Partial<ExportRequests['export']> = {},
  course = never,
): Promise<ExportAnswers['export']> =>
  exportCalls({ database, now: () => noon, newId: () => crypto.randomUUID() }, 10).export({ ...asked, ...changes }, course);

const readJson = async ({ file }: { file: Blob }): Promise<ClosuresFile> => ClosuresFile.parse(JSON.parse(await file.text()));

describe('closures out of the database', () => {
  test('each of them once, newest first, however they fall into batches', async () => {
    const database = freshDatabase();
    const closures = many(45);
    await database.closures.bulkAdd(closures);
    const exported = await exportFrom(database, { personalData: true });
    expect(exported).toMatchObject({ closures: 45, leftOut: 0 });
    const { closures: read } = await readJson(exported);
    expect(read).toEqual(closures.toReversed());
  });

  test('more at one moment than one batch holds are no trouble', async () => {
    const database = freshDatabase();
    const closures = Array.from({ length: 25 }, (_, index) => closure({ id: `k${10 + index}`, at: noon }));
    await database.closures.bulkAdd([...closures, closure({ id: 'before', at: noon - 1 })]);
    const { closures: read } = await readJson(await exportFrom(database, { personalData: true }));
    expect(read.map(({ id }) => id)).toEqual([...closures.map(({ id }) => id).reverse(), 'before']);
  });

  test('only what the filter chooses, and the file says so', async () => {
    const database = freshDatabase();
    await database.closures.bulkAdd([
      ...many(30),
      closure({ id: 'other', desk: 'zammad', at: noon }),
      closure({ id: 'late', desk: 'zammad', at: noon + 9e6 }),
    ]);
    const filter = { ...everyClosure, desk: 'zammad', to: noon + 1e6 };
    const file = await readJson(await exportFrom(database, { filter }));
    expect(file.closures.map(({ id }) => id)).toEqual(['other']);
    expect(file.filter).toEqual(filter);
  });

  test('without personal data people are the same pseudonyms in every export, made with a salt that the settings keep', async () => {
    const database = freshDatabase();
    await database.closures.bulkAdd(many(4));
    const first = await readJson(await exportFrom(database));
    const people = first.closures.map(({ who }) => who);
    expect(new Set(people).size).toBe(2);
    for (const person of people) expect(person).toMatch(pseudonymPattern);
    expect(first.closures[0]?.ticket).toMatchObject({ subject: null, url: '', client: 'Acme Ltd' });
    const { exportSalt } = await readSettings(database);
    expect((await readJson(await exportFrom(database))).closures.map(({ who }) => who)).toEqual(people);
    expect((await readSettings(database)).exportSalt).toBe(exportSalt);

    const elsewhere = freshDatabase();
    await elsewhere.closures.bulkAdd(many(4));
    const others = (await readJson(await exportFrom(elsewhere))).closures.map(({ who }) => who);
    expect(others.filter((person) => people.includes(person))).toEqual([]);
  });

  test('with personal data nothing is hidden and no salt is made', async () => {
    const database = freshDatabase();
    await database.closures.bulkAdd(many(2));
    const file = await readJson(await exportFrom(database, { personalData: true }));
    expect(file.personalData).toBe(true);
    expect(file.closures.map(({ who }) => who)).toEqual(['Ann', 'Tom']);
    expect((await readSettings(database)).exportSalt).toBeUndefined();
  });

  test('CSV has the clients as the user knows them, and a byte order mark only if it is wanted', async () => {
    const database = freshDatabase();
    await database.clients.add(client({ id: 'acme', name: 'Acme of the North' }));
    await database.closures.add(closure({ clientId: 'acme' }));
    const bytesOf = async (byteOrderMark: boolean): Promise<Uint8Array> =>
      new Uint8Array(await (await exportFrom(database, { format: 'csv', byteOrderMark })).file.arrayBuffer());
    const [bare, marked] = [await bytesOf(false), await bytesOf(true)];
    expect([...marked.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(marked.slice(3)).toEqual(bare);
    const [row] = Papa.parse<Record<string, string>>(new TextDecoder().decode(bare), { header: true }).data;
    expect(row?.client).toBe('Acme of the North');
  });

  test('says how far it is, and stops when it is told to, at the next batch', async () => {
    const database = freshDatabase();
    await database.closures.bulkAdd(many(50));
    const said: Progress[] = [];
    await exportFrom(database, {}, { ...never, progress: (progress) => said.push(progress) });
    expect(said.at(-1)).toEqual({ done: 50, of: 50 });
    expect(said.length).toBeGreaterThan(3);

    const control = new AbortController();
    const before: Progress[] = [];
    const stopped = exportFrom(
      database,
      {},
      {
        signal: control.signal,
        progress: (progress) => {
          before.push(progress);
          control.abort();
        },
      },
    );
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(before).toHaveLength(1);
  });
});

describe('figures out of the database', () => {
  const answers: Closure[] = [
    ...many(6),
    closure({ id: 'without', at: noon, answer: { kind: 'closed-without-it', reason: 'duplicate', note: 'of Zoë’s' } }),
    closure({ id: 'not', at: noon, answer: { kind: 'not-yet', missing: 'toner' } }),
    closure({ id: 'unasked', at: noon, answer: null, unasked: 'error', ticket: { ...closure().ticket, client: null } }),
  ];

  test('JSON keeps to its published schema, which is what the code means, and counts what there is', async () => {
    await expect(`${JSON.stringify(figuresSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../public/schemas/figures-1.schema.json',
    );
    const database = freshDatabase();
    await database.closures.bulkAdd(answers);
    const exported = await exportFrom(database, { what: 'figures', filter: { ...everyClosure, answer: 'unasked' } });
    expect(exported.closures).toBe(9);
    const file = JSON.parse(await exported.file.text());
    const validate = new Ajv2020({ strict: false, formats: { 'date-time': true, date: true } }).compile(figuresSchema());
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    // Of all answers, whatever the list shows; and it says so.
    expect(file.filter).toEqual(everyClosure);
    expect(file.figures).toMatchObject({ achieved: 6, notYet: 1, closedWithoutIt: 1, unasked: 1, asked: 7, observed: 8 });
    expect(file.figures.weeks).toEqual([{ week: '2026-11-16', achieved: 6, notYet: 1, closedWithoutIt: 1, unasked: 1 }]);
    expect(JSON.stringify(file)).not.toMatch(/Zoë|toner|Tom|Ann/);
  });

  test('CSV has a row for each figure with its n, and an interval where there are enough', async () => {
    const database = freshDatabase();
    await database.closures.bulkAdd(answers);
    const { file } = await exportFrom(database, { what: 'figures', format: 'csv' });
    const rows = Papa.parse<Record<string, string>>(await file.text(), { header: true, skipEmptyLines: true }).data;
    const find = (figure: string, part = '') => rows.find((row) => row.figure === figure && row.part === part);
    // Wilson for 6 of 7, worked out by hand from (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
    expect(find('outcome achieved')).toMatchObject({
      count: '6',
      of: '7',
      share: '0.8571',
      '95% interval from': '0.4869',
      '95% interval to': '0.9743',
    });
    expect(find('closed without it, by reason', 'duplicate')).toMatchObject({ count: '1', of: '1', share: '' });
    expect(find('coverage, by client', 'no client')).toMatchObject({ count: '0', of: '1' });
    expect(find('not yet, by week', '2026-11-16')).toMatchObject({ count: '1', of: '8' });
  });
});
