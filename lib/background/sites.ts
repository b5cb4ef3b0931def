import type { KnownStatuses } from '../desks/for-site.ts';
import { deskById, deskDefinitions } from '../desks/list.ts';
import type { SiteView } from '../messages/background-calls.ts';
import { closedBeforeKey, lateKey, noticeKey, partKey, releasedKey, taughtKey } from '../messages/stored-keys.ts';
import { recogniseInTab } from '../platform/look-at-tab.ts';
import { isPermitted, revokePermission } from '../platform/permissions.ts';
import { openTabs, startInOpenTabs } from '../platform/sites.ts';
import { readAllStored, removeStored } from '../platform/stored.ts';
import { text } from '../platform/text.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import type { Site } from '../store/records.ts';
import { siteRecordId, withSiteRecord } from '../store/site-records.ts';
import { applySites, scriptedSite } from './apply-sites.ts';
import type { BackgroundContext } from './context.ts';
import { healthKey } from './health.ts';
import { Refusal } from './refusal.ts';

export const viewSite = async (site: Site): Promise<SiteView> => ({ ...site, permitted: await isPermitted(site.origin) });

async function demandPermission(origin: string): Promise<void> {
  if (!(await isPermitted(origin))) throw new Refusal(text('error_site_not_permitted', origin), 'origin');
}

function demandDesk(desk: string | null): void {
  if (desk !== null && deskById(desk) === undefined) throw new Refusal(text('error_unknown_desk'), 'desk');
}

/** Stores the site and starts there, in open tabs too. Without a desk, the one that the team knows or an open tab shows. */
export async function turnOn({ database, now }: BackgroundContext, origin: string, desk: string | null): Promise<SiteView> {
  demandDesk(desk);
  await demandPermission(origin);
  const before = await database.sites.get(origin);
  const kept = before?.desk ?? null;
  const site: Site = {
    ...before,
    origin,
    desk: kept,
    chosenBy: desk === null ? (before?.chosenBy ?? 'recognised') : 'user',
    on: true,
    at: now(),
  };
  const team = await database.records.get(siteRecordId(origin));
  const shared = before === undefined && team !== undefined ? withSiteRecord(site, team) : site;
  const known = await withDesk(shared, desk ?? shared.desk ?? (await recogniseOpen(origin)));
  return saveSite(database, known, before?.on ?? false);
}

/** What another desk taught means nothing for this one. What the user said stays: the list shows it. */
async function withDesk(site: Site, desk: string | null): Promise<Site> {
  if (site.desk === desk) return site;
  const { learned: _learned, statusNames: _names, ...kept } = site;
  await removeStored([taughtKey(site.origin), healthKey(site.origin)]);
  return { ...kept, desk };
}

async function recogniseOpen(origin: string): Promise<string | null> {
  for (const tabId of await openTabs(origin)) {
    const desk = await recogniseInTab(tabId, deskDefinitions);
    if (desk !== null) return desk;
  }
  return null;
}

async function saveSite(database: ClientLensDatabase, site: Site, wasOn: boolean): Promise<SiteView> {
  await database.sites.put(site);
  await applySites(database);
  // Where it was on, the script is in the open tabs already and follows its entry in storage.
  if (site.on && !wasOn) await startInOpenTabs(scriptedSite(site));
  return viewSite(site);
}

export interface SiteChange {
  readonly origin: string;
  /** Null: back to what the page itself shows. */
  readonly desk?: string | null | undefined;
  readonly on?: boolean | undefined;
  readonly onlyObserves?: boolean | undefined;
  readonly corrected?: KnownStatuses | undefined;
}

export async function changeSite({ database, now }: BackgroundContext, change: SiteChange): Promise<SiteView> {
  const { origin, desk, on, onlyObserves, corrected } = change;
  const before = await database.sites.get(origin);
  if (before === undefined) throw new Refusal(text('error_no_such_site'), 'origin');
  if (on === true) await demandPermission(origin);
  const isOn = on ?? before.on;
  // The date tells the popup whether the site was turned on a moment ago.
  const site: Site = { ...before, on: isOn, at: isOn !== before.on || desk !== undefined ? now() : before.at };
  if (onlyObserves !== undefined) site.onlyObserves = onlyObserves;
  if (corrected !== undefined) site.corrected = { closed: [...corrected.closed], open: [...corrected.open] };
  if (desk === undefined) return saveSite(database, site, before.on);
  demandDesk(desk);
  site.chosenBy = desk === null ? 'recognised' : 'user';
  return saveSite(database, await withDesk(site, desk ?? (await recogniseOpen(origin))), before.on);
}

/** Nothing of ours runs there any more, and the browser takes the permission back. Its closures stay. */
export async function removeSite({ database }: BackgroundContext, origin: string): Promise<void> {
  await database.sites.delete(origin);
  await applySites(database);
  const late = Object.keys(await readAllStored()).filter((key) => key.startsWith(lateKey(origin, '')));
  const kept = [releasedKey, closedBeforeKey, noticeKey, taughtKey, partKey, healthKey].map((key) => key(origin));
  await removeStored([...kept, ...late]);
  const others = await database.sites.toCollection().primaryKeys();
  // The team's pack may be fetched from there.
  const pack = await database.packAddress.get('pack-address');
  await revokePermission(origin, pack === undefined ? others : [...others, new URL(pack.url).origin]);
}

/** For a page on a site that is on but whose desk nobody knows yet. What the user chose is not touched. */
export async function recogniseSender(
  { database, now }: BackgroundContext,
  origin: string,
  tabId: number,
): Promise<string | null> {
  const site = await database.sites.get(origin);
  if (site === undefined || !site.on) return null;
  if (site.desk !== null) return site.desk;
  const desk = await recogniseInTab(tabId, deskDefinitions);
  if (desk === null) return null;
  const known = { ...site, desk, at: now() };
  await database.sites.put(known);
  await applySites(database);
  // Its frames are there already, without our script; where it runs, a second one leaves again at once.
  if (scriptedSite(known).frames) await startInOpenTabs(scriptedSite(known));
  return desk;
}
