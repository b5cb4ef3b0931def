import { describe, expect, it } from 'vitest';
import { livesInOne } from '../../../lib/history/ticket-life.ts';
import type { HistoryRequests } from '../../../lib/messages/history-calls.ts';
import type { Progress } from '../../../lib/messages/records-calls.ts';
import { historyCalls } from '../../../lib/records/history-calls.ts';
import { fillDisk, freshDatabase } from '../store/fresh-database.ts';

const course = (signal = new AbortController().signal, progress: (progress: Progress) => void = () => undefined) => ({
  signal,
  progress,
});

function setUp() {
  const database = freshDatabase();
  let made = 0;
  const newId = () => {
    made += 1;
    return `import-${made}`;
  };
  const calls = historyCalls({ database, now: () => Date.UTC(2026, 5, 1), newId });

  async function importFile(text: string | Blob, signal?: AbortSignal, progress?: (progress: Progress) => void) {
    const file = typeof text === 'string' ? new Blob([text]) : text;
    const { encoding, delimiter, headers } = await calls['look-at-history']({ file, delimiter: null }, course());
    const reading = { uses: ['ticket', 'subject', 'closed'], dayOrder: null, zone: 'UTC', closedStatuses: [] } as const;
    const request: HistoryRequests['import-history'] = {
      file,
      name: 'tickets.csv',
      preset: '',
      encoding,
      delimiter,
      headers,
      reading,
    };
    return calls['import-history'](request, course(signal, progress));
  }

  return { database, calls, importFile, count: () => Promise.all([database.history.count(), database.historyImports.count()]) };
}

const tickets = (from: number, to: number): string =>
  [
    'Ticket,Subject,Closed',
    ...Array.from({ length: to - from }, (_, index) => `${from + index},Printer ${from + index},2026-01-02`),
  ].join('\n');

describe('an import of history', () => {
  it('is kept in lumps and comes back as it was', async () => {
    const { database, importFile } = setUp();
    const count = livesInOne * 2 + 5;
    const { imported } = await importFile(tickets(0, count));
    expect(imported).toMatchObject({
      rows: count,
      tickets: count,
      closes: count,
      reopens: 0,
      rejected: 0,
      from: Date.UTC(2026, 0, 2),
    });
    const parts = await database.history.toArray();
    expect(parts.map(({ lives }) => lives.length)).toEqual([livesInOne, livesInOne, 5]);
    expect(parts.flatMap(({ lives }) => lives).map(({ ticket, subject }) => `${ticket} ${subject}`)).toEqual(
      Array.from({ length: count }, (_, index) => `${index} Printer ${index}`),
    );
  });

  it('never becomes a closure', async () => {
    const { database, importFile } = setUp();
    await importFile(tickets(0, 3));
    expect(await database.closures.count()).toBe(0);
  });

  it('leaves tickets that are here as they are, and says how many', async () => {
    const { calls, importFile, count } = setUp();
    await importFile(tickets(0, 10));
    const second = await importFile(tickets(5, 15));
    expect([second.imported?.tickets, second.alreadyHere]).toEqual([5, 5]);
    const third = await importFile(tickets(0, 10));
    expect([third.imported, third.alreadyHere]).toEqual([null, 10]);
    expect(await count()).toEqual([2, 2]);
    await calls['undo-history-import']({ importId: 'import-2' }, course());
    expect((await calls['list-history-imports']({}, course())).map(({ id }) => id)).toEqual(['import-1']);
    expect(await count()).toEqual([1, 1]);
  });

  it('that is cancelled while it reads leaves nothing', async () => {
    const { importFile, count } = setUp();
    const control = new AbortController();
    const running = importFile(tickets(0, 30_000), control.signal, () => control.abort());
    await expect(running).rejects.toThrow('aborted');
    expect(await count()).toEqual([0, 0]);
  });

  it('that is cancelled while it writes leaves nothing', async () => {
    const { database, importFile, count } = setUp();
    const control = new AbortController();
    database.history.hook('creating', () => control.abort());
    await expect(importFile(tickets(0, livesInOne * 3), control.signal)).rejects.toThrow('aborted');
    expect(await count()).toEqual([0, 0]);
  });

  it('for which there is no room leaves nothing', async () => {
    const { importFile, count } = setUp();
    const makeRoom = fillDisk(2);
    await expect(importFile(tickets(0, livesInOne * 3))).rejects.toThrow();
    makeRoom();
    expect(await count()).toEqual([0, 0]);
  });

  it('of a file without rows says what to do', async () => {
    const { calls } = setUp();
    const look = calls['look-at-history']({ file: new Blob(['Ticket,Subject\n']), delimiter: null }, course());
    await expect(look).rejects.toMatchObject({ key: 'history_no_rows' });
  });

  it.each([
    ['utf-8', (text: string) => new TextEncoder().encode(text)],
    ['windows-1252', (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))],
    ['utf-16le', (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer)],
  ] as const)('of a file in %s, in which letters are cut in two by the pieces, reads every letter', async (encoding, encode) => {
    const { database, calls, importFile } = setUp();
    // Longer than a piece, and the only letter that is not ASCII far behind its beginning.
    const text = `${tickets(0, 1000)}\n1000,${'é'.repeat(200_001)},2026-01-02`;
    const file = new Blob([encode(text) as Uint8Array<ArrayBuffer>]);
    expect((await calls['look-at-history']({ file, delimiter: null }, course())).encoding).toBe(encoding);
    await importFile(file);
    const lives = (await database.history.toArray()).flatMap((part) => part.lives);
    expect(lives.find(({ ticket }) => ticket === '1000')?.subject).toBe('é'.repeat(2000));
  });
});
