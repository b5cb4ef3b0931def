/**
 * Runs beside the records worker, in the extension's own origin: fills the database by the product's own writing, and does what somebody without
 * our aggregates would do: a plain scan, or the same counts in SQLite.
 */
import { Dexie } from 'dexie';
import { figuresOf } from '../../lib/figures/figures.ts';
import { weekOf } from '../../lib/figures/weeks.ts';
import type { Closure } from '../../lib/outcomes/closure.ts';
import { answerKindOf, type ClosureFilter, clientChoiceOf, passesFilter } from '../../lib/outcomes/filter.ts';
import { addNewClosures } from '../../lib/store/closure-writes.ts';
import { ClientLensDatabase } from '../../lib/store/database.ts';
import { generateClosures } from '../fixtures/closures.ts';
import { openSqlite, type SqlDatabase } from './sqlite.ts';

export type BenchOrder =
  | { readonly what: 'plan'; readonly total: number }
  | { readonly what: 'fill'; readonly upTo: number }
  | { readonly what: 'bare'; readonly rows: number; readonly indexes: string }
  | { readonly what: 'close-one' }
  | { readonly what: 'scan'; readonly filter: ClosureFilter }
  | { readonly what: 'load-sqlite' }
  | { readonly what: 'sqlite'; readonly filter: ClosureFilter };

const lump = 2000;
const page = 10_000;
const database = new ClientLensDatabase();
let source: Iterator<Closure> = [].values();
let filled = 0;
let sqlite: SqlDatabase | null = null;

function take(count: number): Closure[] {
  const closures: Closure[] = [];
  while (closures.length < count) {
    const next = source.next();
    if (next.done) break;
    closures.push(next.value);
  }
  return closures;
}

/** Without the time in which they are made up. */
async function fill(upTo: number): Promise<{ readonly rows: number; readonly ms: number }> {
  let ms = 0;
  const before = filled;
  while (filled < upTo) {
    const closures = take(Math.min(lump, upTo - filled));
    const begun = performance.now();
    await addNewClosures(database, closures);
    ms += performance.now() - begun;
    filled += closures.length;
    postMessage({ progress: filled });
  }
  return { rows: filled - before, ms };
}

/** The same records in a table that nobody checks and nothing is counted of: what the browser itself takes. */
async function writeBare(rows: number, indexes: string): Promise<{ readonly rows: number; readonly ms: number }> {
  const bare = new Dexie('bench-bare');
  bare.version(1).stores({ closures: indexes });
  const closures = [...generateClosures({ count: rows, seed: 7 })];
  await bare.open();
  const begun = performance.now();
  for (let start = 0; start < rows; start += lump) await bare.table('closures').bulkAdd(closures.slice(start, start + lump));
  const ms = performance.now() - begun;
  await bare.delete();
  return { rows, ms };
}

async function closeOne(): Promise<number> {
  const [closure] = take(1);
  const begun = performance.now();
  await addNewClosures(database, closure === undefined ? [] : [closure]);
  filled += 1;
  return performance.now() - begun;
}

/** In pages, because a million closures at once fit into no worker; less work than one answer for all of them would be. */
async function scan(filter: ClosureFilter): Promise<number> {
  const begun = performance.now();
  for await (const closures of pages()) figuresOf(closures.filter((closure) => passesFilter(closure, filter)));
  return performance.now() - begun;
}

async function* pages(): AsyncGenerator<Closure[]> {
  for (let last = ''; ; ) {
    const closures = await database.closures.where('id').above(last).limit(page).toArray();
    yield closures;
    if (closures.length < page) return;
    last = closures.at(-1)?.id ?? '';
  }
}

async function loadSqlite(): Promise<number> {
  const begun = performance.now();
  sqlite?.close();
  sqlite = await openSqlite();
  for await (const closures of pages()) {
    sqlite.add(
      closures.map((closure) => [
        closure.at,
        weekOf(closure.at),
        closure.desk,
        closure.path,
        closure.sensor,
        clientChoiceOf(closure),
        answerKindOf(closure),
        closure.answer?.kind === 'achieved'
          ? closure.answer.evidence
          : closure.answer?.kind === 'closed-without-it'
            ? closure.answer.reason
            : null,
        `${closure.site}#${closure.ticket.id}`,
      ]),
    );
  }
  sqlite.finish();
  return performance.now() - begun;
}

async function obey(order: BenchOrder): Promise<unknown> {
  switch (order.what) {
    case 'plan':
      source = generateClosures({ count: order.total });
      return null;
    case 'fill':
      return fill(order.upTo);
    case 'bare':
      return writeBare(order.rows, order.indexes);
    case 'close-one':
      return closeOne();
    case 'scan':
      return scan(order.filter);
    case 'load-sqlite':
      return loadSqlite();
    case 'sqlite':
      return sqlite?.figures(order.filter);
  }
}

addEventListener('message', async ({ data }: MessageEvent<BenchOrder>) => {
  try {
    postMessage({ value: await obey(data) });
  } catch (error) {
    postMessage({ fault: String(error) });
  }
});
