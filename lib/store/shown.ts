import type { CardLine } from '../clients/card.ts';
import { clientRecordId, shownPath } from '../clients/client-record.ts';
import { lineToAsk } from '../clients/still-true.ts';
import { readPaths, type Value } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';
import { sharedTables } from './projections.ts';
import { commitSave, type Written } from './team-records.ts';

/** One more glance at each of these lines: all of a card at once, so one write for a ticket. */
export function countShown(database: ClientLensDatabase, lineIds: readonly string[]): Promise<void> {
  return database.transaction('rw', database.lines, database.shown, async () => {
    const ids = [...new Set(lineIds)];
    const [lines, known] = await Promise.all([database.lines.bulkGet(ids), database.shown.bulkGet(ids)]);
    const there = ids.flatMap((id, index) => (lines[index] === undefined ? [] : [{ id, before: known[index] }]));
    await database.shown.bulkPut(there.map(({ id, before }) => ({ ...before, id, count: (before?.count ?? 0) + 1 })));
  });
}

/** The lines with the glances that were counted here and are in no record yet. */
export async function withShown(database: ClientLensDatabase, lines: readonly CardLine[]): Promise<CardLine[]> {
  const known = await database.shown.bulkGet(lines.map(({ id }) => id));
  return lines.map((line, index) => {
    const here = known[index]?.count ?? 0;
    return here === 0 ? line : { ...line, shown: (line.shown ?? 0) + here };
  });
}

/** Moves what was counted here into the clients' records, so that it travels with them: at most once for each pack that is written. */
export function recordShown(database: ClientLensDatabase, written: Written): Promise<void> {
  return database.transaction('rw', [...sharedTables(database), database.shown], async () => {
    const counted = (await database.shown.toArray()).filter(({ count }) => count > 0);
    const lines = await database.lines.bulkGet(counted.map(({ id }) => id));
    const known = counted.flatMap(({ count }, index) => {
      const line = lines[index];
      return line === undefined ? [] : [{ line, count }];
    });
    for (const [clientId, own] of Map.groupBy(known, ({ line }) => line.home ?? line.clientId)) {
      const record = await database.records.get(clientRecordId(clientId));
      const paths = record === undefined ? null : readPaths(record);
      const set: Record<string, Value> = {};
      for (const { line, count } of own) {
        const path = shownPath(line.id, written.by);
        set[path] = Number(paths?.get(path)?.best.value ?? 0) + count;
      }
      await commitSave(database, clientRecordId(clientId), set, written);
    }
    await database.shown.bulkPut(counted.map((entry) => ({ ...entry, count: 0 })));
  });
}

/** Which line to ask "Still true?" about at this close, and that it is asked now; null: none, or enough was asked today. */
export function takeLineToAsk(database: ClientLensDatabase, clientId: string, now: number): Promise<CardLine | null> {
  return database.transaction('rw', database.lines, database.shown, async () => {
    const [lines, asked] = await Promise.all([
      database.lines.where({ clientId }).toArray(),
      database.shown.where('askedAt').above(0).toArray(),
    ]);
    const askedAt = new Map(asked.map((entry) => [entry.id, entry.askedAt ?? 0]));
    const day = new Date(now);
    const startOfDay = new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
    const line = lineToAsk(lines, askedAt, { now, startOfDay, today: localDate(day) });
    if (line === null) return null;
    await database.shown.put({ count: 0, ...(await database.shown.get(line.id)), id: line.id, askedAt: now });
    return line;
  });
}

const localDate = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
