import { findClient } from '../clients/match.ts';
import { isOutboxKey, outboxKey } from '../messages/stored-keys.ts';
import { type Closure, ObservedClosure } from '../outcomes/closure.ts';
import { readAllStored, removeStored, writeStored } from '../platform/stored.ts';
import { clientIndex } from '../store/client-index.ts';
import { addNewClosures } from '../store/closure-writes.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import { checkRecord, RefusedRecord } from '../store/refused-record.ts';
import { readSettings } from '../store/settings.ts';

/** An entry that is no closure, kept with the reason: it may be all that is left of one. */
export const rejectedKey = (id: string): `rejected:${string}` => `rejected:${id}`;

/**
 * Moves what waits in `storage.local` into the database. An entry goes away only after it is stored, and one that is stored
 * already is left as it is, so a run that was cut short is simply done again. Throws when the database refuses; everything stays then.
 */
export async function emptyOutbox(database: ClientLensDatabase, now: () => number): Promise<number> {
  const waiting = Object.entries(await readAllStored()).filter(([key]) => isOutboxKey(key));
  if (waiting.length === 0) return 0;
  const closures: ObservedClosure[] = [];
  const rejected: [key: string, entry: unknown, fault: RefusedRecord][] = [];
  for (const [key, entry] of waiting) {
    const closure = readEntry(key, entry);
    if (closure instanceof RefusedRecord) rejected.push([key, entry, closure]);
    else closures.push(closure);
  }
  const stored = await addNewClosures(database, await complete(database, closures));
  await removeStored(closures.map(({ id }) => outboxKey(id)));
  for (const [key, entry, fault] of rejected) await setAside(key, entry, fault, now());
  return stored;
}

function readEntry(key: string, entry: unknown): ObservedClosure | RefusedRecord {
  try {
    const closure = checkRecord('outbox', ObservedClosure, entry);
    return outboxKey(closure.id) === key ? closure : new RefusedRecord('outbox', 'id', `the entry lies under ${key}`);
  } catch (error) {
    if (error instanceof RefusedRecord) return error;
    throw error;
  }
}

async function setAside(key: string, entry: unknown, { field, reason }: RefusedRecord, at: number): Promise<void> {
  await writeStored({ [rejectedKey(key.slice(outboxKey('').length))]: { at, field, reason, entry } });
  await removeStored([key]);
}

/** Adds what the page cannot know: whose closure it is, and which client, if there is no doubt about it. */
async function complete(database: ClientLensDatabase, closures: readonly ObservedClosure[]): Promise<Closure[]> {
  const [index, { you }] = await Promise.all([clientIndex(database), readSettings(database)]);
  return closures.map((closure) => {
    const match = findClient(closure.ticket, index);
    return { ...closure, clientId: match.kind === 'known' ? match.client.id : null, who: you };
  });
}
