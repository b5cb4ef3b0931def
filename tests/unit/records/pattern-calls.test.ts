import { beforeEach, describe, expect, it } from 'vitest';
import type { PatternFilter } from '../../../lib/messages/pattern-calls.ts';
import type { Closure } from '../../../lib/outcomes/closure.ts';
import type { Course } from '../../../lib/records/calls.ts';
import { patternCalls } from '../../../lib/records/pattern-calls.ts';
import { mergeClients } from '../../../lib/store/client-merges.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { client, closure, keep } from '../store/records.ts';

const week = 7 * 86_400_000;
const now = Date.UTC(2026, 10, 25);
const all: PatternFilter = { from: null, to: null, client: null };
const course = (): Course => ({ signal: new AbortController().signal, progress: () => {} });

let database: ClientLensDatabase;
let calls: ReturnType<typeof patternCalls>;
beforeEach(() => {
  database = freshDatabase();
  calls = patternCalls({ database, now: () => now, newId: () => 'id' });
});

const ticket = (id: string, ago: number, subject: string, changes: Partial<Closure> = {}): Closure =>
  closure({
    id,
    attempt: id,
    at: now - Math.round(ago * week),
    clientId: null,
    ...changes,
    ticket: { ...closure().ticket, id: `T${id}`, subject, client: 'Globex', requester: null, owner: null },
  });
const some = (count: number, subject: string, name = subject): Closure[] =>
  Array.from({ length: count }, (_, index) => ticket(`${name}${index}`, index + 0.5, subject));

