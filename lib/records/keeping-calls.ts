import { countedTables, type KeepingAnswers, type KeepingRequests } from '../messages/keeping-calls.ts';
import { keptSince } from '../outcomes/kept-since.ts';
import { isDiskFull } from '../store/database.ts';
import { forget } from '../store/forget.ts';
import { makeRules } from '../store/forget-rules.ts';
import type { ForgetStep } from '../store/sweep.ts';
import { type Course, type RecordsContext, type RecordsHandlers, RecordsRefusal } from './calls.ts';

export const keepingCalls = ({ database, now }: RecordsContext): RecordsHandlers<keyof KeepingRequests> => ({
  async 'preview-forget'({ what }, course) {
    const { names } = await makeRules(database, what);
    return { counts: await forget(database, what, following(course, false)), names };
  },
  async forget({ what }, course) {
    try {
      return await forget(database, what, following(course, true));
    } catch (error) {
      throw isDiskFull(error) ? new RecordsRefusal('error_disk_full') : error;
    }
  },
  async 'preview-keep'({ months }, course) {
    const since = keptSince(now(), months);
    return { counts: await forget(database, { kind: 'days', from: null, to: since }, following(course, false)), since };
  },
  async 'count-records'() {
    const counts = await Promise.all(countedTables.map(async (table) => [table, await database.table(table).count()] as const));
    // Tickets from before lie a thousand in a record.
    const history = (await database.historyImports.toArray()).reduce((sum, { tickets }) => sum + tickets, 0);
    return { ...(Object.fromEntries(counts) as unknown as KeepingAnswers['count-records']), history };
  },
});

const following = ({ signal, progress }: Course, write: boolean): ForgetStep => ({
  write,
  step(done, of) {
    signal.throwIfAborted();
    progress({ done, of });
  },
});
