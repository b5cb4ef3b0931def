import type * as z from 'zod/mini';
import { CardLine, Client } from '../clients/card.ts';
import { HistoryImport, HistoryPart } from '../history/ticket-life.ts';
import { Holding } from '../holding/holding.ts';
import { Closure } from '../outcomes/closure.ts';
import { ClosureImport } from '../outcomes/closure-import.ts';
import { Fix } from '../patterns/fix.ts';
import { TeamRecord } from '../team/record.ts';
import { FigureRows, FigureState, FigureSums } from './figure-records.ts';
import { ClientImport, Merge, Reflection, Settings, ShownLine, Site, TicketNote } from './records.ts';
import { Import, OwnKey, PackAddress, Signer, Team } from './team-schema.ts';

/** What each table holds. */
export const recordSchemas = {
  clients: Client,
  lines: CardLine,
  closures: Closure,
  notes: TicketNote,
  sites: Site,
  settings: Settings,
  records: TeamRecord,
  merges: Merge,
  imports: ClientImport,
  team: Team,
  signing: OwnKey,
  signers: Signer,
  packImports: Import,
  packAddress: PackAddress,
  shown: ShownLine,
  reflections: Reflection,
  closureImports: ClosureImport,
  holdings: Holding,
  history: HistoryPart,
  historyImports: HistoryImport,
  fixes: Fix,
  figureState: FigureState,
  figureRows: FigureRows,
  figureSums: FigureSums,
} as const satisfies Record<string, z.ZodMiniType>;

export type TableName = keyof typeof recordSchemas;

/** First the primary key, then the indexes; only tables that are new or change. A version that has been released is never changed: add the next one. */
export const versions: readonly { readonly version: number; readonly tables: Partial<Record<TableName, string>> }[] = [
  {
    version: 1,
    tables: {
      clients: 'id',
      lines: 'id, clientId',
      closures: 'id, at, attempt, clientId, desk, [site+ticket.id]',
      notes: 'key',
      sites: 'origin',
      settings: 'id',
    },
  },
  {
    version: 2,
    tables: {
      records: 'id',
      lines: 'id, clientId, kind',
      merges: 'id',
      imports: 'id, at',
      shown: 'id, askedAt',
      reflections: 'id',
      team: 'id',
      signing: 'id',
      signers: 'key',
      packImports: 'id, at',
      packAddress: 'id',
    },
  },
  {
    version: 3,
    tables: {
      closures: 'id, at, clientId, importId, [site+ticket.id]',
      closureImports: 'id, at',
      holdings: 'id, at',
      history: 'id, importId',
      historyImports: 'id, at',
      fixes: 'id',
      figureState: 'id',
      figureRows: 'part',
      figureSums: 'part',
    },
  },
];
