/** What this site itself says about its statuses, in its menus and its own lists, as far as it was not told before. */
import type { Lesson } from '../desks/definition.ts';
import type { SiteDefinition } from '../desks/for-site.ts';
import { isDue, menus, menusHeard } from '../gate/lessons.ts';
import { isCorrected } from '../gate/statuses.ts';
import type { Taught } from '../messages/stored-keys.ts';
import { askDesk, textAt, valueAt } from './ask-desk.ts';
import { type NamedStatus, readNamedStatuses } from './statuses-here.ts';

export interface News {
  readonly closed: readonly string[];
  readonly open: readonly string[];
  /** What the desk calls a status that is a number. */
  readonly names: Readonly<Record<string, string>>;
}

/** Gives the news, or null, and what is to be remembered of it. */
export async function learnStatuses(
  desk: SiteDefinition,
  ticketId: string,
  isClosedName: (name: string) => boolean,
  before: Taught,
  signal: AbortSignal,
): Promise<{ readonly news: News | null; readonly taught: Taught }> {
  const now = Date.now();
  const asked = { ...before.asked };
  // A menu's labels are judged by words, the user's own among them: those are not the desk's.
  const found = readNamedStatuses(desk.lessons ?? [], isClosedName).filter(({ name }) => !isCorrected(desk, name));
  const hears = (desk.lessons ?? []).some((lesson) => lesson.from !== 'json' && isDue(lesson, before.asked, now));
  if (hears || found.length > 0) asked[menus] = menusHeard(found.length > 0, now);
  for (const lesson of desk.lessons ?? []) {
    if (lesson.from !== 'json' || !isDue(lesson, before.asked, now)) continue;
    // One list may teach twice: the numbers, and the same with a prefix.
    if (!lesson.url.includes('{id}')) asked[lesson.url] = now;
    const path = lesson.url.replace('{id}', encodeURIComponent(ticketId));
    found.push(...listed(lesson, await askDesk(desk, path, lesson.tokenCookie, signal)));
  }
  const statuses = new Map<string, NamedStatus>();
  for (const { value, name, isClosed } of found) {
    const known = statuses.get(value);
    // It may stand in several menus and lists: closed in one of them is closed, and some give no names.
    statuses.set(value, { value, name: name || (known?.name ?? ''), isClosed: isClosed || known?.isClosed === true });
  }
  const said = ({ value, name, isClosed }: NamedStatus): string =>
    (isClosed ? '+' : '-') + (name || (before.told[value]?.slice(1) ?? ''));
  const fresh = [...statuses.values()].filter((status) => before.told[status.value] !== said(status));
  const values = (wanted: boolean) => fresh.flatMap(({ value, isClosed }) => (isClosed === wanted ? [value] : []));
  const perValue = (say: (status: NamedStatus) => string) =>
    Object.fromEntries(fresh.map((status) => [status.value, say(status)]));
  return {
    news: fresh.length > 0 ? { closed: values(true), open: values(false), names: perValue(({ name }) => name) } : null,
    taught: { asked, told: { ...before.told, ...perValue(said) } },
  };
}

/** The numbers of a list of the desk's own, and their names: either may be what a close sends. */
function listed(lesson: Extract<Lesson, { from: 'json' }>, json: unknown): NamedStatus[] {
  return Object.values(Object(valueAt(json, lesson.list))).flatMap((item) => {
    const value = textAt(item, lesson.value);
    const name = (lesson.name && textAt(item, lesson.name)) ?? '';
    const isClosed = lesson.closed.values.includes(textAt(item, lesson.closed.at) ?? '');
    return [(lesson.prefix ?? '') + (value ?? ''), name].flatMap((one) => (value && one ? [{ value: one, name, isClosed }] : []));
  });
}
