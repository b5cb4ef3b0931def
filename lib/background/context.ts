import type { ClientLensDatabase } from '../store/database.ts';
import { createQueue, createSharedRun, type InTurn } from './in-turn.ts';
import { emptyOutbox } from './outbox.ts';

/** What the background's parts work with. */
export interface BackgroundContext {
  readonly database: ClientLensDatabase;
  readonly now: () => number;
  readonly newId: () => string;
  /** For whatever changes sites or tokens. */
  readonly inTurn: InTurn;
  /** Moves what waits in the outbox into the database; gives how many closures were new. */
  readonly emptyOutbox: () => Promise<number>;
}

export function createContext(
  database: ClientLensDatabase,
  now: () => number = Date.now,
  newId: () => string = () => crypto.randomUUID(),
): BackgroundContext {
  return { database, now, newId, inTurn: createQueue(), emptyOutbox: createSharedRun(() => emptyOutbox(database, now)) };
}
