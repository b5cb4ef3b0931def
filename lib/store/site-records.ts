/** Which desk a site is, and what its statuses mean, as a team shares it. Whether it is on, and what the browser permits, is nobody else's matter. */
import { deskById } from '../desks/list.ts';
import { makeSave, mergeRecords, readPaths, type TeamRecord, type Value } from '../team/record.ts';
import type { ClientLensDatabase } from './database.ts';
import type { Site } from './records.ts';
import type { Written } from './team-records.ts';

const prefix = 'site/';
export const isSiteRecord = (recordId: string): boolean => recordId.startsWith(prefix);
export const siteRecordId = (origin: string): string => `${prefix}${origin}`;
export const originOfRecord = (recordId: string): string => recordId.slice(prefix.length);

const deskPath = 'desk';
const statusPath = (status: string): string => `closed/${status}`;

interface SharedSettings {
  readonly desk: string | null;
  /** Null: nobody corrected anything. */
  readonly corrected: { closed: string[]; open: string[] } | null;
}

/** A desk that this version does not know is left out. */
export function readSiteRecord(record: TeamRecord): SharedSettings {
  const corrected = { closed: [] as string[], open: [] as string[] };
  let desk: string | null = null;
  for (const [path, { best }] of readPaths(record)) {
    if (path === deskPath && typeof best.value === 'string' && deskById(best.value) !== undefined) desk = best.value;
    const status = path.slice(statusPath('').length);
    if (!path.startsWith(statusPath('')) || status === '' || status.length > 200) continue;
    (best.value === true ? corrected.closed : corrected.open).push(status);
  }
  return { desk, corrected: corrected.closed.length + corrected.open.length === 0 ? null : corrected };
}

/** The record once it says what is set here. */
export function withOwnSettings(site: Site, record: TeamRecord | undefined, written: Written): TeamRecord | undefined {
  const set = siteChanges(site, record);
  if (Object.keys(set).length === 0) return record;
  const before = record ?? { id: siteRecordId(site.origin), saves: [] };
  return mergeRecords(before, { id: before.id, saves: [makeSave(before, set, written)] });
}

function siteChanges({ desk, corrected }: Site, record: TeamRecord | undefined): Record<string, Value> {
  const wanted = new Map<string, Value>([
    ...(corrected?.closed ?? []).map((status): [string, Value] => [statusPath(status), true]),
    ...(corrected?.open ?? []).map((status): [string, Value] => [statusPath(status), false]),
  ]);
  if (desk !== null) wanted.set(deskPath, desk);
  const said = record === undefined ? new Map() : readPaths(record);
  const set: Record<string, Value> = {};
  for (const [path, value] of wanted) if (said.get(path)?.best.value !== value) set[path] = value;
  for (const path of said.keys()) if (path !== deskPath && !wanted.has(path)) set[path] = null;
  return set;
}

/** The site as it is with what the team says. What is recognised or chosen here already stays. */
export function withSiteRecord(site: Site, record: TeamRecord): Site {
  const { desk, corrected } = readSiteRecord(record);
  const { corrected: before, ...kept } = site;
  const known = { ...kept, desk: site.desk ?? desk };
  if (corrected !== null) return { ...known, corrected };
  return before === undefined ? known : { ...known, corrected: { closed: [], open: [] } };
}

/** Settings of sites stand in a table of their own: before anything is shared or taken in, their records say the same. */
export async function commitSites(database: ClientLensDatabase, written: Written): Promise<void> {
  const sites = await database.sites.toArray();
  const records = await database.records.bulkGet(sites.map(({ origin }) => siteRecordId(origin)));
  const changed = sites.flatMap((site, index) => {
    const record = withOwnSettings(site, records[index], written);
    return record === undefined || record === records[index] ? [] : [record];
  });
  await database.records.bulkPut(changed);
}

/**
 * Brings the settings of sites in line with their records, once those have been brought in line with the settings. A site that is not
 * here stays so: what the team knows of it is used when it is turned on.
 */
export async function applySiteRecords(database: ClientLensDatabase, records: readonly TeamRecord[]): Promise<void> {
  const own = records.filter(({ id }) => isSiteRecord(id));
  const sites = await database.sites.bulkGet(own.map(({ id }) => originOfRecord(id)));
  await database.sites.bulkPut(
    own.flatMap((record, index) => {
      const site = sites[index];
      return site === undefined ? [] : [withSiteRecord(site, record)];
    }),
  );
}
