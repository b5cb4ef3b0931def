/** When a site's own word on its statuses is to be heard again. */
import type { Lesson } from '../desks/definition.ts';

/** Stands among the addresses of lists for all menus of pages. */
export const menus = 'menus';

const listAgainAfterMs = 86_400_000;
const menusAgainAfterMs = 3_600_000;
/** Many a ticket page has no menu at all, and is looked at every minute. */
const withoutMenusAgainAfterMs = 300_000;

/** A list about one ticket is always new. A menu may differ from ticket to ticket, but its labels are read at every close anyway. */
export function isDue(lesson: Lesson, asked: Readonly<Record<string, number>>, now: number): boolean {
  if (lesson.from !== 'json') return now - (asked[menus] ?? 0) >= menusAgainAfterMs;
  return lesson.url.includes('{id}') || now - (asked[lesson.url] ?? 0) >= listAgainAfterMs;
}

/** To be remembered as the moment when the menus were heard, by which {@link isDue} goes. */
export const menusHeard = (found: boolean, now: number): number =>
  found ? now : now - menusAgainAfterMs + withoutMenusAgainAfterMs;
