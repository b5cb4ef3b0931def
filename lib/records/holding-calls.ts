import { deskById } from '../desks/list.ts';
import { createStatusJudge, type StatusJudge } from '../gate/open-again.ts';
import type { TicketLife } from '../history/ticket-life.ts';
import type { History, LiveAct } from '../holding/acts.ts';
import { foldLive } from '../holding/fold-live.ts';
import { foldLives, type Lives } from '../holding/fold-lives.ts';
import { holdingFigures } from '../holding/holding-figures.ts';
import { subjectOf } from '../holding/subject.ts';
import type { Closure } from '../outcomes/closure.ts';
import { clientChoiceOf, everyClosure } from '../outcomes/filter.ts';
import { issueKey } from '../patterns/issue-text.ts';
import { closureBatches, countInDates } from '../store/closure-batches.ts';
import type { ClientLensDatabase } from '../store/database.ts';
import type { Course, RecordsContext, RecordsHandlers } from './calls.ts';

export const holdingCalls = ({ database, now }: RecordsContext): RecordsHandlers<'holding-figures'> => ({
  async 'holding-figures'(_, course) {
    const { signal } = course;
    const live = await liveHistory(database, now(), course);
    const historic = await historicHistory(database, signal);
    signal.throwIfAborted();
    return holdingFigures(live, historic);
  },
});

/** Closures stand in memory a batch at a time: of each stays what is looked at here. */
const atATime = 5000;

async function liveHistory(database: ClientLensDatabase, now: number, { signal, progress }: Course): Promise<History> {
  const [of, holdings, sites] = await Promise.all([
    countInDates(database, everyClosure),
    database.holdings.toArray(),
    database.sites.toArray(),
  ]);
  const later = new Map(holdings.map((holding) => [holding.id, holding]));
  const bySite = new Map(sites.map((site) => [site.origin, site]));
  const judges = new Map<string, StatusJudge | null>();
  const judgeOf = ({ site, desk }: Closure): StatusJudge | null => {
    const key = `${site}#${desk}`;
    const known = judges.get(key);
    if (known !== undefined) return known;
    const definition = deskById(desk);
    const judge = definition === undefined ? null : createStatusJudge(definition, bySite.get(site) ?? {});
    judges.set(key, judge);
    return judge;
  };
  const issues = keptIssues();
  const actOf = (closure: Closure): LiveAct => {
    const { id, at, site, ticket } = closure;
    const client = clientChoiceOf(closure);
    return {
      at,
      // One that was created closed had no number yet.
      ticket: ticket.id.startsWith('new:') ? id : `${site}#${ticket.id}`,
      said: saidOf(closure),
      wasOpen: wasOpen(closure, judgeOf(closure)),
      later: later.get(id) ?? null,
      ...subjectOf({ ...ticket, client }, issues),
    };
  };
  const acts: LiveAct[] = [];
  for await (const { closures } of closureBatches(database, everyClosure, atATime)) {
    signal.throwIfAborted();
    for (const closure of closures) acts.push(actOf(closure));
    progress({ done: acts.length, of });
  }
  return foldLive(acts, now);
}

function saidOf({ answer }: Closure): LiveAct['said'] {
  if (answer === null) return 'unasked';
  if (answer.kind === 'achieved') return answer.evidence;
  return answer.kind === 'not-yet' ? null : 'closed-without-it';
}

/** A ticket without a known status was most likely open: hardly a desk closes a closed one. The late sensor reads the status when it is too late. */
const wasOpen = ({ sensor, ticket: { status } }: Closure, judge: StatusJudge | null): boolean =>
  status === null || sensor === 'late' || judge === null || !judge.isClosed(status);

/** Where two exports of one desk tell of the same ticket, the later import knows more of it. */
async function historicHistory(database: ClientLensDatabase, signal: AbortSignal): Promise<History> {
  const imports = await database.historyImports.orderBy('at').reverse().toArray();
  const seen = new Map<string, Set<string>>();
  const parts: Lives[] = [];
  for (const { id, preset, to } of imports) {
    signal.throwIfAborted();
    const known = seen.get(preset) ?? new Set<string>();
    seen.set(preset, known);
    const lives: TicketLife[] = [];
    for (const part of await database.history.where({ importId: id }).toArray()) {
      for (const life of part.lives) {
        if (known.has(life.ticket)) continue;
        known.add(life.ticket);
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
