import type { DeskDefinition } from '../desks/definition.ts';
import { tidyStatus } from '../desks/status-list.ts';
import { isDue } from '../gate/lessons.ts';
import type { Request } from '../messages/background-calls.ts';
import { type Taught, taughtKey } from '../messages/stored-keys.ts';
import { sendScript } from '../platform/sites.ts';
import { readStored } from '../platform/stored.ts';
import type { Site } from '../store/records.ts';
import { applySites } from './apply-sites.ts';
import type { DeskPage } from './calls.ts';
import type { BackgroundContext } from './context.ts';

const longest = 200;
const most = 500;

/** Whatever is no status of a person's making, such as the text of a whole menu, is left out. */
const readable = (statuses: readonly string[]): string[] =>
  statuses.map(tidyStatus).filter((status) => status !== '' && status.length <= longest);

const merged = (before: readonly string[], added: readonly string[], taken: readonly string[]): string[] =>
  [...new Set([...before.filter((status) => !taken.includes(status)), ...added])].slice(0, most);

/** What a desk says about its statuses is kept with the site, and its open pages go by it. False: it was known already. */
export async function learnStatuses(
  { database }: BackgroundContext,
  origin: string,
  news: Request<'learned-statuses'>,
): Promise<boolean> {
  const site = await database.sites.get(origin);
  // Before its desk is known, nobody can tell whose statuses they are.
  if (site === undefined || !site.on || site.desk === null) return false;
  const [closed, open] = [readable(news.closed), readable(news.open)];
  const { learned = { closed: [], open: [] }, statusNames = {} } = site;
  const taught: Site = {
    ...site,
    learned: { closed: merged(learned.closed, closed, open), open: merged(learned.open, open, closed) },
    statusNames: withNames(statusNames, news.names),
  };
  if (JSON.stringify([taught.learned, taught.statusNames]) === JSON.stringify([site.learned, site.statusNames])) return false;
  await database.sites.put(taught);
  await applySites(database);
  return true;
}

function withNames(before: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>): Record<string, string> {
  const added = Object.entries(names).map(([value, name]) => [tidyStatus(value), name.replace(/\s+/g, ' ').trim()] as const);
  const useful = added.filter(([value, name]) => value !== '' && name !== '' && Math.max(value.length, name.length) <= longest);
  return Object.fromEntries([...new Map([...Object.entries(before), ...useful])].slice(0, most));
}

/** Lets a page whose ticket was just read tell what its desk says about statuses, where that may be new. */
export async function sendTeacher(page: DeskPage, { lessons = [] }: DeskDefinition, now: number): Promise<void> {
  const key = taughtKey(page.origin);
  const { asked = {} } = ((await readStored([key]))[key] ?? {}) as Partial<Taught>;
  if (lessons.some((lesson) => isDue(lesson, asked, now))) await sendScript('learn', page.tabId, page.frameId);
}
