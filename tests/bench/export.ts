import type { CDPSession, Page, WebWorker } from 'puppeteer-core';
import type { ExportAnswers, ExportRequests } from '../../lib/messages/export-calls.ts';
import { everyClosure } from '../../lib/outcomes/filter.ts';
import { exact, type Measured, noted } from './figure.ts';

export interface ExportRun {
  /** Closures in the file. */
  readonly n: number;
  readonly ms: number;
  /** Most JavaScript memory that the worker held, as it was asked ten times a second. The file itself is the browser's, outside of it. */
  readonly peakMB: number;
  /** The same of a second export, with the garbage collected before it is asked: what the export itself holds. */
  readonly heldMB: number;
  /** Longest task of the page's main thread meanwhile; 0 where none took 50 ms. */
  readonly longestTaskMs: number;
}

const request: ExportRequests['export'] = {
  what: 'closures',
  format: 'csv',
  filter: everyClosure,
  personalData: true,
  byteOrderMark: true,
  definitions: [],
};

type Watched = Omit<ExportRun, 'heldMB'>;

/** Exports everything as CSV, twice, from a page of the extension whose database is filled, through a records worker of its own. */
export async function measureExport(page: Page): Promise<ExportRun> {
  const run = await exportWatched(page, readUsed);
  // Collecting takes time, and keeps the peak down: neither is what a user has.
  const { peakMB: heldMB } = await exportWatched(page, readHeld);
  return { ...run, heldMB };
}

async function exportWatched(page: Page, read: (session: CDPSession) => Promise<number>): Promise<Watched> {
  const created = new Promise<WebWorker>((resolve) => page.once('workercreated', resolve));
  await page.evaluate(() => {
    Object.assign(window, { exporting: new Worker('/records.js', { type: 'module' }) });
  });
  const worker = await created;
  const watch = watchMemory(() => read((worker as unknown as { readonly client: CDPSession }).client));
  const run = await page.evaluate(runInPage, request);
  const peakMB = await watch.end();
  await page.evaluate(() => (window as unknown as { exporting: Worker }).exporting.terminate());
  return { ...run, peakMB };
}

async function readUsed(session: CDPSession): Promise<number> {
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

async function readHeld(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return readUsed(session);
}

function watchMemory(read: () => Promise<number>): { end: () => Promise<number> } {
  let peak = 0;
  let running = true;
  const watching = (async () => {
    while (running) {
      peak = Math.max(peak, await read());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    end: async () => {
      running = false;
      await watching;
      return peak / 1e6;
    },
  };
}

/** In the page. */
function runInPage(wanted: ExportRequests['export']): Promise<Omit<Watched, 'peakMB'>> {
  const { exporting } = window as unknown as { exporting: Worker };
  let longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  }).observe({ type: 'longtask' });
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    exporting.addEventListener(
      'message',
      ({ data }: MessageEvent<{ value?: ExportAnswers['export']; fault?: { message: string } }>) => {
        if (data.fault) reject(new Error(data.fault.message));
        if (data.value) resolve({ n: data.value.closures, ms: performance.now() - begun, longestTaskMs });
      },
    );
    exporting.postMessage({ id: 1, call: 'export', request: wanted });
  });
}

/** The slope of log y over log x by least squares: 1 is linear, 0 is flat. */
export function exponentOf(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([one]) => one)), mean(logs.map(([, one]) => one))];
  const above = logs.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0);
  return above / logs.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
}

/** Lines of the bench, from runs over several sizes of the database. */
export function exportFigures(runs: readonly ExportRun[]): Measured[] {
  const lines = runs.flatMap(({ n, ms, peakMB, heldMB, longestTaskMs }) => {
    const what = `CSV export of ${n.toLocaleString('en')} closures`;
    return [
      noted(what, ms, 'ms', Math.max(1000, n / 20)),
      exact(`${what}, peak memory of the worker`, peakMB, 'MB', 64),
      exact(`${what}, peak memory without garbage`, heldMB, 'MB', 32),
      noted(`${what}, longest task in the page`, longestTaskMs, 'ms', 50),
    ];
  });
  const exponent = (yOf: (run: ExportRun) => number): number => exponentOf(runs.map((run) => [run.n, yOf(run)]));
  return [
    ...lines,
    exact(
      'CSV export, exponent of time over n',
      exponent(({ ms }) => ms),
      'ratio',
      1.1,
    ),
    exact(
      'CSV export, exponent of peak memory over n',
      exponent(({ peakMB }) => peakMB),
      'ratio',
      0.3,
    ),
    exact(
      'CSV export, exponent of peak memory without garbage',
      exponent(({ heldMB }) => heldMB),
      'ratio',
      0.3,
    ),
  ];
}
