/** Runs in the dashboard's page. What it needs of ours it gets as arguments: it is sent there as text. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { RecordsCall } from '../../lib/messages/records-calls.ts';
import type { BenchOrder } from './figures-worker.ts';
import { say } from './progress.ts';

interface BenchGlobals {
  benchWorker?: Worker;
  records?: Worker;
  longTasks?: number[];
}

/** One order for the worker of the bench, which is started by the first one. */
export async function order<T>(page: Page, what: BenchOrder): Promise<T> {
  const answer = await page.evaluate(
    (sent) =>
      new Promise<{ value?: unknown; fault?: string }>((resolve) => {
        const globals = globalThis as BenchGlobals;
        globals.benchWorker ??= new Worker('/figures-worker.js');
        const worker = globals.benchWorker;
        worker.onerror = ({ message }) => resolve({ fault: message || 'the worker cannot be loaded' });
        worker.onmessage = ({ data }) => {
          if ('progress' in data) document.title = `${data.progress} closures`;
          else resolve(data);
        };
        worker.postMessage(sent);
      }),
    what,
  );
  if (answer.fault !== undefined) throw new Error(`${what.what}: ${answer.fault}`);
  return answer.value as T;
}

export interface Called {
  readonly name: RecordsCall;
  readonly request: unknown;
}

/** All at once, as the dashboard asks; milliseconds until the last answer is there. `anew`: from a worker that is started for it. */
export const ask = (page: Page, calls: readonly Called[], anew = false): Promise<number> =>
  page.evaluate(
    async (wanted, isNew) => {
      const globals = globalThis as BenchGlobals;
      const begun = performance.now();
      if (isNew) globals.records?.terminate();
      if (isNew || globals.records === undefined) globals.records = new Worker('/records.js', { type: 'module' });
      const { records } = globals;
      await Promise.all(
        wanted.map(
          ({ name, request }, id) =>
            new Promise<void>((resolve, reject) => {
              const heard = ({ data }: MessageEvent): void => {
                if (data.id !== id || 'progress' in data) return;
                records.removeEventListener('message', heard);
                if ('value' in data) resolve();
                else reject(new Error(JSON.stringify(data)));
              };
              records.addEventListener('message', heard);
              records.postMessage({ id, call: name, request });
            }),
        ),
      );
      return performance.now() - begun;
    },
    calls as { name: string; request: unknown }[],
    anew,
  );

/** The longest task of the page itself while something is done; 0 where none was over 50 ms. */
export async function longestTaskDuring(page: Page, task: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const longTasks: number[] = [];
    (globalThis as BenchGlobals).longTasks = longTasks;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await task();
  const seen = (): Promise<number[]> => page.evaluate(() => (globalThis as BenchGlobals).longTasks ?? []);
  const tasks = await seen();
  // A witness who sees nothing proves nothing.
  await page.evaluate(() => {
    // A task of the page's own: what the debugger runs is none.
    globalThis.setTimeout(() => {
      for (const end = performance.now() + 80; performance.now() < end; );
    });
  });
  await page.waitForFunction(
    (before) => ((globalThis as BenchGlobals).longTasks?.length ?? 0) > before,
    { polling: 50 },
    tasks.length,
  );
  return Math.max(0, ...tasks);
}

/** Megabytes of the records worker at its highest: its objects, and what its arrays hold. */
export async function peakMemoryDuring(page: Page, task: () => Promise<void>): Promise<number> {
  let [peak, isOver] = [0, false];
  const watching = (async () => {
    while (!isOver) {
      for (const worker of page.workers().filter((each) => each.url().endsWith('/records.js'))) {
        // One that was ended in the meantime never answers.
        const asked = worker.client.send('Runtime.getHeapUsage').catch(() => null);
        const used = (await Promise.race([asked, setTimeout(1000, null)])) as Record<string, number> | null;
        if (used !== null) peak = Math.max(peak, (used.usedSize ?? 0) + (used.backingStorageSize ?? 0));
      }
      await setTimeout(50);
    }
  })();
  await task();
  isOver = true;
  await watching;
  if (peak === 0) say('  (the memory of the worker could not be read)');
  return peak / 1e6;
}

/** From opening the dashboard to its figures being on the screen. */
export async function firstScreen(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url);
  const handle = await page.waitForFunction(
    () => {
      const figure = document.querySelector('.cl-figure');
      return figure === null ? null : performance.now();
    },
    { polling: 'mutation', timeout: 300_000 },
  );
  return (await handle.jsonValue()) as number;
}
