import { definitionForSite, noStatuses } from '../desks/for-site.ts';
import { deskById, deskDefinitions } from '../desks/list.ts';
import { pageTextsKey, type SiteInPage, siteKey } from '../messages/stored-keys.ts';
import { isPermitted } from '../platform/permissions.ts';
import { registerScripts, type ScriptedSite } from '../platform/sites.ts';
import { readAllStored, removeStored, writeStored } from '../platform/stored.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import type { Site } from '../store/records.ts';
import { pageTexts } from './page-texts.ts';

/**
 * Brings the browser in line with the database: which scripts are registered, and what they find in `storage.local`.
 * Always the whole of it, so that whatever went wrong before is put right, and twice is once. Gives the sites that run.
 */
export async function applySites(database: ClientLensDatabase): Promise<ScriptedSite[]> {
  const sites = await database.sites.toArray();
  const running: ScriptedSite[] = [];
  for (const site of sites) if (site.on && (await isPermitted(site.origin))) running.push(scriptedSite(site));
  await mirrorSites(
    sites,
    running.map(({ origin }) => origin),
  );
  await registerScripts(running);
  return running;
}

/** Frames cost as much as a page each: our scripts go there only on the desks that show tickets in them. */
export const scriptedSite = ({ origin, desk }: Site): ScriptedSite => ({
  origin,
  frames: desk !== null && deskById(desk)?.frames === true,
});

/** What the scripts have to know, with the definitions of this version. */
async function mirrorSites(sites: readonly Site[], running: readonly string[]): Promise<void> {
  const mirrors = Object.fromEntries(
    sites.map((site) => [siteKey(site.origin), siteInPage(site, running.includes(site.origin))]),
  );
  const stale = Object.keys(await readAllStored()).filter((key) => key.startsWith(siteKey('')) && !(key in mirrors));
  await writeStored({ ...mirrors, [pageTextsKey]: pageTexts() });
  await removeStored(stale);
}

function siteInPage(site: Site, on: boolean): SiteInPage {
  const { origin, desk, chosenBy, onlyObserves = false, learned = noStatuses, corrected = noStatuses } = site;
  const definition = desk === null ? undefined : deskById(desk);
  return {
    origin,
    on,
    desks: (definition ? [definition] : deskDefinitions).map((one) => definitionForSite(one, learned, corrected)),
    isRecognised: definition !== undefined,
    chosenByUser: chosenBy === 'user',
    onlyObserves,
  };
}
