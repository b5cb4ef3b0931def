/** What an import would do to what is here. The plan for the preview and the one that is carried out are made by the same function. */

import { CardLine, Client } from '../clients/card.ts';
import { clientIdOf, isClientRecord, projectClient } from '../clients/client-record.ts';
import { normaliseName } from '../clients/match.ts';
import type { Closure } from '../outcomes/closure.ts';
import { type Comparison, compare } from '../team/compare.ts';
import type { TeamRecord } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';
import type { PackContents, RejectedDocument } from './pack-contents.ts';
import { describeFault } from './refused-record.ts';
import { isQuietPath } from './shared-kinds.ts';
import { siteRecordId, withOwnSettings } from './site-records.ts';
import type { Written } from './team-records.ts';

export interface PlannedRecord extends Comparison {
  /** Saves that are not here yet. */
  readonly news: readonly string[];
  /** Another client here has the same name: somebody has to say whether it is the same company. */
  readonly hasTwin: boolean;
}

export interface ImportPlan {
  readonly records: readonly PlannedRecord[];
  readonly closures: readonly Closure[];
  readonly rejected: readonly RejectedDocument[];
  readonly unchanged: number;
}

/** Reads, and writes nothing. */
export async function planImport(database: ClientLensDatabase, contents: PackContents, written: Written): Promise<ImportPlan> {
  const [here, names, closures] = await Promise.all([
    recordsHere(database, contents, written),
    namesHere(database),
    database.closures.bulkGet(contents.closures.map(({ id }) => id)),
  ]);
  const records: PlannedRecord[] = [];
  const rejected = [...contents.rejected];
  let unchanged = closures.filter((closure) => closure !== undefined).length;
  for (const [index, there] of contents.records.entries()) {
    const before = here[index];
    const compared = compare(before, there, (path) => isQuietPath(there.id, path));
    const unfit = compared.kind === 'same' ? null : faultOf(compared.merged);
    if (compared.kind === 'same') unchanged += 1;
    else if (unfit !== null) rejected.push(unfit);
    else records.push({ ...compared, news: newsIn(before, there), hasTwin: hasTwin(compared, names) });
  }
  return { records, closures: contents.closures.filter((_, index) => closures[index] === undefined), rejected, unchanged };
}

/** With what is set for sites here, as it will be written down before anything is taken in. */
async function recordsHere(
  database: ClientLensDatabase,
  { records }: PackContents,
  written: Written,
): Promise<(TeamRecord | undefined)[]> {
  const ids = records.map(({ id }) => id);
  const here = await database.records.bulkGet(ids);
  const sites = new Map((await database.sites.toArray()).map((site) => [siteRecordId(site.origin), site]));
  return here.map((record, index) => {
    const site = sites.get(ids[index] ?? '');
    return site === undefined ? record : withOwnSettings(site, record, written);
  });
}

function newsIn(before: TeamRecord | undefined, there: TeamRecord): string[] {
  const known = new Set(before?.saves.map(({ id }) => id));
  return there.saves.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

async function namesHere(database: ClientLensDatabase): Promise<Map<string, string>> {
  const clients = await database.clients.toArray();
  return new Map(clients.map(({ id, name }) => [normaliseName(name), id]));
}

function hasTwin({ kind, merged }: Comparison, names: ReadonlyMap<string, string>): boolean {
  if (kind === 'same' || !isClientRecord(merged.id)) return false;
  const client = projectClient(merged)?.client;
  const other = client === undefined ? undefined : names.get(normaliseName(client.name));
  return other !== undefined && other !== clientIdOf(merged.id);
}

/** A card that the database would not take must not stop the others. */
function faultOf(record: TeamRecord): RejectedDocument | null {
  if (!isClientRecord(record.id)) return null;
  const projected = projectClient(record);
  if (projected === null) return null;
  const client = Client.safeParse(projected.client);
  const fault = client.success ? projected.lines.map((line) => CardLine.safeParse(line)).find(({ success }) => !success) : client;
  if (fault === undefined || fault.success) return null;
  const { name } = projected.client;
  const where = describeFault(fault.error.issues).where;
  return { why: 'unfit', document: record.id, title: name.slice(0, 200), text: '', where };
}
