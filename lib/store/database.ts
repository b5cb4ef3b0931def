import { Dexie, type EntityTable } from 'dexie';
import type { CardLine, Client } from '../clients/card.ts';
import type { HistoryImport, HistoryPart } from '../history/ticket-life.ts';
import type { Holding } from '../holding/holding.ts';
import type { Closure } from '../outcomes/closure.ts';
import type { ClosureImport } from '../outcomes/closure-import.ts';
import type { Fix } from '../patterns/fix.ts';
import type { TeamRecord } from '../team/record.ts';
import { checkedWrites } from './checked-writes.ts';
import { forgetsChangedClients, keepNothing } from './client-index.ts';
import type { FigureRows, FigureState, FigureSums } from './figure-records.ts';
import type { ClientImport, Merge, Reflection, Settings, ShownLine, Site, TicketNote } from './records.ts';
import { versions } from './schema.ts';
import type { Import, OwnKey, PackAddress, Signer, Team } from './team-schema.ts';
import { upgrades } from './upgrades.ts';

export const databaseName = 'client-lens';

/** All that Client Lens knows, in the extension's origin. Only the background and the records worker open it. */
export class ClientLensDatabase extends Dexie {
  declare readonly clients: EntityTable<Client, 'id'>;
  declare readonly lines: EntityTable<CardLine, 'id'>;
  declare readonly closures: EntityTable<Closure, 'id'>;
  declare readonly notes: EntityTable<TicketNote, 'key'>;
  declare readonly sites: EntityTable<Site, 'origin'>;
  declare readonly settings: EntityTable<Settings, 'id'>;
  declare readonly records: EntityTable<TeamRecord, 'id'>;
  declare readonly team: EntityTable<Team, 'id'>;
  declare readonly signing: EntityTable<OwnKey, 'id'>;
  declare readonly signers: EntityTable<Signer, 'key'>;
  declare readonly packImports: EntityTable<Import, 'id'>;
  declare readonly packAddress: EntityTable<PackAddress, 'id'>;
  declare readonly merges: EntityTable<Merge, 'id'>;
  declare readonly imports: EntityTable<ClientImport, 'id'>;
  declare readonly shown: EntityTable<ShownLine, 'id'>;
  declare readonly reflections: EntityTable<Reflection, 'id'>;
  declare readonly closureImports: EntityTable<ClosureImport, 'id'>;
  declare readonly holdings: EntityTable<Holding, 'id'>;
  declare readonly history: EntityTable<HistoryPart, 'id'>;
  declare readonly historyImports: EntityTable<HistoryImport, 'id'>;
  declare readonly fixes: EntityTable<Fix, 'id'>;
  declare readonly figureState: EntityTable<FigureState, 'id'>;
  declare readonly figureRows: EntityTable<FigureRows, 'part'>;
  declare readonly figureSums: EntityTable<FigureSums, 'part'>;
  readonly keptClients = keepNothing();

  constructor(name = databaseName) {
    super(name);
    for (const { version, tables } of versions) {
      const defined = this.version(version).stores(tables);
      const upgrade = upgrades[version];
      if (upgrade) defined.upgrade(upgrade);
    }
    this.use(checkedWrites);
    this.use(forgetsChangedClients(this.keptClients));
  }
}

/** True when the browser had no room left: nothing was written, and it is worth trying again. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Dexie wraps what made a transaction fail; `storage.local` only says it in words.
  const inner = 'inner' in error ? error.inner : undefined;
  return error.name === 'QuotaExceededError' || /\bquota\b/i.test(error.message) || (inner !== error && isDiskFull(inner));
}
