/** What the database keeps of a shared record in a form that can be asked: made from the record, and written by nothing else. */
import { isClientRecord } from '../clients/client-record.ts';
import type { TeamRecord } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';
import { closureTables } from './figure-parts.ts';
import { projectClients } from './project-clients.ts';

interface Projection {
  readonly concerns: (recordId: string) => boolean;
  readonly write: (database: ClientLensDatabase, records: readonly TeamRecord[]) => Promise<void>;
}

/** One for each kind of record that is looked up by more than its id. */
const projections: readonly Projection[] = [{ concerns: isClientRecord, write: projectClients }];

/** Inside the transaction that wrote the records. */
export async function project(database: ClientLensDatabase, records: readonly TeamRecord[]): Promise<void> {
  for (const { concerns, write } of projections) {
    const own = records.filter(({ id }) => concerns(id));
    if (own.length > 0) await write(database, own);
  }
}

/** The tables that a projection reads or writes, and the records themselves. */
export const sharedTables = (database: ClientLensDatabase) => [
  database.records,
  database.clients,
  database.lines,
  database.merges,
  ...closureTables(database),
];
