import { Dexie, type EntityTable } from 'dexie';
import type { CardLine, Client } from '../clients/card.ts';
import type { Closure } from '../outcomes/closure.ts';
import { checkedWrites } from './checked-writes.ts';
import type { Settings, Site, TicketNote } from './records.ts';
import { versions } from './schema.ts';

export const databaseName = 'client-lens';

/** All that Client Lens knows, in the extension's origin. Only the background opens it. */
export class ClientLensDatabase extends Dexie {
  declare readonly clients: EntityTable<Client, 'id'>;
  declare readonly lines: EntityTable<CardLine, 'id'>;
  declare readonly closures: EntityTable<Closure, 'id'>;
  declare readonly notes: EntityTable<TicketNote, 'key'>;
  declare readonly sites: EntityTable<Site, 'origin'>;
  declare readonly settings: EntityTable<Settings, 'id'>;

  constructor(name = databaseName) {
    super(name);
    for (const { version, tables } of versions) this.version(version).stores(tables);
    this.use(checkedWrites);
  }
}

/** True when the browser had no room left: nothing was written, and it is worth trying again. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Dexie wraps what made a transaction fail; `storage.local` only says it in words.
  const inner = 'inner' in error ? error.inner : undefined;
  return error.name === 'QuotaExceededError' || /\bquota\b/i.test(error.message) || (inner !== error && isDiskFull(inner));
}
