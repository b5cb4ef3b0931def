/** Lives of tickets from before Client Lens, in lumps. They are never closures: nobody was asked. */
import { type HistoryImport, type HistoryPart, keyOfLife, livesInOne, type TicketLife } from '../history/ticket-life.ts';
import type { ClientLensDatabase } from './database.ts';

/** The latest first. */
export const listHistoryImports = (database: ClientLensDatabase): Promise<HistoryImport[]> =>
  database.historyImports.orderBy('at').reverse().toArray();

/** Whether an earlier import brought a ticket, so that none comes in twice. */
export async function findKnown(database: ClientLensDatabase, signal: AbortSignal): Promise<(life: TicketLife) => boolean> {
  const known = new Set<string>();
  // Part by part: all of it at once would be the whole table in memory.
  for (const id of await database.history.toCollection().primaryKeys()) {
    signal.throwIfAborted();
    for (const life of (await database.history.get(id))?.lives ?? []) known.add(keyOfLife(life));
  }
  return (life) => known.has(keyOfLife(life));
}

export interface WrittenHistory {
  readonly imported: HistoryImport | null;
  readonly alreadyHere: number;
  readonly flagged: number;
}

interface Folded {
  lives: () => Iterable<TicketLife>;
}

interface WritingHistory {
  readonly signal: AbortSignal;
  readonly isKnown: (life: TicketLife) => boolean;
}

/** In one transaction: an import that is cancelled, or for which there is no room, leaves nothing. */
export function writeHistory(
  database: ClientLensDatabase,
  about: Pick<HistoryImport, 'id' | 'at' | 'file' | 'preset' | 'rows' | 'rejected'>,
  folded: Folded,
  { signal, isKnown }: WritingHistory,
): Promise<WrittenHistory> {
  return database.transaction('rw', [database.history, database.historyImports], async () => {
    const counted = { tickets: 0, closes: 0, reopens: 0 };
    let [alreadyHere, flagged, parts] = [0, 0, 0];
    let [from, to]: [number | null, number | null] = [null, null];
    let lives: TicketLife[] = [];

    async function flush(): Promise<void> {
      if (lives.length === 0) return;
      const part: HistoryPart = { id: `${about.id}#${parts}`, importId: about.id, lives };
      lives = [];
      parts += 1;
      await database.history.add(part);
      signal.throwIfAborted();
    }

    for (const life of folded.lives()) {
      if (isKnown(life)) {
        alreadyHere += 1;
        continue;
      }
      counted.tickets += 1;
      counted.closes += life.closes.length;
      counted.reopens += Math.max(life.reopens.length, life.reopenCount ?? 0);
      flagged += (life.reopenCount ?? 0) > 0 ? 1 : 0;
      for (const at of [life.opened, ...life.closes, ...life.reopens]) {
        if (at === null) continue;
        from = from === null ? at : Math.min(from, at);
        to = to === null ? at : Math.max(to, at);
      }
      lives.push(life);
      if (lives.length === livesInOne) await flush();
    }
    await flush();
    if (counted.tickets === 0) return { imported: null, alreadyHere, flagged };
    const imported: HistoryImport = { ...about, ...counted, from, to };
    await database.historyImports.add(imported);
    return { imported, alreadyHere, flagged };
  });
}

/** All that the import brought is gone. Undone twice is undone once. */
export function undoHistoryImport(database: ClientLensDatabase, importId: string): Promise<{ readonly tickets: number }> {
  return database.transaction('rw', [database.history, database.historyImports], async () => {
    const made = await database.historyImports.get(importId);
    await database.history.where('importId').equals(importId).delete();
    await database.historyImports.delete(importId);
    return { tickets: made?.tickets ?? 0 };
  });
}