describe('the issues of the records', () => {
  it('one ticket counts once however often it was closed, with when it was last', async () => {
    await database.closures.bulkAdd([...some(12, 'VPN slow'), ...some(3, 'Backup failed'), ticket('again', 0.1, 'VPN slow')]);
    await database.closures.add({
      ...ticket('twice', 0.2, 'Backup failed'),
      ticket: ticket('Backup failed0', 0, 'Backup failed').ticket,
    });
    const { tickets, issues, found, last } = await calls.patterns({ filter: all, limit: 50 }, course());
    expect([tickets, found, last]).toEqual([16, 2, now - Math.round(0.1 * week)]);
    expect(issues.map(({ label, tickets: count, clients }) => [label, count, clients])).toEqual([
      ['VPN slow', 13, 1],
      ['Backup failed', 3, 1],
    ]);
    const page = await calls['pattern-tickets']({ filter: all, key: issues[1]?.key ?? '', offset: 0, limit: 2 }, course());
    expect(page.total).toBe(3);
    expect(page.tickets.map(({ id, at }) => [id, at])).toEqual([
      ['TBackup failed0', now - Math.round(0.2 * week)],
      ['TBackup failed1', now - Math.round(1.5 * week)],
    ]);
  });

  it('by period and by client, known or only written', async () => {
    await database.clients.add(client({ id: 'c1', name: 'Oak' }));
    await database.closures.bulkAdd([...some(6, 'VPN slow'), ...some(6, 'Disk full').map((one) => ({ ...one, clientId: 'c1' }))]);
    const count = async (filter: Partial<PatternFilter>): Promise<number> =>
      (await calls.patterns({ filter: { ...all, ...filter }, limit: 5 }, course())).tickets;
    expect(await count({})).toBe(12);
    expect(await count({ client: 'c1' })).toBe(6);
    expect(await count({ client: 'Globex' })).toBe(6);
    expect(await count({ from: now - 3 * week })).toBe(6);
    expect(await count({ to: now - 3 * week })).toBe(6);
    const { names } = await calls.patterns({ filter: all, limit: 50 }, course());
    expect(names).toEqual({ c1: 'Oak' });
  });

  it('the outcome stands in for a subject that says nothing', async () => {
    await database.closures.bulkAdd(some(3, 'Help!').map((one) => ({ ...one, outcome: 'Send invoices' })));
    const { issues, wordless } = await calls.patterns({ filter: all, limit: 50 }, course());
    expect([issues.map(({ label }) => label), wordless]).toEqual([['Send invoices'], 0]);
  });

  it('history feeds it, marked, and a ticket that is in both counts once', async () => {
    await database.closures.bulkAdd(some(3, 'VPN slow'));
    const life = (id: string, ago: number) => ({
      ticket: id,
      subject: 'VPN slow',
      client: 'Globex',
      requester: null,
      opened: now - (ago + 1) * week,
      closes: [now - ago * week],
      reopens: [],
      reopenCount: null,
    });
    await database.historyImports.add({
      id: 'i',
      at: now,
      file: 'old.csv',
      preset: 'zendesk',
      rows: 2,
      rejected: 0,
      tickets: 2,
      closes: 2,
      reopens: 0,
      from: null,
      to: null,
    });
    await database.history.add({ id: 'i#0', importId: 'i', lives: [life('H1', 30), life('TVPN slow0', 1)] });
    const { issues } = await calls.patterns({ filter: all, limit: 50 }, course());
    expect(issues.map(({ tickets, historic, clients }) => [tickets, historic, clients])).toEqual([[4, 1, 1]]);
    const { tickets } = await calls['pattern-tickets']({ filter: all, key: 'slow vpn', offset: 3, limit: 9 }, course());
    expect(tickets).toMatchObject([{ id: 'H1', url: null, historic: true, client: 'Globex' }]);
  });

  it('many closures at one moment are all read, and none twice', async () => {
    const many = Array.from({ length: 5300 }, (_, index) => ticket(`m${index}`, index < 5100 ? 1 : 2, 'VPN slow'));
    await database.closures.bulkAdd(many);
    expect((await calls.patterns({ filter: all, limit: 1 }, course())).tickets).toBe(5300);
  }, 30_000);

  it('it can be called off', async () => {
    await database.closures.bulkAdd(some(3, 'VPN slow'));
    const control = new AbortController();
    control.abort();
    await expect(calls.patterns({ filter: all, limit: 1 }, { ...course(), signal: control.signal })).rejects.toThrow();
  });

  it('says of what is done whether it fell, and nothing of what is not', async () => {
    await database.closures.bulkAdd(some(20, 'VPN slow').map((one) => ({ ...one, at: one.at - 10 * week })));
    const fix = {
      issue: 'VPN slow',
      terms: ['slow', 'vpn'],
      client: null,
      owner: '',
      expectedHours: null,
      lookAgain: '2026-12-01',
      madeAt: 1,
    };
    await database.fixes.bulkAdd([
      { ...fix, id: 'done', doneAt: now - 10 * week },
      { ...fix, id: 'open', doneAt: null },
    ]);
    const falls = await calls['fix-figures']({}, course());
    expect(Object.keys(falls)).toEqual(['done']);
    expect(falls.done).toMatchObject({ verdict: 'fell', before: { tickets: 20 }, after: { tickets: 0 } });
  });

  it('finds the tickets of what was fixed where its client has a card now, or is a part of another one', async () => {
    const fix = {
      issue: 'VPN slow',
      terms: ['slow', 'vpn'],
      owner: '',
      expectedHours: null,
      lookAgain: '2026-12-01',
      madeAt: 1,
      doneAt: now - 10 * week,
    };
    await database.fixes.bulkAdd([
      { ...fix, id: 'by-name', client: 'Globex' },
      { ...fix, id: 'by-id', client: 'part' },
    ]);
    await keep(database, [client({ id: 'whole', name: 'Globex' }), client({ id: 'part', name: 'Globex Bakery' })]);
    await mergeClients(database, { into: 'whole', from: 'part' }, { at: now, by: 'Tom' });
    const before = some(20, 'VPN slow').map((one) => ({ ...one, at: one.at - 10 * week, clientId: 'whole' }));
    await database.closures.bulkAdd(before);
    const falls = await calls['fix-figures']({}, course());
    const fell = { verdict: 'fell', before: { tickets: 20 } };
    expect(falls).toMatchObject({ 'by-name': fell, 'by-id': fell });
  });
});
