import { deskById } from '../desks/list.ts';
import { textKey } from '../figures/text-key.ts';
import { createStatusJudge, type StatusJudge } from '../gate/open-again.ts';
import { keyOfLife, type TicketLife } from '../history/ticket-life.ts';
import type { History } from '../holding/acts.ts';
import { actsOfRows } from '../holding/acts-of-rows.ts';
import { foldLive } from '../holding/fold-live.ts';
import { foldLives, type Lives } from '../holding/fold-lives.ts';
import { holdingFigures } from '../holding/holding-figures.ts';
import { subjectOf } from '../holding/subject.ts';
import { issueKey } from '../patterns/issue-text.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import type { Site } from '../store/records.ts';
import type { Course, RecordsContext, RecordsHandlers } from './calls.ts';
import { readColumns } from './columns.ts';

export const holdingCalls = ({ database, now }: RecordsContext): RecordsHandlers<'holding-figures'> => ({
  async 'holding-figures'(_, course) {
    const { signal } = course;
    const live = await liveHistory(database, now(), course);
    const historic = await historicHistory(database, signal);
    signal.throwIfAborted();
    return holdingFigures(live, historic);
  },
});

async function liveHistory(database: ClientLensDatabase, now: number, course: Course): Promise<History> {
  const [{ parts }, holdings, sites] = await Promise.all([
    readColumns(database, course),
    database.holdings.toArray(),
    database.sites.toArray(),
  ]);
  course.signal.throwIfAborted();
  const later = new Map(holdings.map(({ id, held, at }) => [textKey(id), { held, at }]));
  return foldLive(actsOfRows(parts, { later, wasOpen: openJudge(sites) }), now);
}

/** Hardly a desk closes a closed ticket: where nothing is known, it was open. */
function openJudge(sites: readonly Site[]): (site: string, desk: string, status: string | null) => boolean {
  const bySite = new Map(sites.map((site) => [site.origin, site]));
  const judges = new Map<string, StatusJudge | null>();
  const judgeOf = (site: string, desk: string): StatusJudge | null => {
    const key = `${site}#${desk}`;
    const known = judges.get(key);
    if (known !== undefined) return known;
    const definition = deskById(desk);
    const judge = definition === undefined ? null : createStatusJudge(definition, bySite.get(site) ?? {});
    judges.set(key, judge);
    return judge;
  };
  return (site, desk, status) => status === null || !judgeOf(site, desk)?.isClosed(status);
}

/** Where two exports tell of the same ticket, the later import knows more of it. */
async function historicHistory(database: ClientLensDatabase, signal: AbortSignal): Promise<History> {
  const imports = await database.historyImports.orderBy('at').reverse().toArray();
  const known = new Set<string>();
  const parts: Lives[] = [];
  for (const { id, to } of imports) {
    signal.throwIfAborted();
    const lives: TicketLife[] = [];
    for (const part of await database.history.where({ importId: id }).toArray()) {
      for (const life of part.lives) {
        const key = keyOfLife(life);
        if (known.has(key)) continue;
        known.add(key);
        lives.push(life);
      }
    }
    parts.push({ lives, until: to ?? 0 });
  }
  const issues = keptIssues();
  return foldLives(parts, (life) => subjectOf(life, issues));
}

/** What a subject is about; null where it says nothing that could come again. Many tickets have the same subject. */
function keptIssues(): (subject: string) => string | null {
  const known = new Map<string, string | null>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before;
    const issue = issueKey(subject) || null;
    known.set(subject, issue);
    return issue;
  };
}
