import type { ExportAnswers, ExportRequests } from '../messages/export-calls.ts';
import type { Closure } from '../outcomes/closure.ts';
import { aboutAllAnswers } from '../outcomes/filter.ts';
import { pseudonymsBy } from '../outcomes/pseudonym.ts';
import { peopleOf, withoutPeople } from '../outcomes/without-people.ts';
import { closureBatches, countInDates } from '../store/closure-batches.ts';
import { exportSalt } from '../store/export-salt.ts';
import { withLater } from '../store/later-holdings.ts';
import type { Course, RecordsContext, RecordsHandlers } from './calls.ts';
import { type ExportFile, type ExportHead, exportFiles } from './export-files.ts';
import { figureCalls } from './figure-calls.ts';

type Request = ExportRequests['export'];
type Hide = (closures: readonly Closure[]) => Promise<readonly Closure[]>;

/** Half a megabyte or so of text: small enough to stop at once, large enough for its overhead not to count. */
const batchSize = 1000;

export const exportCalls = (context: RecordsContext, atATime = batchSize): RecordsHandlers<'export'> => ({
  export: (request, course) => writeExport(context, request, { ...course, atATime }),
});

interface Pace extends Course {
  readonly atATime: number;
}

async function writeExport(context: RecordsContext, request: Request, course: Pace): Promise<ExportAnswers['export']> {
  const { what, format, filter } = request;
  const file = exportFiles[format](await headOf(context, request), what);
  const written = what === 'closures' ? await writeClosures(context, request, file, course) : { closures: 0, leftOut: 0 };
  course.signal.throwIfAborted();
  const wanted = what === 'figures' || format === 'xlsx';
  const figures = wanted ? await figureCalls(context).figures({ filter: aboutAllAnswers(filter) }, course) : null;
  course.signal.throwIfAborted();
  const { observed, notYet } = figures?.summary ?? { observed: 0, notYet: 0 };
  const closures = what === 'closures' ? written.closures : observed + notYet;
  return { file: file.finish(figures), closures, leftOut: written.leftOut };
}

async function headOf({ database, now }: RecordsContext, request: Request): Promise<ExportHead> {
  const clients = await database.clients.toArray();
  const { filter, personalData, byteOrderMark, definitions } = request;
  return {
    exportedAt: new Date(now()).toISOString(),
    filter,
    personalData,
    byteOrderMark,
    definitions,
    names: new Map(clients.map(({ id, name }) => [id, name])),
  };
}

async function writeClosures(
  context: RecordsContext,
  { filter, format, personalData }: Request,
  file: ExportFile,
  { signal, progress, atATime }: Pace,
): Promise<{ closures: number; leftOut: number }> {
  const of = await countInDates(context.database, filter);
  const hide: Hide = personalData ? async (closures) => closures : await hidePeople(context);
  let [done, closures, leftOut] = [0, 0, 0];
  for await (const batch of closureBatches(context.database, filter, atATime)) {
    signal.throwIfAborted();
    const hidden = await hide(batch.closures);
    // Only the file that is there to be merged has a place for it.
    const written = file.addClosures(format === 'json' ? await withLater(context.database, hidden) : hidden);
    closures += written;
    leftOut += batch.closures.length - written;
    done += batch.read;
    progress({ done, of });
  }
  return { closures, leftOut };
}

async function hidePeople({ database, newId }: RecordsContext): Promise<Hide> {
  const pseudonyms = await pseudonymsBy(await exportSalt(database, newId));
  return async (closures) => {
    await pseudonyms.learn(closures.flatMap(peopleOf));
    return closures.map((closure) => withoutPeople(closure, pseudonyms));
  };
}
